/* How far the answer can be trusted, and where its figures come from. */
(() => {
  const {data, text, textOr, number, element, section, table, money} = samal;
  const {proof, warnings} = data.general;

  const pair = (label, value) => element('div', {}, element('dt', {}, label), element('dd', {}, value));
  const billions = (millions, decimals = 3) => (millions === null ? '–' : number(money.large(millions), decimals));
  const gap = share => (share === null ? '–' : share < 1e-12 ? '0' : share < 1e-4 ? '10' + superscript(Math.ceil(Math.log10(share))) : samal.percent(share, 2));
  const superscript = exponent => [...String(exponent)].map(sign => '⁰¹²³⁴⁵⁶⁷⁸⁹'[sign] || '⁻').join('');

  const range = bounds => {
    const {provenLower: low, provenUpper: high, objective} = bounds;
    const from = Math.min(low, objective), to = Math.max(high, objective), room = (to - from) * .18 || 1;
    const place = value => 100 * (value - from + room) / (to - from + 2 * room);
    const mark = (value, words) => element('span', {style: 'left:' + place(value) + '%'}, words + ' ' + billions(value, 2));
    return element('div', {}, element('h3', {}, text('proof.range')), element('p', {class: 'unit'}, money.billion),
      element('div', {class: 'range'},
        element('b', {style: `left:${place(low)}%;width:${place(high) - place(low)}%`}), mark(low, text('proof.lower')), mark(high, text('proof.upper'))),
      element('p', {class: 'note'}, text('proof.range.note', {width: samal.percent((high - low) / Math.abs(high || 1), 1)})));
  };

  section('proof', box => {
    const {bounds} = proof;
    const list = element('dl', {class: 'pairs'},
      pair(text('proof.status'), textOr('status.' + proof.status.toLowerCase(), proof.status)),
      pair(text('proof.objective', {unit: money.billion}), billions(bounds.objective)),
      pair(text('proof.bound', {unit: money.billion}), billions(bounds.lower)),
      pair(text('proof.gap'), gap(bounds.relativeGap)),
      pair(text('proof.size'), text('proof.size.value', {columns: number(proof.columns), rows: number(proof.rows)})),
      pair(text('proof.nonzeros'), number(proof.nonzeros)),
      pair(text('proof.seconds'), number(proof.seconds, 1)),
      pair(text('proof.solver'), proof.solver),
      ...(proof.remarks.length ? [pair(text('proof.remarks'), proof.remarks.join('; '))] : []),
      pair(text('proof.hours'), bounds.hours),
      pair(text('proof.foresight'), text('foresight.' + bounds.foresight)));
    const row = element('div', {class: 'row'}, element('div', {class: 'card'}, list));
    if (bounds.provenLower !== null) row.append(element('div', {class: 'card'}, range(bounds)));
    box.append(row);
    return true;
  });

  /** An address is a link only when it leads to the web. */
  const address = words => (/^https?:\/\//.test(words) ? element('a', {href: words, rel: 'noreferrer'}, words.replace(/^https?:\/\/(www\.)?/, '').split('/')[0]) : words);

  section('sources', box => {
    const missed = warnings.filter(one => one.key === 'shortfall').map(one => one.detail + ' – ' + samal.figure(one.amount));
    if (missed.length) box.append(element('p', {class: 'warning'}, text('warning.shortfall', {detail: missed.join('; ')})));
    for (const warning of warnings.filter(one => one.key !== 'source' && one.key !== 'shortfall')) {
      const amount = warning.amount === null ? '' : warning.key === 'steps' ? number(warning.amount) : samal.figure(warning.amount);
      box.append(element('p', {class: 'warning'}, text('warning.' + warning.key, {detail: warning.detail, amount})));
    }
    const assumed = new Set(warnings.filter(one => one.key === 'source').map(one => one.detail));
    const published = data.sources.filter(source => !assumed.has(source.id));
    const others = data.sources.filter(source => assumed.has(source.id));
    if (others.length) box.append(element('p', {class: 'warning'}, text('warning.source', {n: others.length, all: data.sources.length})));
    const list = sources => table([text('source.title'), text('source.address'), text('source.licence'), text('source.read')],
      sources.map(source => [source.title, address(source.address), source.licence, source.dateRead]));
    const part = (title, sources) => element('div', {class: 'card sources'}, element('h3', {}, title + ' (' + number(sources.length) + ')'), list(sources));
    box.append(element('div', {class: 'row'}, ...(others.length ? [part(text('source.assumed'), others)] : []), ...(published.length ? [part(text('source.published'), published)] : [])));
    return true;
  });
})();
