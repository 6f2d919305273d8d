/* Prices from the dearest hour of the year to the cheapest, by node or by year. */
(() => {
  const {data, years, text, name, number, element, section, choice, choices, card, css, tip, money} = samal;
  const {prices} = data.operation;
  const COLOURS = ['#0d6b7d', '#e0a030', '#b24c63', '#6a5a9c', '#639a55', '#3f78b5', '#a5714b', '#4f5d66', '#c98bb0', '#2fa39a'];

  /** Price in the dearest so many hours of a curve. */
  const at = (curve, hour) => {
    for (let i = 0; i < curve.length; i += 2) if (curve[i] >= hour) return curve[i + 1];
    return curve[curve.length - 1];
  };

  /** The next number that an axis can end with. */
  const roundUp = value => {
    const power = 10 ** Math.floor(Math.log10(value));
    return [1, 1.2, 1.5, 2, 2.5, 3, 4, 5, 6, 8, 10].find(step => step * power >= value) * power;
  };

  const picture = (curves, hours) => {
    const shown = curves.filter(one => one.curve.length);
    const top = Math.max(1, ...shown.map(one => at(one.curve, hours * 0.01)));
    const dearest = Math.max(0, ...shown.map(one => one.curve[1]));
    const low = Math.min(0, ...shown.map(one => one.curve[one.curve.length - 1]));
    const ceiling = roundUp(top * 1.1);
    const option = {
      xAxis: {...samal.axisLooks(), type: 'value', min: 0, max: hours, interval: hours / 6, splitLine: {show: false}, axisLabel: {color: css('--soft'), formatter: value => number(value)},
        name: text('prices.hours'), nameLocation: 'middle', nameGap: 30, nameTextStyle: {color: css('--soft'), fontSize: 13}},
      yAxis: {...samal.valueAxis(samal.plain), min: low < 0 ? -roundUp(-low) : 0, max: ceiling},
      grid: {...samal.shared().grid, bottom: 26},
      series: shown.map(one => ({
        type: 'line', step: 'start', name: one.name, symbol: 'none', clip: true, lineStyle: {width: 2.2, color: one.colour}, itemStyle: {color: one.colour},
        data: [[0, one.curve[1]], ...Array.from({length: one.curve.length / 2}, (_, i) => [one.curve[2 * i], one.curve[2 * i + 1]])],
      })),
    };
    option.tooltip = {...samal.shared().tooltip, axisPointer: {type: 'line', snap: false}, formatter: hit => {
      const hour = hit[0].axisValue;
      return tip(text('prices.at', {n: number(hour)}), shown.map(one => [one.colour, one.name, number(at(one.curve, hour), 1)]));
    }};
    return {
      unit: money.perMwh, option, legend: shown.map(one => [one.name, one.colour, true]),
      note: dearest > ceiling ? text('prices.cut', {price: number(dearest), unit: money.perMwh}) : '',
    };
  };

  section('prices', box => {
    if (!prices.length) return false;
    const hours = Math.max(...prices.flatMap(price => price.years.map(curve => curve[curve.length - 2] || 0)));
    let year = years.length - 1;
    let node = prices[0].node;
    const byNode = card('half', () => text('prices.byNode', {year: years[year]}), () => picture(
      prices.map((price, i) => ({name: name('node', price.node), colour: COLOURS[i % COLOURS.length], curve: price.years[year]})), hours));
    const byYear = card('half', () => text('prices.byYear', {where: name('node', node)}), () => picture(
      years.map((one, i) => ({name: String(one), colour: COLOURS[i % COLOURS.length], curve: prices.find(price => price.node === node).years[i]})), hours));
    box.append(choices(samal.yearChoice(year, i => { year = i; byNode.redraw(); }),
      prices.length > 1 ? choice(text('prices.node'), prices.map(price => [price.node, name('node', price.node)]), node, id => { node = id; byYear.redraw(); }) : null));
    box.append(element('div', {class: 'row'}, byNode.box, byYear.box));
    return () => { byNode.redraw(); byYear.redraw(); };
  });
})();
