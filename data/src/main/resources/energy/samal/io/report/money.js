/* What it costs and what it emits. */
(() => {
  const {data, years, text, name, number, figure, element, section, choices, countryChoice, card, css, of, sum, money, tip} = samal;

  const COMPONENTS = {
    capital: '#2d5f8a', fixed: '#7aa3c4', variable: '#b4cbdc', fuel: '#a87b4f', carbon: '#565d63', fees: '#a99bc4', purchase: '#d2a33a',
    sale: '#74a66a', lost_load: '#c0271b', given_up: '#e08a6d', shortfall: '#d4567a',
  };
  const component = id => ({name: text('cost.' + id), colour: COMPONENTS[id] || '#999'});
  const inOrder = figures => Object.keys(COMPONENTS).filter(id => figures[id]);
  const matters = (own, all) => Math.abs(own) > 5e-4 * Math.abs(all);
  const countryName = id => (id ? name('country', id) : text('cost.common'));

  section('costs', box => {
    const {perYear, presentValue} = data.balance.money;
    if (!Object.keys(perYear).length) return false;
    let country = samal.startCountry;
    const where = () => samal.where(country);
    const worth = id => Object.values(presentValue[id]).reduce((total, value) => total + value[0], 0);
    const billions = values => values.map(money.large);
    const byComponent = card('half', () => text('costs.byComponent', {where: where()}), () => {
      const own = of(perYear, country);
      return samal.yearBars(money.billion, inOrder(own).map(id => ({...component(id), values: billions(own[id])})));
    });
    const byCountry = card('half', () => text('costs.byCountry'), () => samal.yearBars(money.billion,
      Object.keys(perYear).filter(id => !presentValue[id] || matters(worth(id), 1e3)).map(id => ({name: countryName(id), colour: samal.countryColour(id), values: billions(sum(Object.values(perYear[id])))}))));
    const whole = card('', () => text('costs.present', {year: years[0]}), () => {
      const ids = Object.keys(presentValue).filter(id => matters(worth(id), 1e3));
      const parts = inOrder(of(Object.fromEntries(ids.map(id => [id, presentValue[id]])), '')).map(id => ({...component(id), id}))
        .filter(part => ids.some(id => matters((presentValue[id][part.id] || [0])[0], 1e3)));
      const option = {
        grid: {left: 10, right: 60, top: 8, bottom: 4, containLabel: true},
        yAxis: {type: 'category', inverse: true, data: ids.map(countryName), ...samal.axisLooks(), axisLabel: {color: css('--ink'), fontSize: 13, formatter: words => samal.wrapped(words, 16)}},
        xAxis: samal.barAxis(samal.plain),
        series: parts.map(part => ({type: 'bar', stack: 'all', name: part.name, barMaxWidth: 26, itemStyle: {color: part.colour, borderColor: css('--card'), borderWidth: .6},
          data: ids.map(id => money.large((presentValue[id][part.id] || [0])[0]))})),
      };
      option.tooltip = {...samal.shared().tooltip, formatter: hit => {
        const own = presentValue[ids[hit[0].dataIndex]];
        const rows = parts.filter(part => own[part.id]).map(part => [part.colour, part.name, figure(money.large(own[part.id][0]))]);
        rows.push(['', text('chart.total'), figure(money.large(Object.values(own).reduce((total, value) => total + value[0], 0)))]);
        return tip(hit[0].name + ' · ' + money.billion, rows);
      }};
      const rows = ids.map(id => [countryName(id), ...parts.map(part => ({number: figure(money.large((presentValue[id][part.id] || [0])[0]))})),
        {number: figure(money.large(worth(id)))}]);
      return {unit: money.billion, option, height: 60 + 44 * ids.length, legend: parts.map(part => [part.name, part.colour]),
        table: [['', ...parts.map(part => ({number: part.name})), {number: text('chart.total')}], rows]};
    });
    const redraw = () => { byComponent.redraw(); byCountry.redraw(); };
    box.append(choices(countryChoice(country, id => { country = id; redraw(); })));
    box.append(element('div', {class: 'row'}, byComponent.box, byCountry.box, whole.box));
    return () => { redraw(); whole.redraw(); };
  });

  const FUELS = {coal: '#535b62', lignite: '#6d655c', gas: '#c99a6b', natural_gas: '#c99a6b', oil: '#8c5a3c', fuel_oil: '#8c5a3c', biomass: '#6c9a4f'};

  section('emissions', box => {
    const {mt, caps} = data.balance.emissions;
    if (!Object.keys(mt).length) return false;
    let country = samal.startCountry;
    const where = () => samal.where(country);
    const chart = card('', () => text('emissions.title', {where: where()}), () => {
      const parts = country
        ? Object.entries(of(mt, country)).map(([id, values], i) => ({name: name('carrier', id), colour: FUELS[id] || samal.groupColour(id), values}))
        : Object.keys(mt).map(id => ({name: name('country', id), colour: samal.countryColour(id), values: sum(Object.values(mt[id]))}));
      const inside = country ? [country] : data.general.countries;
      const lines = caps.filter(cap => cap.countries.length === inside.length && inside.every(id => cap.countries.includes(id)))
        .map(cap => ({name: text('emissions.cap'), colour: css('--bad'), dashed: true, values: cap.limit}));
      return {...samal.yearBars(text('unit.mt'), parts, lines), note: priced(inside)};
    });
    const priced = inside => caps.filter(cap => cap.countries.every(id => inside.includes(id))).flatMap(cap =>
      (cap.price.some(price => price > 0.05) ? [text('emissions.price', {
      where: cap.countries.map(id => name('country', id)).join(', '), unit: money.perTonne,
      prices: cap.price.map((price, i) => (price > 0.05 ? years[i] + ' – ' + number(price, 1) : '')).filter(Boolean).join('; ')})] : [])).join(' ');
    box.append(choices(countryChoice(country, id => { country = id; chart.redraw(); })), element('div', {class: 'row'}, chart.box));
    return chart.redraw;
  });
})();
