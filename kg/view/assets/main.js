// Joins the parts: one choice at a time, shown by the picture, the details and the address of the page.

const data = JSON.parse(byId("data").textContent);
const details = byId("details");
const card = byId("card");
const narrow = matchMedia("(max-width: 600px)");

const drawing = createDrawing(byId("canvas"), data, { choose });

// A choice is {node: id}, {edge: id} or null.
function choose(choice, { keepAddress = false } = {}) {
  const open = choice !== null;
  if (open && "node" in choice) {
    const node = data.nodes[choice.node];
    showCard(card, node.card, symbol(node), data.nodes, go);
  } else if (open) {
    const edge = data.edges[choice.edge];
    showCard(card, edge.card, element("span", { className: `line ${edge.group}` }), data.nodes, go);
  }
  card.hidden = !open;
  byId("overview").hidden = open;
  showSheet(open);
  details.scrollTop = 0;
  drawing.select(choice);
  if (!keepAddress) writeAddress(choice);
  if (open && "node" in choice) drawing.focus(choice.node, narrow.matches ? details.offsetHeight : 0);
}

function showSheet(open) {
  details.classList.toggle("open", open);
  byId("close").hidden = !open;
}

function go(id) {
  choose({ node: id });
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
setUpLegend((hidden) => drawing.filter(hidden));
byId("close").addEventListener("click", () => choose(null));
byId("list").addEventListener("click", () => { choose(null); showSheet(true); });
byId("closer").addEventListener("click", () => drawing.zoom(1.4));
byId("farther").addEventListener("click", () => drawing.zoom(1 / 1.4));
byId("whole").addEventListener("click", () => drawing.whole());
for (const link of document.querySelectorAll("#overview .go")) {
  link.addEventListener("click", () => go(Number(link.dataset.node)));
}
document.addEventListener("keydown", (event) => {
  if (event.key === "Escape") choose(null);
});
window.addEventListener("popstate", readAddress);
if (location.hash.startsWith("#node=")) readAddress();

// For the console, and for tests that point at things.
window.picture = drawing;
