/* The answer first: targets against what is reached, then the few figures that matter most. */
(() => {
  const {data, years, text, name, short, number, figure, percent, roundPercent, sentences, money, element, section, of, currency} = samal;

  const lastYear = years[years.length - 1];
  const reachedWith = year => year.reached >= year.target - 5e-4;

  /** Targets in the years that they name, most of all the later ones. */
  const markedYears = target => {
    const binding = target.years.filter(year => year.target !== null);
    const named = binding.filter(year => target.marked.includes(year.year));
    return named.length > 1 ? named : binding.filter((year, i) => named.includes(year) || i === binding.length - 1);
  };
  const aims = data.targets.filter(target => target.policy);

  const targetFigure = (target, year) => {
    const scale = Math.max(year.reached, year.target) * 1.15 || 1;
    const good = reachedWith(year);
    return element('div', {class: 'figure'},
      element('div', {class: 'label'}, name('country', target.country) + ' · ' + short(target.countingName) + ' · ' + year.year),
      element('div', {class: 'value'}, percent(year.reached)),
      element('div', {class: 'bar'},
        element('b', {style: 'width:' + 100 * Math.min(1, year.reached / scale) + '%' + (good ? '' : ';background:var(--bad)')}),
        element('u', {style: 'left:' + 100 * Math.min(1, year.target / scale) + '%'})),
      element('div', {class: 'below'},
        text('headline.target', {share: roundPercent(year.target)}) + ' ',
        element('span', {class: 'tag ' + (good ? 'good' : 'bad')}, text(good ? 'headline.reached' : 'headline.missed'))));
  };
  const plainFigure = (label, value, unit, below) => element('div', {class: 'figure'},
    element('div', {class: 'label'}, label),
    element('div', {class: 'value'}, value, element('small', {}, unit)),
    element('div', {class: 'below'}, below));

  const total = figures => Object.values(figures).reduce((sum, parts) => sum + Object.values(parts).reduce((s, v) => s + v[0], 0), 0);

  const figures = () => {
    const shown = [];
    if (aims.length) {
      markedYears(aims[0]).slice(-2).forEach(year => shown.push(targetFigure(aims[0], year)));
      const priced = aims[0].years.filter(year => year.price !== null);
      if (priced.length) {
        const top = priced.reduce((most, year) => (year.price > most.price ? year : most));
        const last = priced[priced.length - 1];
        const free = !priced.some(year => year.price > 0.05);
        shown.push(plainFigure(text('headline.price'), free ? '0' : number(top.price, 1), money.perMwh,
          free ? text('headline.price.free') : text(top === last ? 'headline.price.last' : 'headline.price.below', {from: top.year, price: number(last.price, 1), to: last.year})));
      }
    }
    shown.push(plainFigure(text('headline.cost'), number(money.large(total(data.balance.money.presentValue)), 1), money.billion,
      text('headline.cost.below', {from: years[0]})));
    const built = Object.values(data.mixes[0] ? of(data.mixes[0].builtGw, '') : {}).reduce((sum, values) => sum + values.reduce((a, b) => a + b, 0), 0);
    const signed = data.general.agreements.reduce((sum, agreement) => sum + Math.max(0, ...agreement.mw), 0) / 1e3;
    shown.push(plainFigure(text('headline.build', {year: lastYear}), figure(built), text('unit.gw'),
      text('headline.build.below', {gw: figure(signed)})));
    const tonnes = samal.sum(Object.values(of(data.balance.emissions.mt, '')));
    const change = tonnes[0] ? tonnes[tonnes.length - 1] / tonnes[0] - 1 : 0;
    shown.push(plainFigure(text('headline.emissions', {from: years[0], to: lastYear}), (change > 0 ? '+' : '') + percent(change, 0), '',
      text('headline.emissions.below', {from: figure(tonnes[0]), to: figure(tonnes[tonnes.length - 1])})));
    return element('div', {class: 'figures'}, ...shown);
  };

  const answers = () => element('div', {class: 'answers'}, ...aims.slice(0, 1).flatMap(target => markedYears(target).slice(-2).map(year => {
    const further = year.parts.further || 0;
    const signed = Object.entries(year.parts).filter(([part]) => part !== 'stands' && part !== 'further').reduce((sum, [, share]) => sum + share, 0);
    const missing = Math.max(0, year.target - (year.reached - further));
    return element('p', {}, sentences(text(reachedWith(year) ? 'answer.reached' : 'answer.missed', {
      country: name('country', target.country), year: year.year, target: roundPercent(year.target), reached: percent(year.reached), rule: short(target.countingName),
    }), signed > 5e-4 ? text('answer.signed', {signed: number(signed * 100, 1)}) : '', missing > 5e-4
      ? text('targets.missing', {points: number(missing * 100, 1), twh: figure(missing * year.baseTwh)}) : text('targets.enough')));
  })));

  section('answer', box => {
    box.append(answers(), figures());
    return true;
  });

  samal.header = () => {
    document.getElementById('top').append(
      element('p', {class: 'kicker'}, text('report.title')),
      element('h1', {}, data.title.replace(/(\d{4}) /g, '$1\u00a0')),
      element('div', {class: 'facts'},
        element('span', {}, text('header.years', {years: years.join(', ')})),
        element('span', {}, text('header.countries', {n: data.general.countries.length})),
        element('span', {}, text('header.money', {money: currency})),
        element('span', {}, text('header.steps', {n: number(data.general.proof.bounds.steps)}))));
  };
  Object.assign(samal, {aims, reachedWith, markedYears});
})();
