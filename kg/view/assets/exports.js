// Files that a reader takes along: claims and nodes as CSV, papers as BibTeX, facts as Turtle, the picture as PNG and SVG. They are made
// here and handed over by the browser itself; nothing is sent anywhere.

// A cell that a spreadsheet would take for a formula begins with an apostrophe instead (CWE-1236).
function csvCell(text) {
  const safe = /^[=+\-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20]/u.test(text) ? `'${text}` : text;
  return /[",\r\n;\t]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

// Rows are lists of [column, cell]; the file opens in spreadsheets with its letters intact.
function csvText(rows) {
  const head = rows.length ? [rows[0].map(([column]) => column)] : [];
  const lines = [...head, ...rows.map((row) => row.map(([, cell]) => cell))];
  return `\uFEFF${lines.map((cells) => cells.map(csvCell).join(",")).join("\r\n")}\r\n`;
}

function bibtexText(told, ids) {
  return [...new Set(ids)].map((id) => told.bibtex(id)).join("\n");
}

function download(name, blob) {
  const link = element("a", { href: URL.createObjectURL(blob), download: name, hidden: true });
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(link.href), 60000);
}

function downloadText(name, type, text) {
  download(name, new Blob([text], { type: `${type};charset=utf-8` }));
}

function setUpExports(data, claims, list, drawing) {
  const rows = () => claims.rows().map((number) => plainFacts(data.told.row(number), data.told.shared));
  const actions = {
    "claims-csv": () => downloadText("claims.csv", "text/csv", csvText(rows())),
    "claims-bibtex": () => downloadText("claims.bib", "text/plain", bibtexText(data.told, claims.rows().map((number) => data.claims[number].paper))),
    "list-bibtex": () => downloadText("papers.bib", "text/plain", bibtexText(data.told, list.papers())),
    "save-csv": () => downloadText("selection.csv", "text/csv", csvText(selectionCsv(data, drawing.bright()))),
    "save-bibtex": () => downloadText("selection.bib", "text/plain", bibtexText(data.told, drawing.bright().filter((id) => data.nodes[id].group === "paper" && !data.nodes[id].added))),
    "save-turtle": () => downloadText("selection.ttl", "text/turtle", selectionTurtle(data, drawing.bright())),
    "save-svg": () => downloadText("graph.svg", "image/svg+xml", svgText(drawing.scene(), document.title)),
    "save-png": () => sceneImage(drawing.scene()).toBlob((blob) => download("graph.png", blob), "image/png"),
  };
  for (const [id, action] of Object.entries(actions)) byId(id)?.addEventListener("click", action);
}

// Copies a text; returns whether that worked. Browsers without a clipboard for files on disk have the older way.
async function copyText(text) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    const area = element("textarea", { value: text, className: "unseen" });
    document.body.append(area);
    area.select();
    const copied = document.execCommand("copy");
    area.remove();
    return copied;
  }
}
