// The drawing: all that the page knows of the canvas, behind a small interface. createDrawing(place, data, callbacks)
// draws `data` ({nodes, edges}) in an element and returns
//   select(choice)      {node: number}, {edge: number}, {nodes: [numbers], edges: [numbers]} or null: what stays bright
//   filter(hidden)      {nodes: set of numbers, ties: set of kinds of line}: what is not drawn
//   focus(ids, below)   brings nodes into sight, above a sheet of that height; a tiny one comes closer
//   back()              to where one was before a sheet covered some of it; who has moved since stays
//   whole(), zoom(factor), scale(), step(way), point(id), pointed(), bright()
//   colour(paint, grey) paint(node, theme) gives the colour of a node, or null for that of its kind; lines may be grey
//   grow()              takes in the nodes and lines that were added to `data`
//   scene()             what is seen now, for those who write it down: see shapes.js
// callbacks.choose(choice) tells what was clicked, callbacks.name(choice) says what something is called,
// callbacks.hint(choice) the same of a line with the words it rests on, callbacks.shown({seen, all}, total) how many are drawn.

const MANY = 400;
const NEAREST = 4;
const FARTHEST = 0.6;
const LEAST_CHOSEN = 6; // pixels of the radius of what is chosen
const STRONG = { width: 3 }; // the border of what is chosen or pointed at
const REST = 140; // milliseconds after which a picture that does not move is painted in full

function createDrawing(place, data, callbacks) {
  const crowded = data.nodes.length > MANY;
  const [canvas, context] = addCanvas(place);
  const camera = createCamera(place, repaint);
  const crowd = createCrowd(data, MANY);
  const { places } = crowd;
  const spotOf = (id) => ({ x: places.x[id], y: places.y[id] });
  const tip = createTip(place);
  const over = createOverlay(context, data, crowd, { crowded, lookOf, lineLook });

  let theme = readTheme();
  let paintOf = () => null;
  let neutral = false;
  let choice = null;
  let [hovered, marked] = [null, null]; // the nodes under the mouse, and of the keyboard
  let box = null;
  let nodeBatches = [];
  let lineBatches = [];
  let [untouched, before] = [true, null]; // before a sheet came: {sight}, or {} where all of it was seen
  let wholeScale = 1;
  let asked = null;
  let resting = null;
  let [moving, stale] = [false, true];

  // Painting

  function repaint({ moves = true } = {}) {
    if (moves) {
      moving = true;
      clearTimeout(resting);
      resting = setTimeout(() => { moving = false; repaint({ moves: false }); }, REST);
    }
    asked ??= requestAnimationFrame(paintNow);
  }

  // Something looks otherwise than before: what looks alike is gathered anew when it is painted.
  function refresh() {
    crowd.light(choice);
    over.forget();
    stale = true;
    repaint({ moves: false });
  }

  function gather() {
    stale = false;
    const lit = crowd.lit();
    const flags = (id, node) => (node.unresolved ? 1 : 0) + (node.minor ? 2 : 0) + (lit && lit.has(id) ? 4 : 0) + (isStrong(id) ? 8 : 0);
    nodeBatches = batchesOf(crowd.backToFront(), (id) => {
      const node = data.nodes[id];
      return `${node.group} ${flags(id, node)} ${paintOf(node, theme)}`;
    }, lookOf);
    lineBatches = batchesOf(crowd.linesByRank(), (number) => `${data.edges[number].group} ${data.edges[number].dashes} ${crowd.isChosen(number)}`, lineLook);
    lineBatches.sort((a, b) => a.look.opacity - b.look.opacity); // what is chosen lies on top
  }

  const isStrong = (id) => choice?.node === id;

  function lookOf(id) {
    const node = data.nodes[id];
    const look = nodeLook(node, crowd.lit(), theme, paintOf(node, theme));
    return { ...look, shape: node.shape, ...(isStrong(id) ? { ...STRONG, border: theme.ink } : {}) };
  }

  function lineLook(number) {
    const look = edgeLook(data.edges[number], { chosen: crowd.isChosen(number), bundle: crowd.bundle(), crowded }, theme);
    return neutral ? { ...look, colour: theme.rest } : look;
  }

  function viewed() {
    const { scale } = camera.sight();
    const [width, height] = [place.clientWidth, place.clientHeight];
    const corner = camera.toPicture({ x: 0, y: 0 });
    const end = camera.toPicture({ x: width, y: height });
    return { scale, left: corner.x, top: corner.y, right: end.x, bottom: end.y, width, height, taken: coveredBy(document.querySelectorAll(".tools, #folded, #node-kinds"), place, camera.toPicture) };
  }

  function paintNow() {
    if (asked !== null) cancelAnimationFrame(asked);
    asked = null;
    const ratio = fitCanvas(canvas, place);
    const view = { ...viewed(), ratio };
    context.setTransform(1, 0, 0, 1, 0, 0);
    context.clearRect(0, 0, canvas.width, canvas.height);
    if (!view.width || !view.height) return;
    const scale = view.scale * ratio;
    context.setTransform(scale, 0, 0, scale, -view.left * scale, -view.top * scale);
    if (stale) gather();
    callbacks.shown(crowd.look(view), crowd.visible());
    paintBatchedLines(context, lineBatches, { places, edges: data.edges, view, moving: moving && crowded, isDrawn: crowd.isLineDrawn });
    paintBatchedNodes(context, nodeBatches, { places, view, isSeen: crowd.isSeen });
    if (hovered !== null) paintBatchedNodes(context, [{ look: { ...lookOf(hovered), ...STRONG, border: theme.ink }, members: [hovered] }], { places, view, isSeen: crowd.isSeen });
    over.paint(view, theme, { choice, hovered, marked, moving: moving && crowded });
    context.setTransform(ratio, 0, 0, ratio, 0, 0);
    if (box) paintBox(context, box, theme);
  }

  // Pointing

  const pointing = createPointing(data, crowd, camera, over.placed);

  function hover(spot) {
    const found = spot && pointing.under(spot);
    place.style.cursor = found ? "pointer" : "";
    const node = found?.node ?? null;
    if (node === hovered) return;
    hovered = node;
    over.forget();
    repaint({ moves: false });
  }

  function nameTip(spot) {
    const found = spot && pointing.under(spot);
    const isChosen = found && (found.node === undefined ? choice?.edge === found.edge : choice?.node === found.node);
    tip.show(spot, !found || isChosen ? "" : "node" in found ? callbacks.name(found) : callbacks.hint(found));
  }

  const touch = () => { [untouched, before] = [false, null]; };

  setUpGestures(place, {
    movable: (spot, touch) => pointing.movable(spot, touch, choice?.node),
    grab: camera.stop,
    shift(dx, dy) {
      touch();
      camera.shift(dx, dy);
    },
    drop: (speed) => camera.throwBy(speed, keepInSight),
    drag(node, spot) {
      touch();
      crowd.move(node, camera.toPicture(spot));
      over.forget();
      repaint();
    },
    zoom(spot, factor) {
      touch();
      camera.zoomAt(spot, limited(camera.sight().scale * factor));
      keepInSight();
    },
    click: (spot, touch) => callbacks.choose(pointing.under(spot, touch)),
    twice(spot) {
      touch();
      camera.moveTo(kept({ ...camera.sight(), ...camera.toPicture(spot) }));
    },
    point: hover,
    name: nameTip,
    box(corners) {
      box = corners;
      repaint({ moves: false });
    },
    boxed(corners) {
      box = null;
      const [a, b] = [{ x: corners.left, y: corners.top }, { x: corners.right, y: corners.bottom }].map(camera.toPicture);
      const nodes = nodesIn(places, crowd.isSeen, { left: a.x, top: a.y, right: b.x, bottom: b.y });
      callbacks.choose(nodes.length ? { nodes } : null);
      repaint({ moves: false });
    },
  });

  // Where to look

  // Between all of it in the middle of much room, and a node with its neighbours.
  const limited = (scale) => Math.min(Math.max(scale, wholeScale * FARTHEST), Math.max(NEAREST, wholeScale));

  // Some of the picture stays in sight, so that nobody loses it.
  const kept = (sight) => keptMiddle(sight, place, crowd.bounds(), crowd.nearest);

  function keepInSight() {
    const { x, y } = camera.sight();
    const spot = kept(camera.sight());
    if (spot.x !== x || spot.y !== y) camera.moveTo(spot);
  }

  // Shows these nodes as large as the room allows, in the part of the place below the legend that is `below` pixels shorter.
  function frame(bounds, { below = 0, largest = 1.5, smallest = 0, animated = true }) {
    const above = stripAbove(document.querySelectorAll("#folded, #node-kinds"), place);
    const scale = Math.max(Math.min(fittingScale(bounds, place, above + below), largest), smallest);
    camera.moveTo({ x: (bounds.left + bounds.right) / 2, y: (bounds.top + bounds.bottom) / 2 + 9 / scale, scale }, { lower: (above - below) / 2, animated });
    return scale;
  }

  function whole(animated = true) {
    if (!place.clientWidth || !place.clientHeight || !crowd.bounds()) return;
    const changed = crowd.fill(place);
    wholeScale = frame(crowd.bounds(), { below: stripOf(document.querySelector(".tools"), place), animated });
    if (crowd.swell(crowded ? 1 : Math.min(2.2, Math.max(1, 0.6 / wholeScale))) || changed) refresh();
    [untouched, before] = [true, null];
  }

  new ResizeObserver(() => {
    if (untouched) whole(false);
    repaint({ moves: false });
  }).observe(place);
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => { theme = readTheme(); refresh(); });
  whole(false);
  refresh();

  return {
    select(chosen) {
      choice = chosen;
      tip.show(null, "");
      refresh();
    },
    focus(ids, below = 0, closer = true) {
      const [id] = ids;
      // Among thousands a node may be a dot of two pixels, which nobody sees even when it is chosen.
      const isTiny = closer && ids.length === 1 && places.r[id] * camera.sight().scale < LEAST_CHOSEN;
      const at = camera.toScreen(spotOf(id));
      const seen = at.x > 60 && at.x < place.clientWidth - 60 && at.y > 40 && at.y < place.clientHeight - 60;
      if (ids.length < 3 && seen && !below && !isTiny) return;
      if (below) before ??= untouched ? {} : { sight: camera.sight() };
      untouched = false;
      const around = ids.length > 1 ? ids : [id, ...crowd.neighbours(id)];
      if (below) frame(crowd.bounds(around), { below, largest: 1, smallest: wholeScale / 2 });
      else if (ids.length > 2) frame(crowd.bounds(ids), { largest: 1 });
      else camera.moveTo({ ...spotOf(id), ...(isTiny ? { scale: limited(LEAST_CHOSEN / places.r[id]) } : {}) });
    },
    filter(what, { animated = true, still = false } = {}) {
      crowd.hide(what);
      refresh();
      if (!still) whole(animated);
    },
    colour(paint, linesToo) {
      paintOf = paint;
      neutral = linesToo;
      refresh();
    },
    grow() {
      crowd.grow();
      if (crowd.bounds()) wholeScale = Math.min(wholeScale, fittingScale(crowd.bounds(), place, 0));
      refresh();
    },
    whole,
    back() {
      if (before?.sight) camera.moveTo(before.sight);
      else if (before) whole();
      before = null;
    },
    zoom(factor) {
      touch();
      const scale = limited(camera.sight().scale * factor);
      camera.moveTo({ ...kept({ ...camera.sight(), scale }), scale });
    },
    scale: () => camera.sight().scale,
    pointed: () => marked,
    point(id) {
      marked = id;
      if (id !== null) this.focus([id], 0, false);
      over.forget();
      repaint({ moves: false });
    },
    // The nearest node in a direction from the one that is pointed at or chosen, among the neighbours of a chosen one;
    // null where there is none.
    step(way) {
      const spots = (choice && "node" in choice ? crowd.brightest() : crowd.seen()).map((id) => ({ id, ...spotOf(id) }));
      const start = [marked, choice?.node].find((id) => id !== null && id !== undefined && !crowd.isHidden(id));
      if (start === undefined) return nearest(spots, camera.sight(), null);
      return nearest(spots, spotOf(start), way);
    },
    // The numbers of the nodes that are chosen, with those beside them, or of all that are shown.
    bright: () => crowd.brightest(),
    scene() {
      paintNow();
      const view = viewed();
      const shown = over.lines(crowd.linesByRank(), view);
      return {
        view,
        theme,
        lines: shown,
        heads: shown.filter(({ points }) => points),
        nodes: crowd.backToFront().filter(crowd.isShown).map((id) => ({ ...over.node(id), r: places.r[id], ...lookOf(id) })),
        marks: over.marks(1 / view.scale),
        labels: over.labels(),
      };
    },
    onScreen: (x, y) => camera.toScreen({ x, y }),
    // Where the labels are, in units of the picture, for tests.
    labels: () => over.placed().map(({ node, left, right, top, bottom }) => ({ id: node.id, left, right, top, bottom })),
    // Where a node is on the page, for tests and for whoever wants to point at it.
    at: (id) => camera.toScreen(spotOf(id)),
  };
}
