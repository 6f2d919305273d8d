/* Who brings the share: what stands, each agreement, further building; and every target in one table. */
(() => {
  const {data, years, text, name, short, number, figure, percent, roundPercent, money, element, section, choice, choices, table, card, css, tip, aims, reachedWith, markedYears} = samal;

  const AGREEMENTS = ['#e0a030', '#d97a4a', '#b8577a', '#8768b5', '#5d86c4', '#56a3a6', '#8aa84f', '#c2b04a'];
  const STANDS = '#8fa3ad';
  const FURTHER = '#0d6b7d';

  /** Parts of a share in the order in which they are stacked. */
  const parts = target => {
    const ids = new Set(target.years.flatMap(year => Object.keys(year.parts)));
    ids.delete('stands');
    ids.delete('further');
    const signed = [...ids].map((id, i) => ({id, name: name('agreement', id), colour: AGREEMENTS[i % AGREEMENTS.length]}));
    return [{id: 'stands', name: text('part.stands'), colour: STANDS}, ...signed, {id: 'further', name: text('part.further'), colour: FURTHER}]
      .map(part => ({...part, values: target.years.map(year => year.parts[part.id] || 0)}))
      .filter(part => part.values.some(value => value > 0));
  };

  const byYear = target => {
    const told = samal.yearBars(text('unit.percent'), parts(target).map(part => ({...part, values: part.values.map(value => value * 100)})),
      [{name: text('part.target'), colour: css('--bad'), values: target.years.map(year => year.target === null ? null : year.target * 100)}],
      value => number(value, 1));
    const line = told.option.series[told.option.series.length - 1];
    if (line.type === 'line') {
      Object.assign(line, {symbol: 'rect', symbolSize: [44, 3], lineStyle: {...line.lineStyle, width: 0}});
      line.label = {show: true, position: 'top', distance: 7, color: css('--bad'), fontSize: 12, fontWeight: 600, backgroundColor: css('--card'), borderRadius: 4, padding: [2, 5],
        formatter: point => roundPercent(point.value / 100)};
    }
    return told;
  };

  /** From nothing to the share reached, part by part, against the target. */
  const steps = (target, i) => {
    const year = target.years[i];
    const bars = parts(target).map(part => ({...part, share: part.values[i] * 100})).filter(part => part.share > 0.005);
    let sum = 0;
    const under = [];
    for (const bar of bars) {
      under.push(sum);
      sum += bar.share;
    }
    const rows = [...bars, {name: text('part.reached'), colour: css('--ink'), share: year.reached * 100}];
    under.push(0);
    const labels = rows.map(row => samal.wrapped(row.name, 21));
    const lines = Math.max(...labels.map(label => label.split('\n').length));
    const option = {
      grid: {left: 10, right: 58, top: 20, bottom: 4, containLabel: true},
      yAxis: {type: 'category', inverse: true, data: rows.map(row => row.name), ...samal.axisLooks(),
        axisLabel: {color: css('--ink'), fontSize: 12.5, lineHeight: 15, formatter: (words, i) => labels[i]}},
      xAxis: {...samal.valueAxis(samal.plain), min: 0},
      series: [
        {type: 'bar', stack: 'all', data: under, itemStyle: {color: 'transparent'}, silent: true, barMaxWidth: 26},
        {type: 'bar', stack: 'all', barMaxWidth: 26, data: rows.map(row => ({value: row.share, itemStyle: {color: row.colour, borderRadius: 3}})),
          label: {show: true, position: 'right', color: css('--ink'), backgroundColor: css('--card'), padding: [1, 3], formatter: point => (point.dataIndex < bars.length ? '+' : '') + number(point.value, 1)},
        },
      ],
    };
    if (year.target !== null) {
      const mark = rows.map((row, k) => [year.target * 100, k]);
      option.series.push({type: 'line', z: 1, data: mark, symbol: 'none', silent: true, lineStyle: {color: css('--bad'), type: [4, 4], width: 1.6},
        markPoint: {silent: true, symbolSize: 1, data: [{coord: mark[0]}], label: {show: true, offset: [0, -24], color: css('--bad'), fontWeight: 600,
          formatter: text('headline.target', {share: roundPercent(year.target)})}}});
    }
    option.tooltip = {...samal.shared().tooltip, formatter: points => {
      const row = rows[points[0].dataIndex];
      return tip(row.name, [[row.colour, text('unit.percent'), number(row.share, 2)], ['', text('unit.twh'), figure(row.share / 100 * year.baseTwh)]]);
    }};
    const left = year.target === null ? 0 : Math.max(0, year.target - (year.reached - (year.parts.further || 0)));
    return {
      unit: text('unit.percent'), option, height: Math.max(350, Math.max(54, 15 * lines + 10) * rows.length + 40),
      note: text('targets.rule', {rule: target.countingName, words: year.target === null ? text('targets.none') : left > 5e-5
        ? text('targets.missing', {points: number(left * 100, 1), twh: figure(left * year.baseTwh)}) : text('targets.enough')}),
    };
  };

  const all = () => table(
    [text('choice.country'), text('table.rule'), {number: text('choice.year')}, {number: text('part.target')}, {number: text('part.reached')}, '',
      {number: text('table.without')}, {number: text('table.price', {unit: money.perMwh})}],
    aims.flatMap(target => target.years.filter((year, i) => year.target !== null && (target.marked.includes(year.year) || i === target.years.length - 1)).map(year => {
      const left = Math.max(0, year.target - (year.reached - (year.parts.further || 0)));
      const good = reachedWith(year);
      return [name('country', target.country), short(target.countingName), {number: String(year.year)}, {number: roundPercent(year.target)}, {number: percent(year.reached)},
        element('span', {class: 'tag ' + (good ? 'good' : 'bad')}, text(good ? 'headline.reached' : 'headline.missed')),
        {number: left > 0 ? '−' + number(left * 100, 1) : '0'}, {number: number(year.price, 1)}];
    })));

  const signed = () => table(
    [text('table.agreement'), text('table.partner'), text('table.signed'), {number: text('table.investment', {unit: money.million})},
      ...years.map(year => ({number: String(year)}))],
    data.general.agreements.map(agreement => [name('agreement', agreement.id), agreement.partner, agreement.signed,
      {number: agreement.investmentMillion ? number(agreement.investmentMillion) : '–'}, ...agreement.mw.map(mw => ({number: mw ? number(mw) : '–'}))]));

  section('targets', box => {
    if (!data.targets.length) return false;
    const countries = data.general.countries.filter(id => data.targets.some(target => target.country === id));
    const start = aims[0] || data.targets[0];
    let country = start.country;
    let target = start;
    let year = target.years.findIndex(one => one.year === (markedYears(target).slice(-1)[0] || {}).year);
    if (target.marked.length > 1) year = target.years.findIndex(one => one.year === markedYears(target).slice(-2)[0].year);
    if (year < 0) year = target.years.length - 1;
    const first = card('wide', () => text('targets.byYear', {country: name('country', country)}), () => byYear(target));
    const second = card('slim', () => text('targets.steps', {year: target.years[year].year}), () => steps(target, year));
    const redraw = () => { first.redraw(); second.redraw(); };
    const rules = element('span', {});
    const offer = () => {
      const own = data.targets.filter(one => one.country === country);
      target = own.find(one => one.policy) || own[0];
      rules.replaceChildren(choice(text('table.rule'), own.map(one => [one.counting, short(one.countingName)]), target.counting, counting => {
        target = own.find(one => one.counting === counting);
        redraw();
      }));
    };
    offer();
    box.append(choices(
      countries.length > 1 ? choice(text('choice.country'), countries.map(id => [id, name('country', id)]), country, id => { country = id; offer(); redraw(); }) : null,
      rules, samal.yearChoice(year, i => { year = i; redraw(); })));
    box.append(element('div', {class: 'row'}, first.box, second.box));
    const tables = element('div', {class: 'row'});
    if (aims.length) tables.append(element('div', {class: 'card'}, element('h3', {}, text('targets.all')), all()));
    if (data.general.agreements.length) {
      tables.append(element('div', {class: 'card'}, element('h3', {}, text('targets.signed')), element('p', {class: 'unit'}, text('targets.signed.unit')), signed()));
    }
    box.append(tables);
    return redraw;
  });
})();
