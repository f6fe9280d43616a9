// The state of the page, one value for all parts, and the address that names it: it can be shared and reloaded, and
// the back button returns to it. A state is {view, choice, kinds, ties, categories, years, undated, words, sort}:
// `kinds`, `ties` and `categories` are sets of what is switched off; `years` is [from, to] or null; `choice` is
// {node}, {edge}, {claim} with a number, {path} with two, {nodes} with some, {unknown} with what an address names that
// this page does not have, or null; `colour` is what nodes are coloured by, empty for their kinds; `sort` is
// {column, down} or null. Things are named by the end of their IRI, never by a number, so that an address outlives the
// next build.

const VIEWS = ["graph", "claims", "list"];
const COLOURS = ["community", "year"];

function freshState() {
  return { view: "graph", choice: null, colour: "", kinds: new Set(), ties: new Set(), categories: new Set(), years: null, undated: true, words: "", sort: null };
}

// What `Clear filters` leaves: the view, the choice and the order.
function unfiltered() {
  const { kinds, ties, categories, years, undated, words } = freshState();
  return { kinds, ties, categories, years, undated, words };
}

function isFiltered(state) {
  return state.kinds.size + state.ties.size + state.categories.size > 0 || hidesPapers(state);
}

function hidesPapers(state) {
  return state.categories.size > 0 || state.years !== null || !state.undated;
}

// Whether one of these parts of two states is not the same, whatever objects they are made of.
function differs(one, other, names) {
  const plain = (value) => JSON.stringify(value instanceof Set ? [...value].sort() : value);
  return names.some((name) => one[name] !== other[name] && plain(one[name]) !== plain(other[name]));
}

// Returns { key(id), place(key), grow(), write(state), read(address), expanded(address) } for the things of this page; what
// was expanded is part of an address, but not of a state: the back button takes nothing away that was fetched.
function createAddresses(data, kinds, ties, columns) {
  const claimKeys = stableKeys(data.claims.map((claim) => claim.iri));
  let keys = [];
  let numbers = new Map();
  name();

  // Nodes that were added have their names, too.
  function name() {
    keys = stableKeys(data.nodes.map((node) => node.iri));
    numbers = new Map(keys.map((key, id) => [key, id]));
  }

  const categories = [...data.nodes.filter((node) => node.group === "category").map((node) => keys[node.id]), "none"];

  // Sets name what is left on, which reads better; an empty one is named by a dash.
  const shown = (all, off) => (off.size ? all.filter((name) => !off.has(name)).join(",") || "-" : "");
  const off = (all, text) => (text === null ? new Set() : new Set(all.filter((name) => !text.split(",").includes(name))));

  const found = {
    node: (key) => ({ node: numbers.get(key) }),
    claim: (key) => ({ claim: placeIn(claimKeys, (one) => one === key) }),
    path(pair) {
      const ends = pair.split(" ").map((key) => numbers.get(key));
      return { path: ends.length === 2 && !ends.includes(undefined) ? ends : undefined };
    },
    line(pair) {
      const [from, to] = pair.split(" ").map((key) => numbers.get(key));
      return { edge: placeIn(data.edges, (one) => one.from === from && one.to === to) };
    },
  };

  // What this page does not have keeps its name, so that it can be said.
  function choiceOf(part) {
    const what = Object.keys(found).find((name) => part.get(name));
    if (what === undefined) return null;
    const choice = found[what](part.get(what));
    return Object.values(choice)[0] === undefined ? { unknown: [what, part.get(what)] } : choice;
  }

  function named(choice) {
    if (!choice) return {};
    if ("node" in choice) return { node: keys[choice.node] };
    if ("claim" in choice) return { claim: claimKeys[choice.claim] };
    if ("path" in choice) return { path: choice.path.map((id) => keys[id]).join(" ") };
    if ("nodes" in choice) return {}; // too many to be named
    if ("unknown" in choice) return Object.fromEntries([choice.unknown]);
    const { from, to } = data.edges[choice.edge];
    return { line: `${keys[from]} ${keys[to]}` };
  }

  return {
    key: (id) => keys[id],
    place: (key) => numbers.get(key),
    grow: name,
    expanded: (address) => partsOf(address).get("with")?.split(" ") ?? [],
    write(state) {
      const parts = {
        view: state.view === "graph" ? "" : state.view,
        ...named(state.choice),
        colour: state.colour,
        types: shown(kinds, state.kinds),
        lines: shown(ties, state.ties),
        categories: shown(categories, state.categories),
        years: state.years ? state.years.join("-") : "",
        undated: state.undated ? "" : "no",
        words: state.words,
        sort: state.sort ? `${state.sort.down ? "-" : ""}${columns[state.sort.column]}` : "",
        with: expandedIds(data).map((id) => keys[id]).join(" "),
      };
      return Object.entries(parts).filter(([, value]) => value).map(([name, value]) => `${name}=${readable(value)}`).join("&");
    },
    read(address) {
      const part = partsOf(address);
      const years = /^(-?\d{1,4})-(-?\d{1,4})$/.exec(part.get("years") ?? "");
      const [, down, column] = /^(-?)(.*)$/.exec(part.get("sort") ?? "");
      return {
        ...freshState(),
        view: VIEWS.includes(part.get("view")) ? part.get("view") : "graph",
        choice: choiceOf(part),
        colour: COLOURS.includes(part.get("colour")) ? part.get("colour") : "",
        kinds: off(kinds, part.get("types")),
        ties: off(ties, part.get("lines")),
        categories: off(categories, part.get("categories")),
        years: years ? [Number(years[1]), Number(years[2])].sort((a, b) => a - b) : null,
        undated: part.get("undated") !== "no",
        words: part.get("words") ?? "",
        sort: columns.includes(column) ? { column: columns.indexOf(column), down: down === "-" } : null,
      };
    },
  };
}

function partsOf(address) {
  return new URLSearchParams(address.replace(/^#/, "").replaceAll("+", "%2B"));
}

const isExpanded = ({ left }) => left !== undefined;

// In the order in which they were expanded, as one may be there because of another.
function expandedIds(data) {
  return data.nodes.filter(isExpanded).sort((a, b) => a.expanded - b.expanded).map(({ id }) => id);
}

function placeIn(list, isIt) {
  const number = list.findIndex(isIt);
  return number < 0 ? undefined : number;
}

// The last two parts of each IRI (`paper/nexus-7c5t`) where that names one thing alone, else all of it.
function stableKeys(iris) {
  const short = iris.map((iri) => iri.split("/").slice(-2).join("/"));
  const times = new Map();
  for (const key of short) times.set(key, (times.get(key) ?? 0) + 1);
  return short.map((key, i) => (times.get(key) === 1 ? key : iris[i]));
}

function readable(text) {
  return encodeURIComponent(text).replaceAll("%2F", "/").replaceAll("%2C", ",");
}
