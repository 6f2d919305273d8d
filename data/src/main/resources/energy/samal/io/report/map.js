/* A schematic map: nodes by their place on the earth, lines with what flows over them in a year. */
(() => {
  const {data, text, name, number, figure, element, escape, section, choices, yearChoice, css, tip} = samal;
  const {places, lines} = data.network;

  const WIDTH = 1160;
  const LOADS = [[0.02, '#8eaab5'], [0.1, '#e2b23c'], [0.3, '#dd7f3b'], [1.01, '#b3382c']];
  const hint = document.getElementById('hint');
  const show = (event, html) => {
    hint.innerHTML = html;
    hint.hidden = false;
    const right = event.clientX + 18 + hint.offsetWidth > innerWidth;
    hint.style.left = (right ? event.clientX - 14 - hint.offsetWidth : event.clientX + 18) + 'px';
    hint.style.top = Math.min(event.clientY + 14, innerHeight - hint.offsetHeight - 8) + 'px';
  };
  const hinted = (shape, html) => {
    shape.addEventListener('pointermove', event => show(event, html()));
    shape.addEventListener('pointerleave', () => { hint.hidden = true; });
    return shape;
  };

  /** Plate carrée, true to scale at the middle latitude, filled to the frame. */
  const projection = () => {
    const lats = places.map(place => place.latitude);
    const lons = places.map(place => place.longitude);
    const middle = (Math.min(...lats) + Math.max(...lats)) / 2;
    const squeeze = Math.cos(middle * Math.PI / 180);
    const spanX = Math.max(4, (Math.max(...lons) - Math.min(...lons))) * squeeze;
    const spanY = Math.max(2.5, Math.max(...lats) - Math.min(...lats));
    const scale = Math.min((WIDTH - 300) / spanX, 900 / spanY, 90);
    const height = Math.max(420, spanY * scale + 200);
    const centre = (Math.min(...lons) + Math.max(...lons)) / 2;
    return {
      height, scale, squeeze,
      x: lon => WIDTH / 2 + (lon - centre) * squeeze * scale,
      y: lat => height / 2 - (lat - middle) * scale,
      lon: x => centre + (x - WIDTH / 2) / squeeze / scale,
      lat: y => middle - (y - height / 2) / scale,
    };
  };

  const graticule = (svg, at) => {
    const step = [1, 2, 5, 10, 20].find(degrees => degrees * at.scale > 70) || 30;
    const line = (x1, y1, x2, y2) => element('line', {x1, y1, x2, y2, stroke: css('--grid'), 'stroke-width': 1});
    const words = (x, y, label, anchor) => element('text', {x, y, fill: css('--soft'), 'font-size': 11.5, 'text-anchor': anchor, opacity: .75}, label);
    for (let lon = Math.ceil(at.lon(0) / step) * step; at.x(lon) < WIDTH; lon += step) {
      svg.append(line(at.x(lon), 0, at.x(lon), at.height));
      if (at.x(lon) > 60 && at.x(lon) < WIDTH - 30) svg.append(words(at.x(lon), at.height - 7, text(lon < 0 ? 'map.west' : 'map.east', {n: Math.abs(lon)}), 'middle'));
    }
    for (let lat = Math.ceil(at.lat(at.height) / step) * step; at.y(lat) > 0; lat += step) {
      svg.append(line(0, at.y(lat), WIDTH, at.y(lat)));
      if (at.y(lat) < at.height - 24) svg.append(words(6, at.y(lat) - 5, text(lat < 0 ? 'map.south' : 'map.north', {n: Math.abs(lat)}), 'start'));
    }
  };

  /** Nodes of a country lie on a common ground, so that one sees what belongs together. */
  const ground = (svg, at) => {
    for (const country of new Set(places.map(place => place.country))) {
      const own = places.filter(place => place.country === country).map(place => at.spots.get(place.id));
      const colour = samal.countryColour(country);
      const path = hull(own).map((point, i) => (i ? 'L' : 'M') + point.map(Math.round).join(' ')).join('') + (own.length > 1 ? 'Z' : 'l0.01 0');
      svg.append(element('path', {d: path, fill: colour, stroke: colour, 'stroke-width': data.general.countries.includes(country) ? 150 : 90,
        'stroke-linejoin': 'round', 'stroke-linecap': 'round', opacity: data.general.countries.includes(country) ? .1 : .05}));
    }
  };
  const hull = points => {
    if (points.length < 3) return points;
    const sorted = [...points].sort((a, b) => a[0] - b[0] || a[1] - b[1]);
    const cross = (o, a, b) => (a[0] - o[0]) * (b[1] - o[1]) - (a[1] - o[1]) * (b[0] - o[0]);
    const half = list => {
      const kept = [];
      for (const point of list) {
        while (kept.length > 1 && cross(kept[kept.length - 2], kept[kept.length - 1], point) <= 0) kept.pop();
        kept.push(point);
      }
      kept.pop();
      return kept;
    };
    return [...half(sorted), ...half(sorted.reverse())];
  };

  /**
   * Where the circles are drawn: at their places, pushed apart where they would cover each other or
   * the line between them. The same in every year, so that years can be compared.
   */
  const spread = at => {
    const sizes = places.map(place => Math.max(...samal.years.map((_, i) => radius(place, i))));
    const spots = new Map(places.map(place => [place.id, [at.x(place.longitude), at.y(place.latitude)]]));
    for (let round = 0; round < 60; round++) {
      for (let i = 0; i < places.length; i++) {
        for (let k = i + 1; k < places.length; k++) {
          const a = spots.get(places[i].id), b = spots.get(places[k].id);
          const away = Math.hypot(b[0] - a[0], b[1] - a[1]) || 1;
          const short = sizes[i] + sizes[k] + 58 - away;
          if (short <= 0) continue;
          const push = [(b[0] - a[0]) / away * short / 2 * .5, (b[1] - a[1]) / away * short / 2 * .5];
          a[0] -= push[0]; a[1] -= push[1]; b[0] += push[0]; b[1] += push[1];
        }
      }
    }
    return spots;
  };

  const radius = (place, i) => (place.demandTwh[i] > 0 ? Math.max(17, Math.min(52, 5.4 * Math.sqrt(place.demandTwh[i]))) : 11);

  const donut = (svg, at, place, i) => {
    const [x, y] = at.spots.get(place.id);
    const r = radius(place, i);
    const shape = element('g', {});
    const mix = samal.inOrder(Object.keys(place.mixTwh)).map(id => [id, place.mixTwh[id][i]]).filter(([, twh]) => twh > 0);
    const whole = mix.reduce((sum, [, twh]) => sum + twh, 0);
    shape.append(element('circle', {cx: x, cy: y, r: r + 2.5, fill: css('--card')}));
    shape.append(element('circle', {cx: x, cy: y, r, fill: whole ? css('--faint') : '#94a3ab'}));
    let turn = 0;
    for (const [id, twh] of mix) {
      const part = twh / whole;
      const point = share => [x + r * Math.sin(2 * Math.PI * share), y - r * Math.cos(2 * Math.PI * share)].map(v => v.toFixed(2)).join(' ');
      shape.append(part > 0.9999
        ? element('circle', {cx: x, cy: y, r, fill: samal.groupColour(id)})
        : element('path', {d: `M${x} ${y}L${point(turn)}A${r} ${r} 0 ${part > .5 ? 1 : 0} 1 ${point(turn + part)}Z`, fill: samal.groupColour(id), stroke: css('--card'), 'stroke-width': .8}));
      turn += part;
    }
    if (place.demandTwh[i] > 0) {
      shape.append(element('circle', {cx: x, cy: y, r: r * .6, fill: css('--card')}));
      shape.append(element('text', {x, y: y + r * .16, 'text-anchor': 'middle', 'font-size': Math.max(10.5, r * .42), 'font-weight': 650, fill: css('--ink')}, number(place.demandTwh[i], 0)));
    }
    svg.append(hinted(shape, () => tip(name('node', place.id), [
      ['', text('flow.demand'), figure(place.demandTwh[i]) + ' ' + text('unit.twh')],
      ['', text('map.price'), number(place.price[i], 1) + ' ' + samal.money.perMwh],
      ...mix.map(([id, twh]) => [samal.groupColour(id), samal.groupName(id), figure(twh) + ' ' + text('unit.twh')])])));
    return {x, y, r};
  };

  const width = twh => Math.max(1.6, Math.min(15, 1.6 + 1.15 * Math.sqrt(twh) * 1.7));
  const load = full => LOADS.find(([limit]) => full <= limit)[1];

  const flow = (svg, at, line, i) => {
    const from = places.find(place => place.id === line.from), to = places.find(place => place.id === line.to);
    const net = line.forthTwh[i] - line.backTwh[i];
    const [start, end] = net >= 0 ? [from, to] : [to, from];
    const a = at.spots.get(start.id), b = at.spots.get(end.id);
    const length = Math.hypot(b[0] - a[0], b[1] - a[1]) || 1;
    const along = [(b[0] - a[0]) / length, (b[1] - a[1]) / length];
    const p = [a[0] + along[0] * (radius(start, i) + 5), a[1] + along[1] * (radius(start, i) + 5)];
    const q = [b[0] - along[0] * (radius(end, i) + 5), b[1] - along[1] * (radius(end, i) + 5)];
    const gw = net >= 0 ? line.gw[i] : line.backGw[i];
    const stands = Math.max(line.gw[i], line.backGw[i]) > 0.001;
    const thick = width(Math.abs(net));
    const colour = stands ? load(line.full[i]) : css('--faint');
    const shape = element('g', {});
    const head = Math.max(9, thick * 1.35);
    const moves = Math.abs(net) > 0.005;
    const tail = moves ? [q[0] - along[0] * head, q[1] - along[1] * head] : q;
    shape.append(element('line', {x1: p[0], y1: p[1], x2: tail[0], y2: tail[1], stroke: colour, 'stroke-width': thick, 'stroke-dasharray': stands ? 'none' : '5 6', opacity: .9}));
    if (moves) {
      const side = head * .72;
      shape.append(element('polygon', {fill: colour, opacity: .95, points: [[q[0], q[1]], [tail[0] - along[1] * side, tail[1] + along[0] * side], [tail[0] + along[1] * side, tail[1] - along[0] * side]].map(v => v.join(',')).join(' ')}));
    }
    shape.append(element('line', {x1: p[0], y1: p[1], x2: q[0], y2: q[1], stroke: 'transparent', 'stroke-width': 22}));
    svg.append(hinted(shape, () => tip(name('node', line.from) + ' – ' + name('node', line.to), [
      ['', '→ ' + name('node', line.to), figure(line.forthTwh[i]) + ' ' + text('unit.twh')],
      ['', '→ ' + name('node', line.from), figure(line.backTwh[i]) + ' ' + text('unit.twh')],
      ['', text('map.capacity'), figure(gw) + ' ' + text('unit.gw')],
      ['', text('map.full'), samal.percent(line.full[i], 0)]])));
    return {p, q, thick, net: Math.abs(net), moves};
  };

  /** Rectangles that words must not run into. */
  const overlap = (a, b) => Math.max(0, Math.min(a.x + a.w, b.x + b.w) - Math.max(a.x, b.x)) * Math.max(0, Math.min(a.y + a.h, b.y + b.h) - Math.max(a.y, b.y));
  const along = (p, q) => Array.from({length: 15}, (_, k) => ({x: p[0] + (q[0] - p[0]) * k / 14 - 6, y: p[1] + (q[1] - p[1]) * k / 14 - 6, w: 12, h: 12}));

  const label = (svg, place, spot, taken) => {
    const words = name('node', place.id);
    const w = [...words].reduce((sum, sign) => sum + (sign.codePointAt(0) > 0x2e80 ? 14.5 : 7.9), 10), h = 19;
    const near = spot.r + 7;
    const places = [[-w / 2, near], [-w / 2, -near - h], [near, -h / 2], [-near - w, -h / 2], [near * .7, near * .6], [-near * .7 - w, near * .6], [near * .7, -near * .6 - h], [-near * .7 - w, -near * .6 - h]];
    let best = null;
    places.forEach(([dx, dy], rank) => {
      const box = {x: spot.x + dx, y: spot.y + dy, w, h};
      const outside = box.x < 4 || box.x + w > WIDTH - 4 || box.y < 4 ? 9999 : 0;
      const cost = taken.reduce((sum, other) => sum + overlap(box, other), 0) + rank * 8 + outside;
      if (!best || cost < best.cost) best = {box, cost};
    });
    taken.push(best.box);
    svg.append(element('text', {x: best.box.x + w / 2, y: best.box.y + 14, 'text-anchor': 'middle', 'font-size': 14, 'font-weight': 600, fill: css('--ink'),
      stroke: css('--card'), 'stroke-width': 4, 'paint-order': 'stroke', 'stroke-linejoin': 'round'}, words));
  };

  const amount = (svg, run, taken) => {
    const words = figure(run.net);
    const w = 9 + words.length * 6.8, h = 18;
    let best = null;
    const [dx, dy] = [run.q[0] - run.p[0], run.q[1] - run.p[1]];
    const length = Math.hypot(dx, dy) || 1;
    // On a short line the words would hide the arrow, so they stand beside it.
    const aside = length < 85 ? [1, -1] : [0];
    for (const share of [.5, .4, .6, .32, .68]) {
      for (const side of aside) {
        const away = side * (8 + run.thick / 2 + Math.abs(dy / length) * w / 2 + Math.abs(dx / length) * h / 2);
        const box = {x: run.p[0] + dx * share - dy / length * away - w / 2, y: run.p[1] + dy * share + dx / length * away - h / 2, w, h};
        const cost = taken.reduce((sum, other) => sum + overlap(box, other), 0) + Math.abs(share - .5) * 20;
        if (!best || cost < best.cost) best = {box, cost};
      }
    }
    taken.push(best.box);
    svg.append(element('g', {'pointer-events': 'none'},
      element('rect', {x: best.box.x, y: best.box.y, width: w, height: h, rx: 9, fill: css('--card'), stroke: css('--faint')}),
      element('text', {x: best.box.x + w / 2, y: best.box.y + 13, 'text-anchor': 'middle', 'font-size': 12, fill: css('--ink')}, words)));
  };

  const draw = i => {
    const at = projection();
    at.spots = spread(at);
    const svg = element('svg', {class: 'map', viewBox: `0 0 ${WIDTH} ${Math.round(at.height)}`, role: 'img', 'aria-label': text('section.map')});
    graticule(svg, at);
    ground(svg, at);
    const runs = lines.map(line => flow(svg, at, line, i));
    const spots = places.map(place => donut(svg, at, place, i));
    const circles = spots.map(spot => ({x: spot.x - spot.r, y: spot.y - spot.r, w: 2 * spot.r, h: 2 * spot.r}));
    const amounts = [...circles];
    runs.filter(run => run.moves).forEach(run => amount(svg, run, amounts));
    const taken = [...amounts, ...runs.flatMap(run => along(run.p, run.q))];
    places.forEach((place, k) => label(svg, place, spots[k], taken));
    return svg;
  };

  const legend = i => {
    const groups = samal.inOrder(new Set(places.flatMap(place => Object.keys(place.mixTwh).filter(id => place.mixTwh[id][i] > 0))));
    const limits = ['map.load.free', 'map.load.some', 'map.load.often', 'map.load.mostly'];
    const mark = (words, colour, kind) => element('span', {}, element('i', {class: kind, style: 'background:' + colour}), words);
    return [
      element('div', {class: 'legend'}, element('span', {}, text('map.load')), ...LOADS.map(([, colour], k) => mark(text(limits[k]), colour, 'line'))),
      element('div', {class: 'legend'}, element('span', {}, text('map.mix')), ...groups.map(id => mark(samal.groupName(id), samal.groupColour(id), ''))),
      element('p', {class: 'note'}, text('map.note')),
    ];
  };

  section('map', box => {
    if (!places.length) return false;
    let year = samal.years.length - 1;
    const holder = element('div', {class: 'card'});
    const redraw = () => holder.replaceChildren(element('h3', {}, text('map.title', {year: samal.years[year]})), draw(year), ...legend(year));
    samal.drawn.push({redraw, resize: () => {}, canvas: holder});
    box.append(choices(yearChoice(year, i => { year = i; redraw(); })), element('div', {class: 'row'}, holder));
    return redraw;
  });
})();
