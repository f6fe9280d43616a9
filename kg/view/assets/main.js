// Joins the parts: one state, shown by the picture, the table, the list, the details and the address of the page.

const data = readData();
const details = byId("details");
const card = byId("card");
const kinds = [...document.querySelectorAll("[data-node-kind]")].map((box) => box.dataset.nodeKind);
const ties = [...document.querySelectorAll("[data-edge-kind]")].map((box) => box.dataset.edgeKind);
const columns = [...document.querySelectorAll("#claims th")].map((head) => head.dataset.column);

const addresses = createAddresses(data, kinds, ties, columns);
const filters = createFilters(data, addresses.key);
const { cardOf, endsOf, hint, markOfChoice, name, titleOf } = createChoices(data, pathOf);
let state = freshState();
let opener = null;
const heading = document.title;

const drawing = createDrawing(byId("canvas"), data, { choose: pick, name, hint, shown });
const legend = setUpLegend(data, filters, change);
const colouring = setUpColouring(data, filters, change, take);
const claims = setUpClaims(data, byId("claims"), change, take);
const list = setUpList(data, byId("list"), take);
const sheet = setUpSheet(details, byId("close"), byId("taller"));
const speaker = setUpSpeaking(byId("spoken"), data, { name, bright: drawing.bright, state: () => state });

let last = ""; // what was changed last, since the page or a step of the back button

// Goes from one state to the next; with `replace`, what goes on is one step for the back button with what began it.
function change(part, { replace = false, still = false } = {}) {
  state = { ...state, ...part };
  const address = addresses.write(state);
  const goesOn = replace && last === String(Object.keys(part));
  last = String(Object.keys(part));
  if (address !== location.hash.slice(1)) history[goesOn ? "replaceState" : "pushState"](null, "", `#${address}`);
  show({ still });
}

let seen = null; // the state that is on the page

function show({ still = false } = {}) {
  const before = seen;
  seen = state;
  const changed = (...names) => differs(before ?? freshState(), state, names);
  const filtered = changed("kinds", "ties", "categories", "years", "undated");
  const told = filtered || changed("words", "sort", "choice");
  const hidden = told || !before ? filters.hidden(state) : null;
  if (filtered) drawing.filter({ nodes: hidden.nodes, ties: state.ties }, { animated: before !== null, still });
  if (!before || filtered) legend.show(state, hidden);
  if (told) claims.show(state, hidden);
  if (filtered || changed("words")) list.show(state, hidden);
  if (!before || changed("view")) showView();
  if (changed("words") && byId("search").value !== state.words) byId("search").value = state.words;
  if (!before ? state.colour : changed("colour")) {
    drawing.colour(colouring.paint(state), state.colour !== "");
    colouring.show(state);
  }
  if (changed("choice") || (filtered && state.choice?.path)) showChoice();
  if (changed("choice", "view")) document.title = [titleOf(state.choice), viewName(), heading].filter(Boolean).join(" – ");
}

// The name of a view that is not the picture.
function viewName() {
  return state.view === "graph" ? "" : document.querySelector(`.views [data-view=${state.view}]`).firstChild.textContent.trim();
}

function showView() {
  if (state.view === "claims") claims.fill();
  if (state.view === "list") list.fill();
  for (const view of VIEWS) byId(view).classList.toggle("seen", view === state.view);
  byId("graph").inert = state.view !== "graph";
  for (const button of document.querySelectorAll(".views button")) button.setAttribute("aria-pressed", String(button.dataset.view === state.view));
  nameSearch(data.words.search[state.view]);
  document.body.dataset.view = state.view;
}

const page = { nodes: data.nodes, words: data.words, claimCard: (number) => cardOf({ claim: number }) };

// A node that is clicked while a path is asked for is its end.
function pick(choice) {
  if (asking === null || !choice || choice.node === undefined) {
    choose(choice);
    speaker.choice(choice);
  } else take(choice);
}

function choose(choice) {
  const held = document.activeElement;
  if (choice && !card.contains(held)) opener = held;
  change({ choice, ...(choice ? revealing(choice) : {}) });
}

// What is switched off comes back when it is chosen; the back button brings the filters back.
function revealing(choice) {
  const ends = endsOf(choice);
  const groups = ends.map((id) => data.nodes[id].group);
  const part = {};
  if (!("claim" in choice) && groups.some((group) => state.kinds.has(group))) part.kinds = new Set([...state.kinds].filter((kind) => !groups.includes(kind)));
  const tie = "edge" in choice ? data.edges[choice.edge].group : null;
  if (state.ties.has(tie)) part.ties = new Set([...state.ties].filter((one) => one !== tie));
  const gone = filters.hidden(state).byPapers;
  if (ends.some((id) => gone.has(id))) Object.assign(part, { years: null, undated: true, categories: new Set() });
  return part;
}

function showChoice() {
  const { choice } = state;
  const open = choice !== null;
  if (open) {
    showCard(card, cardOf(choice), markOfChoice(choice), page, take);
    card.querySelector("h2").after(actionsOf(choice));
    const path = choice.path && pathOf(choice);
    if (path) card.append(pathParts(data, path, take));
  }
  card.hidden = !open;
  byId("overview").hidden = open;
  sheet.show(open);
  details.scrollTop = 0;
  const ends = open ? endsOf(choice) : [];
  if (choice && ("claim" in choice || "nodes" in choice)) drawing.select({ nodes: ends });
  else drawing.select(choice?.path ? pathOf(choice) ?? { nodes: choice.path } : ends.length ? choice : null);
  if (ends.length) drawing.focus(ends, sheet.covered(byId("canvas")));
  else drawing.back();
}

// Clears the choice and gives the focus back to what led to it, or else to the search; by Escape never to the search,
// where the keys of the page would be letters.
function leave({ key } = {}) {
  const menu = document.querySelector(".menu[open]");
  if (menu) {
    menu.open = false;
    menu.querySelector("summary").focus();
    return;
  }
  const usable = (place) => place && place !== document.body && place.isConnected && place.offsetParent !== null;
  const wasOpen = details.classList.contains("open");
  askPath(null);
  if (state.choice) change({ choice: null });
  sheet.show(false);
  const gone = sheet.isNarrow() && details.contains(opener);
  const led = key === "Escape" && opener === byId("search") ? null : opener;
  const before = [gone ? null : led, byId(sheet.isNarrow() ? "about" : key === "Escape" ? seenPart() : "search")].find(usable);
  if (wasOpen) before?.focus({ preventScroll: true });
  opener = null;
}

// Looks for the other end of a path from this node; null ends that.
let asking = null;

function askPath(id) {
  asking = id;
  if (id !== null && state.view !== "graph") change({ view: "graph" });
  nameSearch(id === null ? data.words.search[state.view] : data.words.pathFrom.replace("{name}", () => data.nodes[id].name));
  if (id === null) return;
  byId("search").value = "";
  byId("search").focus();
}

function nameSearch(words) {
  byId("search").placeholder = byId("search").ariaLabel = words;
}

function pathOf(choice) {
  return pathBetween(data, choice.path, filters.hidden(state).nodes, state.ties);
}

// What can be done with a node beside reading of it.
function actionsOf(choice) {
  const place = element("div", { className: "actions" });
  if ("unknown" in choice) place.append(...elsewhere(data, choice.unknown));
  if (choice.node === undefined) return place;
  const path = element("button", { type: "button", textContent: data.words.pathTo });
  path.addEventListener("click", () => askPath(choice.node));
  place.append(path, ...expandingParts(data, choice.node, (id) => { grow(); choose(choice); showChoice(); showAround(id); arrive(); speaker.choice(choice); }));
  return place;
}

// Nodes and lines were added.
function grow() {
  for (const part of [addresses, filters, drawing, legend, list, claims]) part.grow();
  for (const { group } of data.nodes) if (!kinds.includes(group)) kinds.push(group);
  for (const { group } of data.edges) if (!ties.includes(group)) ties.push(group);
  const hidden = filters.hidden(state);
  drawing.filter({ nodes: hidden.nodes, ties: state.ties }, { still: true });
  legend.show(state, hidden);
  list.show(state, hidden);
  const told = counted(data.words.added, data.words.addedOne, data.nodes.filter(({ added }) => added).length);
  for (const place of document.querySelectorAll(".counts .parted")) {
    const part = place.querySelector(".added") ?? element("span", { className: "part added" });
    part.replaceChildren(element("span", { className: "dot", textContent: "· " }), told);
    if (!part.parentElement) place.append(" ", part);
  }
}

// Shows all that is around what was just added to.
function showAround(id) {
  drawing.focus([id, ...besideOf(data, id, () => true).map(([other]) => other)], sheet.covered(byId("canvas")));
}

function shown({ seen: drawn, all }, total) {
  byId("partly").hidden = all;
  if (!all) byId("partly").textContent = data.words.partly.replace("{seen}", drawn.toLocaleString("en")).replace("{all}", total.toLocaleString("en"));
}

function seenPart() {
  return state.view === "graph" ? "canvas" : state.view;
}

const toSeenPart = () => byId(seenPart()).focus({ preventScroll: true });

function take(choice) {
  const from = asking;
  askPath(null);
  choose(from !== null && choice.node !== undefined && choice.node !== from ? { path: [from, choice.node] } : choice);
  arrive();
}

const arrive = () => card.querySelector("h2").focus({ preventScroll: true });

function readAddress() {
  last = "";
  state = addresses.read(location.hash);
  show();
  speaker.choice(state.choice);
  expandAll(data, addresses.expanded(location.hash), addresses.place, (id) => {
    grow();
    state = addresses.read(location.hash);
    show();
    showChoice();
    showAround(id);
  });
}

setUpSearch(byId("search"), byId("found"), data, {
  filters: () => state.view !== "graph",
  choose: take,
  change: (words) => change({ words }, { replace: true }),
  say: speaker.say,
  leave: toSeenPart,
});
for (const button of document.querySelectorAll(".nothing [data-clear]")) button.addEventListener("click", () => change(button.dataset.clear === "words" ? { words: "" } : { ...unfiltered(), words: state.words }));
for (const button of document.querySelectorAll("#clear, .nothing [data-clear]")) button.addEventListener("click", toSeenPart); // it is gone
setUpKeys(byId("canvas"), drawing, pick, speaker.step);
setUpShortcuts(byId("search"), byId("help"), leave);
setUpExports(data, claims, list, drawing);
byId("close").addEventListener("click", leave);
byId("about").addEventListener("click", () => { change({ choice: null }); sheet.show(true, true); details.focus(); });
byId("closer").addEventListener("click", () => drawing.zoom(1.4));
byId("farther").addEventListener("click", () => drawing.zoom(1 / 1.4));
byId("whole").addEventListener("click", () => drawing.whole());
for (const button of document.querySelectorAll(".views button")) button.addEventListener("click", () => change({ view: button.dataset.view, words: byId("search").value }));
for (const link of document.querySelectorAll("#overview .go")) {
  const [kind, number] = Object.entries(link.dataset)[0];
  link.addEventListener("click", () => take({ [kind]: Number(number) }));
}
setUpMenus();
window.addEventListener("popstate", readAddress);
readAddress();

// For the console, and for tests that point at things.
window.picture = drawing;
window.held = data;
