// Asks the server for neighbours that the page does not hold, and takes them in; a file on disk has no server to ask.

const UNSURE = ["doubt", "possible"]; // lines that are dashed, whatever they join

// The button that does it, and what it left out; `done` is called with the node when things were added.
function expandingParts(data, id, done) {
  const from = document.body.dataset.neighbours;
  const node = data.nodes[id];
  const parts = [];
  if (from) parts.push(element("a", { href: pageOf(node.iri, document.body.dataset.base), textContent: data.words.page }));
  if (from && node.undrawn > 0) parts.push(expandButton(data, id, from, done));
  if (node.left) parts.push(element("p", { textContent: data.words.left.replace("{count}", node.left.toLocaleString("en")) }));
  return parts;
}

// The page of what an address names and the picture does not have, which is the end of its IRI.
function elsewhere(data, [what, key]) {
  const { neighbours, base } = document.body.dataset;
  if (!neighbours || !base || !["node", "claim"].includes(what)) return [];
  return [element("a", { href: pageOf(key.includes("://") ? key : base + key, base), textContent: data.words.page })];
}

// The page of a thing on the site: what follows the base of the graph, or the page for things from elsewhere.
function pageOf(iri, base) {
  const end = base && iri.startsWith(base) ? iri.slice(base.length) : "";
  if (!end || /^[/#]|\/\/|(^|\/)\.{1,2}([/#]|$)/.test(end)) return `resource?iri=${encodeURIComponent(iri)}`;
  return encodeURIComponent(end).replace(/%(2F|3D|2C|23)/g, decodeURIComponent);
}

function expandButton(data, id, from, done) {
  const node = data.nodes[id];
  const button = element("button", { type: "button", textContent: data.words.expand.replace("{count}", node.undrawn.toLocaleString("en")) });
  button.addEventListener("click", async () => {
    button.disabled = true;
    try {
      await expand(data, id, from);
      done(id);
    } catch {
      button.disabled = false;
      button.textContent = data.words.failed;
      button.focus();
    }
  });
  return button;
}

// Raises whatever keeps the server from answering.
async function expand(data, id, from) {
  const answer = await fetch(`${from}?node=${encodeURIComponent(data.nodes[id].iri)}`);
  if (!answer.ok) throw new Error(String(answer.status));
  takeIn(data, id, await answer.json());
}

// Expands what an address names (the ends of IRIs), in its order, for one may be there because of another; `place` looks
// an end up, `done` is called with each. What the server does not tell stays away: the button is there to try again.
async function expandAll(data, named, place, done) {
  const from = document.body.dataset.neighbours;
  for (const key of from ? named : []) {
    const id = place(key);
    if (id === undefined || isExpanded(data.nodes[id])) continue;
    try {
      await expand(data, id, from);
    } catch {
      return;
    }
    done(id);
  }
}

// Adds what the server told of a node: {nodes: [{iri, kind, …}], edges: [[iri, iri, kind]], left}.
function takeIn(data, id, { nodes, edges, left }) {
  const numbers = new Map(data.nodes.map((node) => [node.iri, node.id]));
  const fresh = nodes.filter(({ iri }) => !numbers.has(iri));
  const places = placesBeside(data.nodes, data.nodes[id], fresh.length);
  fresh.forEach((told, i) => {
    const at = places[i];
    const { kind, ...rest } = told;
    const node = { ...rest, ...at, id: data.nodes.length, group: kind, shape: data.terms[kind].shape, community: -1, added: true };
    numbers.set(told.iri, node.id);
    data.nodes.push(node);
  });
  const known = new Set(data.edges.map(({ from, to }) => `${from} ${to}`));
  for (const [one, other, group] of edges) {
    const [from, to] = [numbers.get(one), numbers.get(other)];
    if (from === undefined || to === undefined || known.has(`${from} ${to}`) || known.has(`${to} ${from}`)) continue;
    data.edges.push({ from, to, group, dashes: UNSURE.includes(group), added: true });
    for (const end of [from, to]) if (data.nodes[end].undrawn > 0) data.nodes[end].undrawn -= 1;
  }
  Object.assign(data.nodes[id], { undrawn: 0, left, expanded: data.nodes.filter(isExpanded).length });
}

const ROOM = 56; // between the middles of two nodes, however large a small picture draws them

// Places around a node, in rings, none upon another: of twice as many as are asked for, first those where nothing is.
function placesBeside(nodes, { x, y, size }, count) {
  const places = [];
  for (let reach = 4 * size + ROOM; places.length < 2 * count; reach += ROOM) {
    const inRing = Math.min(Math.floor((2 * Math.PI * reach) / ROOM), 2 * count - places.length);
    for (let i = 0; i < inRing; i += 1) {
      const angle = (2 * Math.PI * i) / inRing + reach;
      places.push({ x: Math.round(x + reach * Math.cos(angle)), y: Math.round(y + reach * Math.sin(angle)) });
    }
  }
  const isTaken = (place) => nodes.some((node) => Math.hypot(node.x - place.x, node.y - place.y) < ROOM);
  const taken = new Set(places.filter(isTaken));
  return [...places.filter((place) => !taken.has(place)), ...taken].slice(0, count);
}

// What the page can tell of a thing that was added: its name, and what it is joined with in the picture.
function addedCard(data, id) {
  const { name, group, iri } = data.nodes[id];
  const items = besideOf(data, id, () => true);
  return { kind: data.kinds[group], title: name, iri, sections: items.length ? [{ heading: "Joined with", items }] : [] };
}

// The neighbours of a thing by lines that count, each with the number of its line, as items of a card.
function besideOf(data, id, counts) {
  return data.edges.flatMap((edge, number) => (counts(edge) && (edge.from === id || edge.to === id) ? [[edge.from === id ? edge.to : edge.from, "", number]] : []));
}

// The card of a thing that lines were added to: these in front, and no more that something is not drawn which is now.
function withAdded(data, id, card) {
  const items = besideOf(data, id, ({ added }) => added);
  if (!items.length && !isExpanded(data.nodes[id])) return card;
  const [before, behind] = data.words.undrawn.split("{count}");
  const isRest = (text) => text.startsWith(before) && text.endsWith(behind);
  const without = (section) => ({ ...section, texts: section.texts?.filter((text) => !isRest(text)) });
  const says = ({ texts, heading: _, warns: __, chips: ___, ...parts }) => texts?.length || Object.values(parts).some((part) => part?.length);
  const sections = (card.sections ?? []).map(without).filter(says);
  const left = data.nodes[id].left || data.nodes[id].undrawn;
  const texts = left ? [data.words.undrawn.replace("{count}", left.toLocaleString("en"))] : [];
  return { ...card, sections: [{ heading: data.words.fetched, items, texts }, ...sections] };
}

function addedLine(data, number) {
  const { from, to, group } = data.edges[number];
  const [first, second] = [data.nodes[from], data.nodes[to]];
  return { kind: data.ties[group].word, title: `${first.name} ${data.ties[group].word} ${second.name}`, sections: [{ heading: "Between", items: [[from], [to]] }] };
}
