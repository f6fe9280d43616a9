// Links that ask the same query again and save the answer as the server writes it.

import { reach } from "./reaching.js";

const TABLES = [
  ["CSV", "text/csv", "csv"],
  ["TSV", "text/tab-separated-values", "tsv"],
  ["JSON", "application/sparql-results+json", "json"],
  ["XML", "application/sparql-results+xml", "xml"],
];
const GRAPHS = [
  ["Turtle", "text/turtle", "ttl"],
  ["JSON-LD", "application/ld+json", "jsonld"],
  ["N-Triples", "application/n-triples", "nt"],
  ["RDF/XML", "application/rdf+xml", "rdf"],
];

/** Buttons for the forms that the answer to this query can have; `failed` is told in words what went wrong. */
export function downloads(query, buildsGraph, failed) {
  const row = document.createElement("p");
  row.className = "links downloads";
  row.append("Save as ");
  for (const [label, media, extension] of buildsGraph ? GRAPHS : TABLES) {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "button";
    button.textContent = label;
    button.addEventListener("click", () => save(query, media, `answer.${extension}`).catch((error) => failed(error.message)));
    row.append(button, " ");
  }
  return row;
}

async function save(query, media, name) {
  const response = await reach("sparql", {
    method: "POST",
    headers: { Accept: media },
    body: new URLSearchParams({ query }),
  });
  if (!response.ok) throw new Error(await response.text());
  const link = document.createElement("a");
  link.href = URL.createObjectURL(await response.blob());
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
}
