// Joins the parts: one choice at a time, shown by the picture, the details and the address of the page.

const data = JSON.parse(byId("data").textContent);
const details = byId("details");
const card = byId("card");
const narrow = matchMedia("(max-width: 600px)");

let opener = null;

const drawing = createDrawing(byId("canvas"), data, { choose, name });
const legend = setUpLegend(data, (hidden) => drawing.filter(hidden));

function cardOf(choice) {
  if ("node" in choice) {
    const node = data.nodes[choice.node];
    return plainCard(node.card, data.shared, node.name);
  }
  const edge = data.edges[choice.edge];
  return plainCard(edge.card, data.shared, undefined, [data.nodes[edge.from], data.nodes[edge.to]]);
}

// What a node or line is and is called, in one line.
function name(choice) {
  if ("edge" in choice) {
    const { kind, title } = cardOf(choice);
    return `${kind}: ${title}`;
  }
  const { group, unresolved, name: called } = data.nodes[choice.node];
  return `${data.kinds[group]}${unresolved ? ", unresolved" : ""}: ${called}`;
}

// Kinds that are switched off come back when one of them is chosen.
function endsOf(choice) {
  if ("node" in choice) return [choice.node];
  const { from, to } = data.edges[choice.edge];
  return [from, to];
}

// A choice is {node: id}, {edge: id} or null.
function choose(choice, { keepAddress = false } = {}) {
  const open = choice !== null;
  const held = document.activeElement;
  if (open && !card.contains(held)) opener = held;
  if (open) legend.reveal(endsOf(choice).map((id) => data.nodes[id].group), "edge" in choice ? [data.edges[choice.edge].group] : []);
  if (open && "node" in choice) {
    showCard(card, cardOf(choice), symbol(data.nodes[choice.node]), data.nodes, go);
  } else if (open) {
    showCard(card, cardOf(choice), element("span", { className: `line ${data.edges[choice.edge].group}` }), data.nodes, go);
  }
  card.hidden = !open;
  byId("overview").hidden = open;
  showSheet(open);
  details.scrollTop = 0;
  drawing.select(choice);
  if (!keepAddress) writeAddress(choice);
  if (open) drawing.focus(endsOf(choice), narrow.matches ? details.offsetHeight : 0);
  else if (narrow.matches) drawing.whole();
}

// Clears the choice and gives the focus back to what led to it, or else to the search.
function leave() {
  const usable = (place) => place && place !== document.body && place.isConnected && place.offsetParent !== null;
  const wasOpen = !card.hidden;
  choose(null);
  const gone = narrow.matches && details.contains(opener);
  const before = [gone ? null : opener, byId(narrow.matches ? "list" : "search")].find(usable);
  if (wasOpen) before?.focus({ preventScroll: true });
  opener = null;
}

function showSheet(open) {
  details.classList.toggle("open", open);
  byId("close").hidden = !open;
}

function go(id) {
  take({ node: id });
}

function take(choice) {
  choose(choice);
  card.querySelector("h2").focus({ preventScroll: true });
}

// The address names the chosen node by its IRI, so that it can be shared and the back button works.
function writeAddress(choice) {
  const node = choice && "node" in choice ? data.nodes[choice.node] : null;
  const address = node ? `#node=${encodeURIComponent(node.card.iri)}` : "#";
  if (address !== (location.hash || "#")) history.pushState(null, "", address);
}

function readAddress() {
  const named = location.hash.replace(/^#node=/, "");
  const node = data.nodes.find((candidate) => encodeURIComponent(candidate.card.iri) === named);
  choose(node ? { node: node.id } : null, { keepAddress: true });
}

setUpSearch(byId("search"), byId("found"), data.nodes, data.kinds, go);
setUpKeys(byId("canvas"), drawing, choose, (choice) => { byId("spoken").textContent = name(choice); });
byId("close").addEventListener("click", leave);
byId("list").addEventListener("click", () => { choose(null); showSheet(true); });
byId("closer").addEventListener("click", () => drawing.zoom(1.4));
byId("farther").addEventListener("click", () => drawing.zoom(1 / 1.4));
byId("whole").addEventListener("click", () => drawing.whole());
for (const link of document.querySelectorAll("#overview .go")) {
  const { node, edge } = link.dataset;
  link.addEventListener("click", () => take(edge === undefined ? { node: Number(node) } : { edge: Number(edge) }));
}
document.addEventListener("keydown", (event) => {
  if (event.key === "Escape") leave();
});
window.addEventListener("popstate", readAddress);
if (location.hash.startsWith("#node=")) readAddress();

// For the console, and for tests that point at things.
window.picture = drawing;
