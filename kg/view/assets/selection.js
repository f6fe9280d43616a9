// What is chosen, as files: nodes as CSV, papers as BibTeX, the simple facts among them as Turtle. Knows no element.

// The nodes that files are about: what is chosen with its neighbours, else everything that is shown.
function selectionCsv(data, ids) {
  return ids.map((id) => {
    const { group, year, iri, community } = data.nodes[id];
    const region = data.communities[community]?.name.join(", ") ?? "";
    return [["kind", data.kinds[group]], ["name", nameIn(data.nodes[id])], ["year", year === undefined ? "" : String(year)], ["community", region], ["iri", iri]];
  });
}

// The name as the graph has it, with the formulas that the page shows as signs.
function nameIn({ name, printed }) {
  return printed ?? name;
}

// What is chosen together, by kind.
function selectionCard(data, ids) {
  const { kind, one, many, lead } = data.words.selection;
  const sections = Object.entries(data.terms).map(([group, terms]) => {
    const members = ids.filter((id) => data.nodes[id].group === group);
    return { heading: `${terms.many} ${members.length.toLocaleString("en")}`, chips: true, items: members.map((id) => [id]) };
  });
  return { kind, title: ids.length === 1 ? one : many.replace("{count}", ids.length.toLocaleString("en")), lead, sections: sections.filter(({ items }) => items.length) };
}

// An IRI within angle brackets (RDF 1.1 Turtle, 6.5, IRIREF); what may not stand in it is written as a number.
function turtleIri(iri) {
  return `<${iri.replace(/[\u0000-\u0020<>"{}|^`\\]/g, escapeSign)}>`;
}

function turtleString(text) {
  const whole = text.toWellFormed?.() ?? text;
  return `"${whole.replace(/[\u0000-\u001f"\\\u007f]/g, escapeSign)}"`;
}

function escapeSign(sign) {
  return `\\u${sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}`;
}

const PARTLY = "# What the picture shows: names, years and the lines between them. Bylines, dates, identifiers, venues, claims and\n# all other facts are in graph.ttl of the build.\n\n";

// Each node with its name, and the edges between them, which is little of what the graph says, as its first lines tell; open
// questions are no facts and are left out.
function selectionTurtle(data, ids) {
  const wanted = new Set(ids);
  const facts = new Map(ids.map((id) => [id, described(data, data.nodes[id])]));
  for (const edge of data.edges) {
    if (!wanted.has(edge.from) || !wanted.has(edge.to)) continue;
    for (const [subject, property, object] of factsOf(data, edge)) facts.get(subject).push(`${property} ${turtleIri(data.nodes[object].iri)}`);
  }
  const prefixes = Object.entries(data.prefixes).map(([name, address]) => `@prefix ${name}: <${address}> .\n`);
  const subjects = [...facts].map(([id, parts]) => `${turtleIri(data.nodes[id].iri)} ${parts.join(" ;\n    ")} .\n`);
  return `${PARTLY}${prefixes.join("")}\n${subjects.join("\n")}`;
}

function described(data, node) {
  const { group, name, label, year } = node;
  const { type, called } = data.terms[group];
  const parts = [`a ${type}`, `${called} ${turtleString(nameIn(node))}`];
  if (group === "category" && label !== name) parts.push(`skos:notation ${turtleString(label)}`);
  if (year !== undefined) parts.push(`kgo:year ${year}`);
  return parts;
}

// What a line states: subject, property, object.
function factsOf(data, { from, to, group, facts }) {
  if (facts) return facts.map(([relation, forward]) => [forward ? from : to, relation === "broader" ? "skos:broader" : `kgo:${relation}`, forward ? to : from]);
  const { property } = data.ties[group];
  if (!property) return [];
  return [group === "introduces" ? [to, property, from] : [from, property, to]];
}
