'use strict';
/* What all sections share: the data, texts, numbers as the language writes them, and elements of the page. */
const samal = (() => {
  const read = id => JSON.parse(document.getElementById(id).textContent);
  const texts = read('messages');
  const data = read('data');
  const years = data.general.years;
  const NARROW = '\u00a0';

  /** A text of the interface with its {placeholders} filled. */
  const text = (key, values = {}) => {
    if (!(key in texts)) throw new Error('no text ' + key);
    // A number and the short word after it stay on one line.
    return texts[key].replace(/\{(\w+)\}/g, (_, name) => values[name]).replace(/(\d) (?=(г|ж|п|т)\.|%|г\.)/g, '$1' + NARROW);
  };
  const textOr = (key, otherwise) => (key in texts ? texts[key] : otherwise);
  /** A long name up to what it explains in brackets. */
  const short = words => words.replace(/\s*[（(].*$/, '') || words;
  const name = (kind, id) => (data.general.names[kind] || {})[id] || id;

  /** A number with so many decimals, as the language writes it. */
  const number = (value, decimals = 0) => {
    if (value === null || value === undefined || !isFinite(value)) return '–';
    let digits = Math.abs(value).toFixed(decimals);
    let [whole, part] = digits.split('.');
    if (whole.length > 4 || (whole.length === 4 && texts['number.group'] === ',')) {
      whole = whole.replace(/\B(?=(\d{3})+$)/g, texts['number.group'].replace(' ', NARROW));
    }
    const sign = value < 0 && Number(digits) !== 0 ? '−' : '';
    return sign + whole + (part ? texts['number.decimal'] + part : '');
  };
  /** A number with about three digits that mean something. */
  const figure = value => {
    const size = Math.abs(value || 0);
    return number(value, size >= 99.95 || size < 5e-5 ? 0 : size >= 9.995 ? 1 : size >= 0.0995 ? 2 : size >= 0.00995 ? 3 : 4);
  };
  const sentences = (...all) => all.filter(Boolean).reduce((first, second) => text('sentence.next', {first, second}));
  const percent = (share, decimals = 1) =>
    share === null || share === undefined ? '–' : text('number.percent', {n: number(share * 100, decimals)});
  /** A share that is most often a round one, such as a target. */
  const roundPercent = share => percent(share, share === null || Math.abs(share * 100 - Math.round(share * 100)) < 0.005 ? 0 : 1);

  /** The case's money, such as US$ of 2023. */
  const currency = (() => {
    const parts = /^([A-Z]{3})(\d{4})$/.exec(data.general.currency);
    if (!parts) return data.general.currency;
    return text('money.of', {name: textOr('money.' + parts[1], parts[1]), year: parts[2]});
  })();
  const money = {
    billion: text('money.billion', {money: currency}),
    million: text('money.million', {money: currency}),
    /** Millions in the unit that `billion` names: Chinese counts in hundreds of millions. */
    large: millions => millions / 1e3 * Number(texts['money.billion.times']),
    perMwh: text('money.perMwh', {money: currency}),
    perTonne: text('money.perTonne', {money: currency}),
  };

  /** An element with its attributes and children; strings become text, never markup. */
  const element = (tag, attributes = {}, ...children) => {
    const svg = /^(svg|g|path|circle|line|text|tspan|rect|polygon|defs|title)$/.test(tag) && attributes.svg !== false;
    const made = svg ? document.createElementNS('http://www.w3.org/2000/svg', tag) : document.createElement(tag);
    for (const [key, value] of Object.entries(attributes)) {
      if (key.startsWith('on')) made.addEventListener(key.slice(2), value);
      else if (key !== 'svg') made.setAttribute(key, value);
    }
    made.append(...children.filter(child => child !== null && child !== undefined));
    return made;
  };
  const escape = words => String(words).replace(/[&<>"]/g, sign => '&#' + sign.charCodeAt(0) + ';');

  const sections = [];
  /** Declares a section; `fill` gets its element and returns false when there is nothing to show. */
  const section = (id, fill) => sections.push({id, fill});

  /** Buttons of which one is pressed. */
  const choice = (label, options, chosen, change) => {
    const box = element('div', {class: 'choice', role: 'group', 'aria-label': label});
    for (const [value, words] of options) {
      box.append(element('button', {
        type: 'button', 'aria-pressed': String(value === chosen),
        onclick: event => {
          for (const button of box.children) button.setAttribute('aria-pressed', String(button === event.target));
          change(value);
        },
      }, String(words)));
    }
    return box;
  };
  const choices = (...boxes) => element('div', {class: 'choices'}, ...boxes.filter(Boolean));
  /** The country a section begins with: all together, or the only one. */
  const startCountry = data.general.countries.length === 1 ? data.general.countries[0] : '';
  const where = country => (country ? name('country', country) : text('choice.all'));
  const countryChoice = (chosen, change, withAll = true) => {
    const options = data.general.countries.map(id => [id, name('country', id)]);
    if (withAll && options.length > 1) options.unshift(['', text('choice.all')]);
    return options.length > 1 ? choice(text('choice.country'), options, chosen, change) : null;
  };
  const yearChoice = (chosen, change) =>
    years.length > 1 ? choice(text('choice.year'), years.map((year, i) => [i, year]), chosen, change) : null;

  /** Rows of cells; numbers are given as {number: text}. */
  const table = (head, rows) => {
    const cell = (tag, value) => {
      const isNumber = value && typeof value === 'object' && 'number' in value;
      const isDate = /^\d{4}(-\d\d)+$/.test(value);
      return element(tag, isNumber ? {class: 'number'} : isDate ? {class: 'date'} : {}, isNumber ? value.number : value instanceof Node ? value : String(value));
    };
    return element('div', {class: 'scroll'}, element('table', {},
      element('thead', {}, element('tr', {}, ...head.map(value => cell('th', value)))),
      element('tbody', {}, ...rows.map(row => element('tr', {}, ...row.map(value => cell('td', value)))))));
  };

  const sum = lists => years.map((_, i) => lists.reduce((total, list) => total + (list && list[i] || 0), 0));
  /** Figures by country and key, of one country or of all together ('' is all). */
  const of = (figures, country) => {
    if (country) return figures[country] || {};
    const all = {};
    for (const id of Object.keys(figures)) {
      for (const [key, values] of Object.entries(figures[id])) all[key] = all[key] ? sum([all[key], values]) : values;
    }
    return all;
  };

  return {data, years, texts, text, textOr, name, short, number, figure, percent, roundPercent, sentences, currency, money, element, escape,
    sections, section, choice, choices, startCountry, where, countryChoice, yearChoice, table, sum, of};
})();
