// The drawing: the only module that knows vis-network, behind a small interface, so that another library could take
// its place. createDrawing(place, data, callbacks) draws `data` ({nodes, edges, options}) in an element and returns
//   select(choice)      {node: number}, {edge: number}, {nodes: [numbers]} or null: what stays bright
//   filter(hidden)      {nodes: set of numbers, ties: set of kinds of line}: what is not drawn
//   focus(ids, below)   brings nodes into sight, above a sheet of that height
//   whole(), zoom(factor), step(way), point(id), pointed()
//   scene()             what is seen now, for those who write it down: see shapes.js
// callbacks.choose(choice) tells what was clicked, callbacks.name(choice) says what something is called,
// callbacks.hint(choice) the same of a line with the words it rests on.

const LETTERED = 0.4;
const MANY = 400;
const NEAREST = 4;
const FARTHEST = 0.6;
const HEAD = 8;

function createDrawing(place, data, callbacks) {
  const calm = matchMedia("(prefers-reduced-motion: reduce)");
  const neighbours = data.nodes.map(() => new Set());
  data.edges.forEach((edge) => {
    neighbours[edge.from].add(edge.to);
    neighbours[edge.to].add(edge.from);
  });
  let theme = readTheme();
  let choice = null;
  let hovered = null;
  let marked = null;
  let hidden = { nodes: new Set(), ties: new Set() };
  let placed = [];
  let written = [];
  let untouched = true;
  let grown = 1;

  let turned = false;
  let wholeScale = 1;
  let sight = { x: 0, y: 0 };
  let stretch = { x: 1, y: 1 };

  const isHidden = (id) => hidden.nodes.has(id);
  const isGone = (edge) => hidden.ties.has(edge.group) || isHidden(edge.from) || isHidden(edge.to);
  const visible = () => data.nodes.filter((node) => !isHidden(node.id)).map((node) => node.id);
  const crowded = data.nodes.length > MANY;

  // The nodes that stay bright: all without a choice, else the chosen and what it is connected with.
  function bright() {
    if (!choice) return null;
    if ("nodes" in choice) return new Set(choice.nodes);
    if ("node" in choice) return new Set([choice.node, ...neighbours[choice.node]]);
    const edge = data.edges[choice.edge];
    return new Set([edge.from, edge.to]);
  }

  // In a tall place the picture lies on its side; where there is room it is drawn out a little.
  const spot = ({ x, y }) => ({ x: (turned ? y : x) * stretch.x, y: (turned ? x : y) * stretch.y });

  function isChosen(edge, number) {
    if (!choice) return null;
    if ("edge" in choice) return choice.edge === number;
    if ("nodes" in choice) return choice.nodes.includes(edge.from) && choice.nodes.includes(edge.to);
    return choice.node === edge.from || choice.node === edge.to;
  }

  function drawnNode(node, lit) {
    const { fill, border, width, dash, opacity } = nodeLook(node, lit, theme);
    const chosen = { background: fill, border: theme.ink };
    return {
      id: node.id, ...spot(node), shape: node.shape, size: node.size * grown, title: choice?.node === node.id ? undefined : callbacks.name({ node: node.id }),
      color: { background: fill, border, highlight: chosen, hover: chosen },
      borderWidth: width, borderWidthSelected: 3,
      shapeProperties: { borderDashes: dash ?? false, borderRadius: 3 },
      opacity,
      hidden: isHidden(node.id),
    };
  }

  function drawnEdge(edge, number) {
    const { colour, opacity, width, dash } = edgeLook(edge, isChosen(edge, number), crowded, theme);
    return {
      id: number, from: edge.from, to: edge.to, dashes: dash ?? false,
      color: { color: colour, highlight: colour, hover: colour, opacity },
      width,
      hidden: isGone(edge),
    };
  }

  const nodes = new vis.DataSet(data.nodes.map((node) => drawnNode(node, null)));
  const edges = new vis.DataSet(data.edges.map(drawnEdge));
  const network = new vis.Network(place, { nodes, edges }, data.options);
  network.canvas.frame.removeAttribute("tabindex"); // the place around it takes the focus

  function refresh() {
    const lit = bright();
    nodes.update(data.nodes.map((node) => drawnNode(node, lit)));
    edges.update(data.edges.map(drawnEdge));
  }

  function lettered() {
    const lit = bright();
    const first = [marked, hovered, choice?.node].filter((id) => id !== null && id !== undefined);
    const rest = lit ? [...lit].sort((a, b) => a - b) : data.nodes.map((node) => node.id);
    return [...new Set([...first, ...rest])]
      .filter((id) => !isHidden(id) && (lit || !data.nodes[id].minor || network.getScale() > LETTERED))
      .map((id) => {
        const node = data.nodes[id];
        const strong = first.includes(id);
        return { ...placedNode(id), strong, must: strong && id !== hovered, lines: node.label.split("\n") };
      });
  }

  function placedNode(id) {
    const { x, y } = network.body.nodes[id];
    return { ...data.nodes[id], x, y, size: data.nodes[id].size * grown };
  }

  // The part of the picture that is seen.
  function viewed() {
    const corner = network.DOMtoCanvas({ x: 0, y: 0 });
    const { clientWidth: width, clientHeight: height } = place;
    const end = network.DOMtoCanvas({ x: width, y: height });
    return { scale: network.getScale(), left: corner.x, top: corner.y, right: end.x, bottom: end.y, width, height, taken: coveredBy(place.parentElement.querySelector(".tools"), place, (at) => network.DOMtoCanvas(at)) };
  }

  // The lines that are drawn, and the arrowheads of those that have a direction.
  function lines(wanted = () => true) {
    return data.edges.flatMap((edge, number) => {
      if (!wanted(edge) || isGone(edge)) return [];
      const [from, to] = [edge.from, edge.to].map((id) => ({ ...network.body.nodes[id], r: data.nodes[id].size * grown }));
      const look = edgeLook(edge, isChosen(edge, number), crowded, theme);
      return [{ ...look, edge, number, x1: from.x, y1: from.y, x2: to.x, y2: to.y, points: edge.arrow ? arrowhead(from, to, HEAD * Math.sqrt(look.width)) : null }];
    });
  }

  const worded = data.edges.some((edge) => edge.word);
  const marks = (unit) => data.nodes.filter((node) => node.wrong && !isHidden(node.id)).map((node) => markOf({ ...placedNode(node.id), r: node.size * grown, opacity: nodeLook(node, bright(), theme).opacity }, unit));

  network.on("afterDrawing", (context) => {
    const view = viewed();
    const lit = bright();
    const seen = visible().filter((id) => lit === null || lit.has(id)).map(placedNode);
    const tied = worded ? lines((edge) => edge.word) : [];
    paintHeads(context, tied.filter(({ points }) => points));
    paintMarks(context, marks(1 / view.scale), theme);
    placed = drawLabels(context, view, lettered(), seen, theme);
    const told = tied.filter(({ edge, number }) => !crowded || (choice && isChosen(edge, number)));
    const bold = choice ? told.filter(({ opacity }) => opacity > 0.5) : told;
    written = drawWords(context, view, bold.map((line) => ({ ...line, word: line.edge.word, must: choice?.edge !== undefined })), seen, placed, theme);
    if (marked !== null && !isHidden(marked)) paintRing(context, placedNode(marked), 1 / view.scale, theme);
  });

  const labelAt = ({ x, y }) => placed.find((box) => x > box.left && x < box.right && y > box.top && y < box.bottom)?.node.id;

  network.on("click", (event) => {
    const node = event.nodes[0] ?? labelAt(event.pointer.canvas);
    if (node !== undefined) callbacks.choose({ node });
    else callbacks.choose(event.edges.length ? { edge: event.edges[0] } : null);
  });
  network.on("hoverNode", (event) => { hovered = event.node; });
  network.on("blurNode", () => { hovered = null; });
  network.on("hoverEdge", ({ edge }) => { edges.update({ id: edge, title: choice?.edge === edge ? undefined : callbacks.hint({ edge }) }); });
  for (const kind of ["hoverNode", "hoverEdge"]) network.on(kind, () => { place.style.cursor = "pointer"; });
  for (const kind of ["blurNode", "blurEdge"]) network.on(kind, () => { place.style.cursor = ""; });
  network.on("dragStart", () => { untouched = false; });
  network.on("dragEnd", keepInSight);
  network.on("zoom", ({ scale }) => {
    untouched = false;
    if (limited(scale) === scale) keepInSight();
    else network.moveTo({ position: sight, scale: limited(scale) });
    sight = network.getViewPosition();
  });

  // Between all of it in the middle of much room, and a node with its neighbours.
  function limited(scale) {
    return Math.min(Math.max(scale, wholeScale * FARTHEST), Math.max(NEAREST, wholeScale));
  }

  // The middle of what is seen stays within the picture, so that nobody loses it.
  function keepInSight() {
    const shown = visible();
    if (!shown.length) return;
    const { left, right, top, bottom } = bounds(shown);
    const at = network.getViewPosition();
    const kept = { x: Math.min(Math.max(at.x, left), right), y: Math.min(Math.max(at.y, top), bottom) };
    if (kept.x !== at.x || kept.y !== at.y) network.moveTo({ position: kept });
    sight = network.getViewPosition();
  }

  const bounds = (ids) => boundsOf(ids.map((id) => spot(data.nodes[id])));

  // Turns and stretches the picture so that it fills its place.
  function fill(ids) {
    turned = place.clientHeight > 1.2 * place.clientWidth;
    stretch = { x: 1, y: 1 };
    stretch = stretchFor(bounds(ids), place.clientWidth / place.clientHeight);
  }

  // Shows these nodes as large as the room allows, in the part of the place that is `below` pixels shorter.
  function frame(ids, { below = 0, largest = 1.5, smallest = 0, animated = true }) {
    const { left, right, top, bottom } = bounds(ids);
    const scale = Math.max(Math.min(fittingScale({ left, right, top, bottom }, place, below), largest), smallest);
    const position = { x: (left + right) / 2, y: (top + bottom) / 2 + 9 / scale };
    network.moveTo({ position, scale, offset: { x: 0, y: -below / 2 }, animation: motion(animated) });
    sight = position;
    return scale;
  }

  function whole(animated) {
    const shown = visible();
    if (!shown.length || !place.clientWidth || !place.clientHeight) return;
    const look = () => JSON.stringify([turned, stretch, grown]);
    const before = look();
    fill(shown);
    const scale = frame(shown, { animated });
    wholeScale = scale;
    grown = crowded ? 1 : Math.min(2.2, Math.max(1, 0.6 / scale));
    if (look() !== before) refresh();
    untouched = true;
  }

  function motion(animated = true) {
    return animated && !calm.matches ? { duration: 350, easingFunction: "easeInOutQuad" } : false;
  }

  new ResizeObserver(() => { if (untouched) whole(false); }).observe(place);
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => { theme = readTheme(); refresh(); });
  whole(false);

  return {
    select(chosen) {
      choice = chosen;
      network.setSelection({ nodes: chosen && "node" in chosen ? [chosen.node] : [], edges: chosen && "edge" in chosen ? [chosen.edge] : [] }, { highlightEdges: false });
      refresh();
    },
    // Brings nodes into the part of the picture that nothing covers; `below` is the height of a sheet.
    focus(ids, below = 0) {
      const [id] = ids;
      const at = network.canvasToDOM(network.getPosition(id));
      const { clientWidth: width, clientHeight: height } = place;
      const seen = at.x > 60 && at.x < width - 60 && at.y > 40 && at.y < height - 60;
      if (seen && !below) return;
      untouched = false;
      if (below) frame(ids.length > 1 ? ids : [id, ...neighbours[id]], { below, largest: 1, smallest: wholeScale / 2 });
      else network.moveTo({ position: network.getPosition(id), animation: motion() });
    },
    filter(what, { animated = true } = {}) {
      hidden = what;
      refresh();
      whole(animated);
    },
    whole,
    zoom(factor) {
      untouched = false;
      network.moveTo({ scale: limited(network.getScale() * factor), animation: motion() });
      sight = network.getViewPosition();
    },
    scale: () => network.getScale(),
    // What the keyboard points at.
    pointed: () => marked,
    point(id) {
      marked = id;
      if (id !== null) this.focus([id]);
      network.redraw();
    },
    // The nearest node in a direction from the one that is pointed at or chosen: among the neighbours of a chosen one.
    step(way) {
      const lit = choice && "node" in choice ? bright() : null;
      const spots = visible().filter((id) => lit === null || lit.has(id)).map((id) => ({ id, ...network.getPosition(id) }));
      const start = [marked, choice?.node].find((id) => id !== null && id !== undefined && !isHidden(id));
      if (start === undefined) return nearest(spots, network.getViewPosition(), null);
      return nearest(spots, network.getPosition(start), way) ?? start;
    },
    scene() {
      const lit = bright();
      const view = viewed();
      const shown = lines();
      return {
        view,
        theme,
        lines: shown,
        heads: shown.filter(({ points }) => points),
        nodes: data.nodes.filter(({ id }) => !isHidden(id)).map((node) => {
          const look = nodeLook(node, lit, theme);
          const chosen = choice?.node === node.id;
          return { ...look, ...placedNode(node.id), fill: look.fill, r: node.size * grown, border: chosen ? theme.ink : look.border, width: (chosen ? 3 : look.width) / view.scale };
        }),
        marks: marks(1 / view.scale),
        labels: [...placed, ...written],
      };
    },
    onScreen: (x, y) => network.canvasToDOM({ x, y }),
    // Where the labels are, in units of the picture, for tests.
    labels: () => placed.map(({ node, left, right, top, bottom }) => ({ id: node.id, left, right, top, bottom })),
    // Where a node is on the page, for tests and for whoever wants to point at it.
    at: (id) => network.canvasToDOM(network.getPosition(id)),
  };
}
