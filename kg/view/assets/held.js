// What the page holds, unpacked: nodes and lines at once, all that is told of them when it is first asked for.

const LONGEST_SLUG = 48;
const FIRST_SIGN = 0xa1;
const [LAST_SIGN, NEXT_SIGN] = [0xd7ff, 0x10000];

// The data of the page with objects for nodes and lines: see kg/view/columns.py.
function readData() {
  const told = createTold(byId("data").textContent, (id) => nodes[id].name);
  const raw = told.get("picture", 0);
  const { iri, name, label, group, size, x, y, community, year, undrawn } = raw.nodes;
  const nodes = name.map((called, id) => {
    const { kind, shape } = raw.kinds[group[id]];
    const node = { id, iri: raw.base + whole(iri[id], called), name: called, label: written(label[id], called), group: kind, shape, size: size[id], x: x[id], y: y[id], community: community[id], undrawn: undrawn[id] };
    if (year[id]) node.year = year[id];
    return node;
  });
  let from = 0;
  const edges = raw.edges.from.map((more, i) => ({ from: (from += more), to: raw.edges.to[i], group: raw.ties[raw.edges.group[i]].kind }));
  for (const flag of ["minor", "unresolved", "wrong"]) for (const id of raw.nodes[flag]) nodes[id][flag] = true;
  for (const [id, printed] of Object.entries(raw.nodes.printed)) nodes[id].printed = printed;
  for (const flag of ["dashes", "arrow"]) for (const i of raw.edges[flag]) edges[i][flag] = true;
  for (const part of ["word", "facts"]) for (const [i, value] of Object.entries(raw.edges[part])) edges[i][part] = value;
  return { ...raw, nodes, edges, kinds: Object.fromEntries(raw.kinds.map(({ kind, one }) => [kind, one])), ties: Object.fromEntries(raw.ties.map((tie) => [tie.kind, tie])), told, terms: Object.fromEntries(raw.kinds.map((kind) => [kind.kind, kind])) };
}

// The end of an IRI, in which a space stands for the name, and a label by the places where its lines end: kg/view/columns.py.
function whole(iri, name) {
  return iri.replace(" ", () => {
    let slug = "";
    for (const word of name.toLowerCase().split(/[^a-z0-9]+/).filter(Boolean)) {
      const longer = slug ? `${slug}-${word}` : word.slice(0, LONGEST_SLUG);
      if (longer.length > LONGEST_SLUG) break;
      slug = longer;
    }
    return slug;
  });
}

function written(label, name) {
  if (!Array.isArray(label)) return label || name;
  const lines = label.map((end, i) => name.slice(i ? label[i - 1] + 1 : 0, Math.abs(end)));
  return lines.join("\n") + (label.at(-1) < 0 ? "…" : "");
}

// Returns what is told of things, by their numbers: each a line of the text, in signs (kg/view/wordcode.py), which is read
// when it is asked for. The first line says how many lines each part has, the second what the signs stand for.
function createTold(text, title) {
  const [head, signs, first] = text.split("\n", 3);
  const words = signs.split("|");
  const places = new Map();
  let place = 2;
  for (const [part, count] of JSON.parse(head)) {
    places.set(part, place);
    place += count;
  }
  let lines = [head, signs, first];
  const known = new Map();

  function get(part, number) {
    const at = places.get(part) + number;
    if (at >= lines.length) lines = text.split("\n");
    return JSON.parse(decoded(lines[at], words));
  }

  function kept(part, number) {
    const key = `${part} ${number}`;
    if (!known.has(key)) known.set(key, get(part, number));
    return known.get(key);
  }

  const shared = (number) => kept("shared", number);
  const plain = (value) => (typeof value === "number" ? shared(value) : value);
  const plainNotes = (notes) => (typeof notes === "string" ? notes : plain(notes).map(plain).join(" · "));
  return {
    get,
    card: get,
    row: (id) => get("rows", id),
    bibtex: (id) => {
      const { bibtex, facts, text } = get("nodes", id);
      const [, byline] = (plainFacts({ facts }, shared) ?? []).find(([name]) => name === "Byline") ?? [];
      const abstract = () => `{${plain(text).trim().split(/\s+/).join(" ")}}`;
      return bibtex.replace("\t", () => `{{${title(id)}}}`).replace("\r", () => `{${byline.replaceAll(", ", " and ")}}`).replace("\v", abstract);
    },
    find: (id) => kept("names", 0).find[id] ?? "",
    hint: (id) => kept("names", 0).hint[id] ?? "",
    rest: (kind) => (kept("list", 0)[kind] ?? []).map(([id, notes]) => [id, plainNotes(notes)]),
    shared,
  };
}

function decoded(text, words) {
  let plain = "";
  for (const sign of text) {
    const code = sign.codePointAt(0);
    plain += code < FIRST_SIGN ? sign : words[code <= LAST_SIGN ? code - FIRST_SIGN : code - NEXT_SIGN + LAST_SIGN + 1 - FIRST_SIGN];
  }
  return plain;
}
