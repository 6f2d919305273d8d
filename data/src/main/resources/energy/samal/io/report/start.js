/* Puts the page together, and draws it anew for another width, another light, or paper. */
(() => {
  const {text, element, sections, drawn} = samal;
  const root = document.documentElement;
  const fail = error => { root.dataset.error = String(error && error.message || error); };
  addEventListener('error', event => fail(event.error || event.message));

  samal.header();
  const links = element('div', {});
  for (const {id, fill} of sections) {
    const box = element('section', {id}, element('h2', {}, text('section.' + id)), element('p', {class: 'lead'}, text('lead.' + id)));
    document.getElementById('report').append(box);
    const redraw = fill(box);
    if (redraw === false) {
      box.remove();
      continue;
    }
    if (typeof redraw === 'function') redraw();
    links.append(element('a', {href: '#' + id}, text('short.' + id)));
    box.dataset.shapes = box.querySelectorAll('svg path, svg rect, svg circle, svg polygon, dd, td, .figure').length;
  }
  document.getElementById('contents').append(links);
  document.getElementById('end').append(element('p', {}, text('end.words')));

  let waiting = 0;
  addEventListener('resize', () => {
    clearTimeout(waiting);
    waiting = setTimeout(() => drawn.forEach(one => one.resize()), 120);
  });
  const redrawAll = () => drawn.forEach(one => one.redraw());
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', redrawAll);
  // On paper everything is light, and as wide as the card that holds it is there.
  const paper = printing => {
    root.classList.toggle('on-paper', printing);
    redrawAll();
    drawn.forEach(one => one.resize());
  };
  matchMedia('print').addEventListener('change', event => paper(event.matches));
  root.dataset.drawn = String(sections.length);
})();
