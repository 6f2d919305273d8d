/* Electricity across borders, and what is paid for it. */
(() => {
  const {data, years, text, name, figure, element, section, choices, countryChoice, card, css, sum, money} = samal;
  const {exportTwh, importTwh, incomeMillion} = data.balance.trade;

  section('trade', box => {
    const trading = data.general.countries.filter(id => exportTwh[id] || importTwh[id]);
    if (!trading.length) return false;
    let country = trading[0];
    const partners = () => [...new Set([...Object.keys(exportTwh[country] || {}), ...Object.keys(importTwh[country] || {})])];
    const by = values => partners().map(id => ({name: name('country', id), colour: samal.countryColour(id), values: values(id)}));
    const energy = card('half', () => text('trade.energy', {where: name('country', country)}), () => {
      const parts = by(id => sum([(exportTwh[country] || {})[id], ((importTwh[country] || {})[id] || []).map(value => -value)]));
      return samal.yearBars(text('unit.twh'), parts, [{name: text('trade.net'), colour: css('--ink'), values: sum(parts.map(part => part.values))}]);
    });
    const paid = card('half', () => text('trade.money', {where: name('country', country)}), () => {
      const parts = by(id => ((incomeMillion[country] || {})[id] || years.map(() => 0)));
      return samal.yearBars(money.million, parts, [{name: text('trade.net'), colour: css('--ink'), values: sum(parts.map(part => part.values))}]);
    });
    const redraw = () => { energy.redraw(); paid.redraw(); };
    const head = [text('choice.country'), ...years.map(year => ({number: String(year)}))];
    const rows = trading.map(id => [name('country', id), ...sum([...Object.values(exportTwh[id] || {}), ...Object.values(importTwh[id] || {}).map(list => list.map(value => -value))])
      .map(value => ({number: (value > 0 ? '+' : '') + figure(value)}))]);
    box.append(choices(countryChoice(country, id => { country = id; redraw(); }, false)));
    box.append(element('div', {class: 'row'}, energy.box, paid.box,
      element('div', {class: 'card'}, element('h3', {}, text('trade.all')), element('p', {class: 'unit'}, text('unit.twh')), samal.table(head, rows))));
    return redraw;
  });
})();
