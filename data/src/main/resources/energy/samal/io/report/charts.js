/* Colours, and the few kinds of charts that the sections are drawn with. */
(() => {
  const {text, textOr, number, figure, element, escape, table, years, data} = samal;

  const GROUPS = {
    coal: '#535b62', lignite: '#6d655c', gas: '#c99a6b', oil: '#8c5a3c', fossil: '#75695e', nuclear: '#8768b5', hydro: '#2f6fb0',
    bioenergy: '#6c9a4f', geothermal: '#a65d57', wind: '#4fb3bf', solar: '#f2b632', heat: '#cf6a4c', storage: '#c76b98',
    hydrogen: '#9ad1c4', saving: '#9fc979', grid: '#9aa5ad', other: '#b9c0c4',
  };
  const SPARE = ['#7a8f3c', '#b0578d', '#3d8b8b', '#a0773d', '#5d6fb3'];
  const COUNTRIES = ['#0d6b7d', '#e0a030', '#b24c63', '#6a5a9c', '#639a55', '#3f78b5', '#a5714b', '#7d8a91', '#c98bb0', '#4a555c', '#9c8f2f', '#2f9d8a', '#d98a6a', '#7f7fd0'];
  const order = Object.keys(GROUPS);

  const groupColour = id => GROUPS[id] || SPARE[[...id].reduce((sum, sign) => sum + sign.charCodeAt(0), 0) % SPARE.length];
  const groupName = id => textOr('group.' + id, id);
  const inOrder = ids => [...ids].sort((a, b) => (order.indexOf(a) + 1 || 99) - (order.indexOf(b) + 1 || 99) || a.localeCompare(b));
  const allCountries = [...data.general.countries, ...Object.keys(data.general.names.country || {}).filter(id => !data.general.countries.includes(id))];
  const countryColour = id => (id ? COUNTRIES[Math.max(0, allCountries.indexOf(id)) % COUNTRIES.length] : '#b9c0c4');

  const css = variable => getComputedStyle(document.documentElement).getPropertyValue(variable).trim();
  const drawn = [];
  const HEIGHT = 350;

  const shared = () => ({
    animation: false,
    useUTC: true,
    textStyle: {fontFamily: getComputedStyle(document.body).fontFamily, color: css('--soft'), fontSize: 13},
    grid: {left: 4, right: 24, top: 16, bottom: 4, containLabel: true},
    tooltip: {
      trigger: 'axis', confine: true, axisPointer: {type: 'shadow', shadowStyle: {color: 'rgba(120,140,150,.12)'}},
      backgroundColor: css('--card'), borderColor: css('--faint'), textStyle: {color: css('--ink'), fontSize: 13},
    },
  });
  const valueAxis = (words = figure) => ({
    type: 'value', axisTick: {show: false}, axisLabel: {color: css('--soft'), formatter: words}, splitLine: {lineStyle: {color: css('--grid')}}, axisLine: {show: false},
  });
  /** An axis for bars that may reach a little below zero: no empty room below them. */
  const barAxis = words => ({
    ...valueAxis(words),
    min: ({min, max}) => (min < 0 && -min < 0.12 * max ? min * 1.15 : null),
    axisLabel: {color: css('--soft'), formatter: (value, i) => (i === 0 && value < 0 && !Number.isInteger(value) ? '' : words(value))},
  });
  const axisLooks = () => ({axisLine: {lineStyle: {color: css('--faint')}}, axisTick: {show: false}, axisLabel: {color: css('--soft')}});

  /** Lines of a tooltip: a heading and rows of [colour, name, value]. */
  const tip = (heading, rows) => '<div class="tip"><b>' + escape(heading) + '</b>' + rows.map(([colour, words, value]) =>
    '<div><span>' + (colour ? '<i style="background:' + colour + '"></i>' : '') + escape(words) + '</span><span>' + escape(value) + '</span></div>').join('') + '</div>';

  /** Labels of a value axis need no more decimals than its steps. */
  const plain = value => {
    const places = [0, 1, 2, 3, 4, 5, 6].find(decimals => Math.abs(value - value.toFixed(decimals)) < 1e-9 + 1e-6 * Math.abs(value));
    return number(value, places === undefined ? 6 : places);
  };

  /**
   * A card with a chart. `describe` returns {option, legend, table, note}; redraw() asks it again.
   * The legend is part of the page, so that it wraps and prints.
   */
  const card = (size, title, describe) => {
    const head = element('h3', {svg: false}, title());
    const unit = element('p', {class: 'unit'});
    const canvas = element('div', {class: 'chart', role: 'img'});
    const legend = element('div', {class: 'legend'});
    const note = element('p', {class: 'note'});
    const figures = element('details', {});
    const box = element('div', {class: 'card ' + size}, head, unit, canvas, legend, note, figures);
    let chart = null;
    // With a view box the drawing can shrink to the width of a page without being drawn anew.
    const fit = () => {
      const svg = canvas.querySelector('svg');
      if (svg) svg.setAttribute('viewBox', `0 0 ${chart.getWidth()} ${chart.getHeight()}`);
    };
    let height = HEIGHT;
    const resize = () => {
      if (!chart) return;
      chart.resize({width: canvas.clientWidth, height});
      fit();
    };
    const redraw = () => {
      const told = describe();
      head.textContent = title();
      canvas.setAttribute('aria-label', title());
      unit.textContent = told.unit || '';
      unit.hidden = !told.unit;
      height = told.height || HEIGHT;
      canvas.style.height = height + 'px';
      if (!chart) chart = echarts.init(canvas, null, {renderer: 'svg'});
      else resize();
      chart.setOption({...shared(), ...told.option}, true);
      fit();
      legend.replaceChildren(...(told.legend || []).map(([words, colour, line]) =>
        element('span', {}, element('i', {class: line ? 'line' : '', style: 'background:' + colour}), words)));
      note.textContent = told.note || '';
      note.hidden = !told.note;
      figures.replaceChildren(element('summary', {}, text('chart.figures')));
      figures.hidden = !told.table;
      if (told.table) figures.append(table(...told.table));
    };
    drawn.push({redraw, resize, canvas});
    return {box, redraw};
  };

  /** Words in lines of about so many letters; a Chinese sign counts as two. */
  const wrapped = (words, letters) => {
    const parts = words.match(/[\u2e80-\uffff]|[^\s\u2e80-\uffff]+\s?|\s/g) || [];
    const lines = [''];
    const length = line => [...line].reduce((sum, sign) => sum + (sign > '\u2e80' ? 2 : 1), 0);
    for (const part of parts) {
      if (length(lines[lines.length - 1] + part.trim()) > letters && lines[lines.length - 1]) lines.push('');
      lines[lines.length - 1] += part;
    }
    return lines.map(line => line.trim()).join('\n');
  };

  const largest = values => values.reduce((most, value) => Math.max(most, Math.abs(value || 0)), 0);

  /**
   * Stacked bars by year with lines over them.
   * parts: [{name, colour, values}], lines: [{name, colour, values, dashed}]
   */
  const yearBars = (unit, parts, lines = [], words = figure) => {
    // What could not be seen is not drawn; the table of figures has it.
    const size = largest(years.map((_, i) => parts.reduce((sum, part) => sum + Math.abs(part.values[i] || 0), 0)));
    const shown = parts.filter(part => largest(part.values) > size * 1e-3);
    const series = shown.map(part => ({
      type: 'bar', name: part.name, stack: 'all', data: part.values.map(value => value || null), barMaxWidth: 46, barCategoryGap: '34%',
      itemStyle: {color: part.colour, borderColor: css('--card'), borderWidth: 0.7},
    }));
    const over = lines.filter(line => largest(line.values));
    for (const line of over) {
      series.push({
        type: 'line', name: line.name, data: line.values, z: 5, connectNulls: true, symbol: line.dashed ? 'none' : 'circle', symbolSize: 7,
        lineStyle: {color: line.colour, width: 2.4, type: line.dashed ? [5, 4] : 'solid'}, itemStyle: {color: line.colour},
      });
    }
    const all = [...shown, ...over];
    const option = {
      xAxis: {type: 'category', data: years.map(String), ...axisLooks()},
      yAxis: barAxis(plain),
      series,
    };
    option.tooltip = {...shared().tooltip, formatter: points => {
      const i = points[0].dataIndex;
      const rows = all.filter(part => part.values[i]).map(part => [part.colour, part.name, words(part.values[i])]).reverse();
      if (shown.length > 1) rows.push(['', text('chart.total'), words(shown.reduce((sum, part) => sum + (part.values[i] || 0), 0))]);
      return tip(years[i] + (unit ? ' · ' + unit : ''), rows);
    }};
    const head = ['', ...years.map(year => ({number: String(year)}))];
    return {
      unit, option,
      legend: all.map(part => [part.name, part.colour, over.includes(part)]),
      table: [head, [...parts.filter(part => largest(part.values)), ...over].map(part => [part.name, ...part.values.map(value => ({number: words(value)}))])],
    };
  };

  const HOUR = 3600000;
  const YEAR_START = Date.UTC(2025, 0, 1);
  const instant = hour => YEAR_START + hour * HOUR;
  const hour = time => (time - YEAR_START) / HOUR;
  const months = samal.texts['date.months'].split(',');
  /** Day and month of an hour of a year that has no leap day. */
  const day = time => {
    const date = new Date(time);
    return text('date.day', {d: date.getUTCDate(), m: months[date.getUTCMonth()]});
  };
  const monthNames = samal.texts['date.monthNames'].split(',');
  const month = time => monthNames[new Date(time).getUTCMonth()];
  const clock = time => day(time) + ' ' + String(new Date(time).getUTCHours()).padStart(2, '0') + ':00 UTC';

  Object.assign(samal, {groupColour, groupName, inOrder, countryColour, css, drawn, shared, valueAxis, barAxis, axisLooks, tip, plain, wrapped, card, yearBars, instant, hour, day, month, clock});
})();
