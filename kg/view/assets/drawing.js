// The drawing, behind a small interface, so that another library could take vis-network's place:
// createDrawing(place, data, callbacks) → { select(choice), focus(ids, below), filter(hidden), whole(), zoom(factor),
// step(way), point(id), pointed() } where a choice is {node: id}, {edge: id} or null; callbacks.choose(choice) tells
// what was clicked, callbacks.name(choice) says what something is called.

const KINDS = ["paper", "person", "concept", "category", "organisation"];
const TIES = ["author", "about", "category", "possible", "affiliation", "doubt"];
const FAINT = 0.1;
const STRETCH = 1.5;
const LETTERED = 0.4;
const MANY = 400;
const LINES = { author: 0.55, about: 0.5, category: 0.5, possible: 0.6, affiliation: 0.5, doubt: 0.95 };
const CROWD = { author: 0.25, about: 0.16, category: 0.12, possible: 0.25, affiliation: 0.2, doubt: 0.3 };
const NEAREST = 4;
const FARTHEST = 0.6;

function readTheme() {
  const style = getComputedStyle(document.documentElement);
  const names = ["ground", "panel", "accent", "ink", "muted", "sans", ...KINDS, ...TIES];
  return Object.fromEntries(names.map((name) => [name, style.getPropertyValue(`--${name}`).trim()]));
}

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
  let hidden = { nodes: new Set(), edges: new Set() };
  let placed = [];
  let untouched = true;
  let grown = 1;

  let turned = false;
  let wholeScale = 1;
  let sight = { x: 0, y: 0 };
  let stretch = { x: 1, y: 1 };

  const isHidden = (id) => hidden.nodes.has(data.nodes[id].group);
  const visible = () => data.nodes.filter((node) => !isHidden(node.id)).map((node) => node.id);
  const crowded = data.nodes.length > MANY;
  const usual = crowded ? CROWD : LINES;

  // The nodes that stay bright: all without a choice, else the chosen and what it is connected with.
  function bright() {
    if (!choice) return null;
    if ("node" in choice) return new Set([choice.node, ...neighbours[choice.node]]);
    const edge = data.edges[choice.edge];
    return new Set([edge.from, edge.to]);
  }

  // In a tall place the picture lies on its side; where there is room it is drawn out a little.
  const spot = ({ x, y }) => ({ x: (turned ? y : x) * stretch.x, y: (turned ? x : y) * stretch.y });

  function nodeLook(node, lit) {
    const colour = theme[node.group];
    const fill = node.unresolved ? theme.ground : colour;
    const faint = lit !== null && !lit.has(node.id);
    const state = { background: fill, border: colour };
    const chosen = { background: fill, border: theme.ink };
    return {
      id: node.id, ...spot(node), shape: node.shape, size: node.size * grown, title: choice?.node === node.id ? undefined : callbacks.name({ node: node.id }),
      color: { ...state, highlight: chosen, hover: chosen },
      borderWidth: node.unresolved ? 2 : 1, borderWidthSelected: 3,
      shapeProperties: { borderDashes: node.unresolved ? [3, 3] : false, borderRadius: 3 },
      opacity: faint ? FAINT : node.minor && lit === null ? 0.72 : 1,
      hidden: isHidden(node.id),
    };
  }

  function edgeLook(edge, number) {
    const chosen = choice && ("edge" in choice ? choice.edge === number : choice.node === edge.from || choice.node === edge.to);
    const opacity = !choice ? usual[edge.group] : chosen ? 0.95 : 0.05;
    const colour = theme[edge.group];
    return {
      id: number, from: edge.from, to: edge.to, dashes: edge.dashes ? [5, 4] : false,
      color: { color: colour, highlight: colour, hover: colour, opacity },
      width: (edge.group === "doubt" && !crowded ? 1.6 : 1) * (chosen ? 2 : 1),
      hidden: hidden.edges.has(edge.group) || isHidden(edge.from) || isHidden(edge.to),
    };
  }

  const nodes = new vis.DataSet(data.nodes.map((node) => nodeLook(node, null)));
  const edges = new vis.DataSet(data.edges.map(edgeLook));
  const network = new vis.Network(place, { nodes, edges }, data.options);
  network.canvas.frame.removeAttribute("tabindex"); // the place around it takes the focus

  function refresh() {
    const lit = bright();
    nodes.update(data.nodes.map((node) => nodeLook(node, lit)));
    edges.update(data.edges.map(edgeLook));
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

  // Where the buttons are, in units of the picture.
  function covered() {
    const tools = place.parentElement.querySelector(".tools")?.getBoundingClientRect();
    if (!tools) return [];
    const box = place.getBoundingClientRect();
    const corner = network.DOMtoCanvas({ x: tools.left - box.left - 6, y: tools.top - box.top - 6 });
    const end = network.DOMtoCanvas({ x: tools.right - box.left, y: tools.bottom - box.top });
    return [{ left: corner.x, top: corner.y, right: end.x, bottom: end.y }];
  }

  function drawRing(context) {
    const { x, y, size } = placedNode(marked);
    const unit = 1 / network.getScale();
    context.beginPath();
    context.arc(x, y, size * 1.25 + 5 * unit, 0, 2 * Math.PI);
    context.strokeStyle = theme.accent;
    context.lineWidth = 2.5 * unit;
    context.stroke();
  }

  network.on("afterDrawing", (context) => {
    const corner = network.DOMtoCanvas({ x: 0, y: 0 });
    const end = network.DOMtoCanvas({ x: place.clientWidth, y: place.clientHeight });
    const view = { scale: network.getScale(), left: corner.x, top: corner.y, right: end.x, bottom: end.y, taken: covered() };
    const lit = bright();
    const seen = visible().filter((id) => lit === null || lit.has(id));
    placed = drawLabels(context, view, lettered(), seen.map(placedNode), theme);
    if (marked !== null && !isHidden(marked)) drawRing(context);
  });

  function labelAt({ x, y }) {
    const hit = placed.find((box) => x > box.left && x < box.right && y > box.top && y < box.bottom);
    return hit && hit.node.id;
  }

  network.on("click", (event) => {
    const node = event.nodes[0] ?? labelAt(event.pointer.canvas);
    if (node !== undefined) callbacks.choose({ node });
    else callbacks.choose(event.edges.length ? { edge: event.edges[0] } : null);
  });
  network.on("hoverNode", (event) => { hovered = event.node; });
  network.on("blurNode", () => { hovered = null; });
  network.on("hoverEdge", ({ edge }) => { edges.update({ id: edge, title: choice?.edge === edge ? undefined : callbacks.name({ edge }) }); });
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

  function bounds(ids) {
    const spots = ids.map((id) => spot(data.nodes[id]));
    const [xs, ys] = [spots.map(({ x }) => x), spots.map(({ y }) => y)];
    return { left: Math.min(...xs), right: Math.max(...xs), top: Math.min(...ys), bottom: Math.max(...ys) };
  }

  // Turns and stretches the picture so that it fills its place.
  function fill(ids) {
    turned = place.clientHeight > 1.2 * place.clientWidth;
    stretch = { x: 1, y: 1 };
    const { left, right, top, bottom } = bounds(ids);
    const ratio = (place.clientWidth / place.clientHeight) * ((bottom - top || 1) / (right - left || 1));
    const limit = (factor) => Math.min(Math.max(factor, 1), STRETCH);
    stretch = { x: limit(ratio), y: limit(1 / ratio) };
  }

  // Shows these nodes as large as the room allows, in the part of the place that is `below` pixels shorter.
  function frame(ids, { below = 0, largest = 1.5, smallest = 0, animated = true }) {
    const { left, right, top, bottom } = bounds(ids);
    const room = { width: Math.max(place.clientWidth * 0.94 - 60, 40), height: Math.max(place.clientHeight - below - 72, 40) };
    const fitting = Math.min(room.width / (right - left || 1), room.height / (bottom - top || 1));
    const scale = Math.max(Math.min(fitting, largest), smallest);
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
    filter(kinds) {
      hidden = kinds;
      refresh();
      whole();
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
    // The nearest node in a direction from the one that is pointed at or chosen.
    step(way) {
      const spots = visible().map((id) => ({ id, ...network.getPosition(id) }));
      const start = [marked, choice?.node].find((id) => id !== null && id !== undefined && !isHidden(id));
      if (start === undefined) return nearest(spots, network.getViewPosition(), null);
      return nearest(spots, network.getPosition(start), way) ?? start;
    },
    onScreen: (x, y) => network.canvasToDOM({ x, y }),
    // Where the labels are, in units of the picture, for tests.
    labels: () => placed.map(({ node, left, right, top, bottom }) => ({ id: node.id, left, right, top, bottom })),
    // Where a node is on the page, for tests and for whoever wants to point at it.
    at: (id) => network.canvasToDOM(network.getPosition(id)),
  };
}
