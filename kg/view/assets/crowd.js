// The nodes and lines as the drawing sees them: where they are, which are hidden, lit, in view. Knows no canvas.
// Of many nodes only so many are drawn at once, the best connected in view: nodes come in that order, so that one
// number, the last that is drawn, tells of each whether it is. What is chosen is always drawn, with what is beside it.

const MOST_SEEN = 5000;
const KEPT_SEEN = 400; // nodes that may have a name at one time
const REGIONS = 24;
const REGION = 12; // nodes that make a community worth a name

function createCrowd(data, many) {
  let places = { count: 0, x: new Float64Array(0), y: new Float64Array(0), r: new Float64Array(0) };
  const shape = { turned: false, stretch: { x: 1, y: 1 }, grown: 1 };
  const around = [];
  let hidden = { nodes: new Set(), ties: new Set() };
  let isOff = new Uint8Array(0); // 1: a filter hides it
  let isLit = null; // 1: it stays bright; null: all do
  let chosen = null; // the same of lines: a function
  let bundle = 0; // how many lines are chosen
  let inView = new Uint8Array(0);
  let horizon = Infinity; // the last node that is drawn of those in view
  let number = 0; // nodes that no filter hides
  let byRank = [];
  let fromBack = [];
  let told = []; // lines that have a word, a direction or both
  let regions = null;

  // In a tall place the picture lies on its side; where there is room it is drawn out a little.
  const laid = ({ x, y }) => ({ x: (shape.turned ? y : x) * shape.stretch.x, y: (shape.turned ? x : y) * shape.stretch.y });

  function lay() {
    data.nodes.forEach((node, id) => {
      const { x, y } = laid(node);
      places.x[id] = x;
      places.y[id] = y;
      places.r[id] = node.size * shape.grown;
    });
    regions = null;
  }

  function grow() {
    const count = data.nodes.length;
    Object.assign(places, { count, x: new Float64Array(count), y: new Float64Array(count), r: new Float64Array(count) });
    while (around.length < count) around.push([]);
    for (const list of around) list.length = 0;
    for (const { from, to } of data.edges) {
      around[from].push(to);
      around[to].push(from);
    }
    inView = new Uint8Array(count);
    byRank = data.edges.map((_, i) => i);
    const rank = Uint32Array.from(data.edges, ({ from, to }) => Math.max(from, to));
    if (byRank.length > many) byRank.sort((a, b) => rank[a] - rank[b] || a - b);
    fromBack = data.nodes.map((_, id) => id);
    if (count > many) fromBack.reverse(); // the best connected on top
    told = byRank.filter((i) => data.edges[i].word || data.edges[i].arrow);
    lay();
    hide(hidden);
  }

  function hide(what) {
    hidden = what;
    isOff = new Uint8Array(places.count);
    for (const id of what.nodes) isOff[id] = 1;
    number = places.count - what.nodes.size;
    regions = null;
  }

  function light(choice) {
    isLit = choice ? new Uint8Array(places.count) : null;
    chosen = null;
    bundle = 0;
    if (!choice) return;
    const { nodes, edges } = choice;
    const line = "edge" in choice ? data.edges[choice.edge] : null;
    const lit = nodes ?? (line ? [line.from, line.to] : [choice.node, ...around[choice.node]]);
    for (const id of lit) isLit[id] = 1;
    if (line) chosen = (i) => i === choice.edge;
    else if (edges) chosen = (i) => edges.includes(i);
    else if (nodes) chosen = (i) => isLit[data.edges[i].from] === 1 && isLit[data.edges[i].to] === 1;
    else chosen = (i) => data.edges[i].from === choice.node || data.edges[i].to === choice.node;
    for (const i of byRank) if (chosen(i)) bundle += 1;
  }

  const isShown = (id) => !isOff[id] && (id <= horizon || data.nodes[id].added === true || (isLit !== null && isLit[id] === 1));
  const isSeen = (id) => inView[id] === 1;

  // Finds out what is in view; returns how many nodes are drawn.
  function look({ left, right, top, bottom, scale }) {
    const margin = 30 / scale;
    let kept = 0;
    let last = 0;
    horizon = Infinity;
    for (let id = 0; id < places.count; id += 1) {
      const [x, y, r] = [places.x[id], places.y[id], places.r[id] + margin];
      inView[id] = isShown(id) && x > left - r && x < right + r && y > top - r && y < bottom + r ? 1 : 0;
      if (!inView[id]) continue;
      if (kept >= MOST_SEEN && horizon === Infinity) {
        horizon = last;
        inView[id] = isShown(id) ? 1 : 0;
      }
      kept += inView[id];
      last = id;
    }
    return { seen: kept, all: horizon === Infinity };
  }

  function boundsOfMany(ids) {
    let [left, right, top, bottom] = [Infinity, -Infinity, Infinity, -Infinity];
    const take = (id) => {
      if (isOff[id]) return;
      [left, right] = [Math.min(left, places.x[id]), Math.max(right, places.x[id])];
      [top, bottom] = [Math.min(top, places.y[id]), Math.max(bottom, places.y[id])];
    };
    if (ids) ids.forEach(take);
    else for (let id = 0; id < places.count; id += 1) take(id);
    return left > right ? null : { left, right, top, bottom };
  }

  // The largest communities, each with its middle and its size, as far as no filter hides them.
  function findRegions() {
    const sums = (data.communities ?? []).slice(0, REGIONS).map(({ name }, community) => ({ community, name, x: 0, y: 0, count: 0, spread: 0 }));
    const take = (id, how) => {
      const sum = isOff[id] ? undefined : sums[data.nodes[id].community];
      if (sum) how(sum, places.x[id], places.y[id]);
    };
    for (let id = 0; id < places.count; id += 1) take(id, (sum, x, y) => Object.assign(sum, { x: sum.x + x, y: sum.y + y, count: sum.count + 1 }));
    for (const sum of sums) Object.assign(sum, { x: sum.x / sum.count, y: sum.y / sum.count });
    for (let id = 0; id < places.count; id += 1) take(id, (sum, x, y) => { sum.spread += (x - sum.x) ** 2 + (y - sum.y) ** 2; });
    return sums.filter(({ count, name }) => name.length && count >= REGION).map((sum) => ({ ...sum, reach: Math.sqrt(sum.spread / sum.count) }));
  }

  grow();
  return {
    places, grow, hide, light, look, isShown, isSeen,
    bounds: boundsOfMany,
    lit: () => (isLit === null ? null : { has: (id) => isLit[id] === 1 }),
    isChosen: (i) => (chosen === null ? null : chosen(i)),
    bundle: () => bundle,
    isHidden: (id) => isOff[id] === 1,
    isLineDrawn: (i) => {
      const { from, to, group } = data.edges[i];
      return !hidden.ties.has(group) && isShown(from) && isShown(to);
    },
    visible: () => number,
    // Where the first node is that a view of this shape meets as it grows around a spot, of those that no filter
    // hides; null where there is none.
    nearest({ x, y }, { width, height }) {
      let best = null;
      let least = Infinity;
      for (let id = 0; id < places.count; id += 1) {
        const far = isOff[id] ? Infinity : Math.max(Math.abs(places.x[id] - x) / width, Math.abs(places.y[id] - y) / height);
        if (far < least) [best, least] = [id, far];
      }
      return best === null ? null : { x: places.x[best], y: places.y[best] };
    },
    neighbours: (id) => around[id],
    linesByRank: () => byRank,
    backToFront: () => fromBack,
    worded: () => told,
    wrong: () => data.nodes.filter((node) => node.wrong && isShown(node.id)).map((node) => node.id),
    seen: () => data.nodes.filter(({ id }) => isSeen(id)).map(({ id }) => id),
    // What is bright and in view, the best connected first; without a number also what is out of view.
    brightest(most = Infinity) {
      const found = [];
      for (let id = 0; id < places.count && found.length < most; id += 1) {
        if ((most === Infinity ? isShown(id) : isSeen(id)) && (isLit === null || isLit[id])) found.push(id);
      }
      return found;
    },
    regions: () => (places.count > many ? (regions ??= findRegions()) : []),
    // Turns and stretches the picture so that it fills its place; tells whether that changed anything.
    fill(place) {
      const before = JSON.stringify(shape);
      Object.assign(shape, { turned: place.clientHeight > 1.2 * place.clientWidth, stretch: { x: 1, y: 1 } });
      lay();
      shape.stretch = stretchFor(boundsOfMany(), place.clientWidth / place.clientHeight);
      lay();
      return JSON.stringify(shape) !== before;
    },
    // How much larger than usual the nodes are; tells whether that changed anything.
    swell(grown) {
      if (grown === shape.grown) return false;
      shape.grown = grown;
      lay();
      return true;
    },
    // A reader drags a node to a spot.
    move(id, { x, y }) {
      const [across, down] = [x / shape.stretch.x, y / shape.stretch.y];
      Object.assign(data.nodes[id], shape.turned ? { x: down, y: across } : { x: across, y: down });
      places.x[id] = x;
      places.y[id] = y;
      regions = null;
    },
  };
}
