/* A week of winter and one of summer, and the water in the reservoirs over the year. */
(() => {
  const {data, years, text, name, figure, number, element, section, choices, countryChoice, yearChoice, card, css, tip, instant} = samal;
  const {weeks, lakes} = data.operation;

  const EXTRA = {
    discharge: ['flow.discharge', '#c76b98'], import: ['flow.import', '#b5bec4'], lost: ['flow.lost', '#d0021b'],
    charge: ['flow.charge', '#e3b5cb'], export: ['flow.export', '#d5dbde'], use: ['flow.use', '#e0a48f'],
  };
  const BELOW = ['charge', 'export', 'use'];

  /** What runs in one country, or in all: then the trade among them cancels out. */
  const flows = (week, country, year) => {
    if (country) return week.gw[country][year];
    const all = {};
    for (const id of data.general.countries) {
      for (const [what, values] of Object.entries(week.gw[id][year])) all[what] = all[what] ? all[what].map((value, i) => value + values[i]) : values;
    }
    if (all.import && all.export) {
      const net = all.import.map((value, i) => value + all.export[i]);
      all.import = net.map(value => Math.max(0, value));
      all.export = net.map(value => Math.min(0, value));
    }
    return all;
  };

  const layers = own => {
    const groups = samal.inOrder(Object.keys(own).filter(what => what.startsWith('group:')).map(what => what.slice(6)));
    const named = groups.map(id => ({name: samal.groupName(id), colour: samal.groupColour(id), values: own['group:' + id], stack: 'above'}));
    for (const what of Object.keys(EXTRA)) {
      if (own[what] && own[what].some(value => Math.abs(value) > 1e-4)) {
        named.push({name: text(EXTRA[what][0]), colour: EXTRA[what][1], values: own[what], stack: BELOW.includes(what) ? 'below' : 'above'});
      }
    }
    return named;
  };

  /** A week is told hour by hour, so that its days can be counted; a year by the steps themselves. */
  const axis = (week, hourly) => (hourly
    ? {type: 'category', boundaryGap: false, data: hourly, ...samal.axisLooks(),
      axisTick: {show: true, interval: i => hourly[i] % 24 === 0, lineStyle: {color: css('--faint')}},
      axisLabel: {color: css('--soft'), interval: i => hourly[i] % (hourly.length > 420 ? 120 : hourly.length > 200 ? 48 : 24) === 0, formatter: hour => samal.day(instant(Number(hour)))}}
    : {type: 'time', min: instant(0), max: instant(week.hours[week.hours.length - 1]), minInterval: 28 * 86400000, splitLine: {show: false}, ...samal.axisLooks(),
      axisLabel: {color: css('--soft'), formatter: samal.month, hideOverlap: true}});

  const picture = (week, country, year) => {
    const own = flows(week, country, year);
    const parts = layers(own);
    const {hours} = week;
    const last = hours.length - 2;
    const stepAt = hour => {
      let i = hours.findIndex(begin => begin > hour) - 1;
      return i < 0 ? last : Math.min(i, last);
    };
    const span = hours[hours.length - 1] - hours[0];
    const hourly = span <= 1200 ? Array.from({length: span + 1}, (_, k) => hours[0] + k) : null;
    // A step lasts until the next one begins; the last value is told twice, so that it lasts to the end.
    const points = values => (hourly ? hourly.map(hour => values[stepAt(hour)]) : hours.map((hour, i) => [instant(hour), values[Math.min(i, last)]]));
    const series = parts.map(part => ({
      type: 'line', step: 'end', stack: part.stack, name: part.name, data: points(part.values), symbol: 'none',
      lineStyle: {width: 0}, itemStyle: {color: part.colour}, areaStyle: {color: part.colour, opacity: 1}, emphasis: {disabled: true},
    }));
    if (own.demand) {
      series.push({type: 'line', step: 'end', name: text('flow.demand'), data: points(own.demand), symbol: 'none', z: 9,
        lineStyle: {width: week.season === 'year' ? 1.6 : 2.4, color: css('--ink')}, itemStyle: {color: css('--ink')}});
    }
    const option = {xAxis: axis(week, hourly), yAxis: samal.barAxis(samal.plain), series};
    option.tooltip = {...samal.shared().tooltip, axisPointer: {type: 'line', snap: false}, formatter: hit => {
      const i = stepAt(hourly ? hourly[hit[0].dataIndex] : samal.hour(hit[0].axisValue));
      const rows = parts.filter(part => Math.abs(part.values[i]) > 1e-4).map(part => [part.colour, part.name, figure(part.values[i])]).reverse();
      if (own.demand) rows.unshift([css('--ink'), text('flow.demand'), figure(own.demand[i])]);
      return tip(samal.clock(instant(hours[i])) + ' – ' + samal.clock(instant(hours[i + 1])) + ' · ' + text('unit.gw'), rows);
    }};
    return {
      unit: text('weeks.unit'), option,
      legend: [...parts.map(part => [part.name, part.colour]), ...(own.demand ? [[text('flow.demand'), css('--ink'), true]] : [])],
      note: hourly && hours.length - 1 < span ? text('weeks.coarse', {n: hours.length - 1}) : '',
    };
  };

  section('weeks', box => {
    if (!weeks.length || !data.general.countries.length) return false;
    let country = data.general.countries[0];
    let year = Math.min(1, years.length - 1);
    const cards = weeks.map(week => card('', () => text('weeks.' + week.season, {where: samal.where(country), year: years[year]}), () => picture(week, country, year)));
    const redraw = () => cards.forEach(one => one.redraw());
    box.append(choices(countryChoice(country, id => { country = id; redraw(); }), yearChoice(year, i => { year = i; redraw(); })));
    box.append(element('div', {class: 'row'}, ...cards.map(one => one.box)));
    return redraw;
  });

  /** The last part of an id such as hydro-upper-lake, as a name. */
  const lakeName = id => {
    const words = id.replace(/^(hydro|reservoir|lake)[-_]/i, '').replace(/[-_]/g, ' ');
    return words[0].toUpperCase() + words.slice(1);
  };

  section('lakes', box => {
    if (!lakes.length) return false;
    let year = Math.min(1, years.length - 1);
    const colours = ['#2f6fb0', '#e0a030', '#b24c63', '#4f9d8f', '#8768b5', '#8c5a3c', '#6c9a4f', '#5b6b75'];
    const largest = [...lakes].sort((a, b) => b.capacityTwh - a.capacityTwh).slice(0, colours.length);
    const levels = card('', () => text('lakes.levels', {year: years[year]}), () => {
      const shown = largest.filter(lake => lake.years[year].length);
      const option = {
        xAxis: {type: 'time', min: instant(0), max: instant(largest[0].hours[largest[0].hours.length - 1]), minInterval: 28 * 86400000, ...samal.axisLooks(), splitLine: {show: false},
          axisLabel: {color: css('--soft'), formatter: samal.month, hideOverlap: true}},
        yAxis: {...samal.valueAxis(samal.plain), min: 0},
        // The year closes on itself: it begins where it ends.
        series: shown.map((lake, i) => ({type: 'line', name: lakeName(lake.id), symbol: 'none', lineStyle: {width: 2.4, color: colours[i]}, itemStyle: {color: colours[i]},
          data: [[instant(0), lake.years[year][lake.hours.length - 1]], ...lake.hours.map((hour, k) => [instant(hour), lake.years[year][k]])]})),
      };
      option.tooltip = {...samal.shared().tooltip, axisPointer: {type: 'line'}, formatter: hit => tip(samal.day(hit[0].axisValue),
        hit.map(point => [point.color, point.seriesName, figure(point.value[1]) + ' ' + text('unit.twh')]))};
      return {
        unit: text('lakes.unit'), option,
        legend: shown.map((lake, i) => [lakeName(lake.id) + ' (' + name('country', lake.country) + ', ' + text('lakes.room', {twh: figure(lake.capacityTwh)}) + ')', colours[i], true]),
      };
    });
    box.append(choices(yearChoice(year, i => { year = i; levels.redraw(); })), element('div', {class: 'row'}, levels.box));
    return levels.redraw;
  });
})();
