/* What stands and what runs, by group of technology. */
(() => {
  const {data, years, text, figure, element, section, choice, choices, countryChoice, card, css, of, sum} = samal;

  const groups = figures => samal.inOrder(Object.keys(figures)).map(id => ({name: samal.groupName(id), colour: samal.groupColour(id), values: figures[id]}));

  section('mix', box => {
    let mix = data.mixes[0];
    if (!mix) return false;
    let country = samal.startCountry;
    const where = () => samal.where(country);
    const capacity = card('half', () => text('mix.capacity', {where: where()}), () =>
      samal.yearBars(text('unit.gw'), groups(of(mix.capacityGw, country))));
    const energy = card('half', () => text('mix.energy', {where: where()}), () => {
      const balance = of(mix.balanceTwh, country);
      const parts = groups(of(mix.energyTwh, country));
      const net = sum([balance.import, (balance.export || []).map(value => -value)]);
      parts.push({name: text('mix.netImport'), colour: '#b5bec4', values: net.map(value => (Math.abs(value) < 1e-3 ? 0 : value))});
      if (balance.lost) parts.push({name: text('flow.lost'), colour: css('--bad'), values: balance.lost});
      return samal.yearBars(text('unit.twh'), parts, balance.demand ? [{name: text('flow.demand'), colour: css('--ink'), values: balance.demand}] : []);
    });
    const built = card('half', () => text('mix.built', {where: where()}), () => samal.yearBars(text('unit.gw'), groups(of(mix.builtGw, country))));
    const shares = card('half', () => text('mix.shares', {where: where()}), () => {
      const own = of(mix.energyTwh, country);
      const whole = sum(Object.values(own));
      const told = samal.yearBars(text('unit.percent'), groups(own).map(part => ({...part, values: part.values.map((value, i) => (whole[i] ? 100 * value / whole[i] : 0))})),
        [], value => samal.number(value, 1));
      told.option.yAxis.max = 100;
      return told;
    });
    const redraw = () => [capacity, energy, built, shares].forEach(one => one.redraw());
    box.append(choices(countryChoice(country, id => { country = id; redraw(); }),
      data.mixes.length > 1 ? choice(text('choice.carrier'), data.mixes.map((one, i) => [i, one.name]), 0, i => { mix = data.mixes[i]; redraw(); }) : null));
    box.append(element('div', {class: 'row'}, capacity.box, energy.box, built.box, shares.box));
    return redraw;
  });
})();
