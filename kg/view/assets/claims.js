// The table of claims: sorted by any column, filtered like everything else; a row opens its sentence.

// A row as the template writes it; the cells are those of the file that a reader takes along.
function claimRow(data, number) {
  const facts = new Map(plainFacts(data.told.row(number), data.told.shared));
  const of = (column) => facts.get(column) ?? "";
  const paper = data.nodes[data.claims[number].paper];
  const measured = [of("measured"), ...(of("direction") ? [" ", element("small", { textContent: of("direction") })] : [])];
  const figure = element("button", { type: "button", className: "open", textContent: of("figure") || "–" });
  const cells = [[of("system") || "–"], measured, [figure], [of("tested on")], [of("compared with")], [of("role")], [paper.label.replaceAll("\n", " ")], [of("year") || "–"]];
  const row = element("tr", {}, ...cells.map((parts) => element("td", {}, ...parts)));
  row.cells[2].className = "figure";
  row.cells[6].title = paper.name;
  row.dataset.claim = number;
  return { row, number, found: "" };
}

// Returns { show(state, hidden), fill(), rows() }: `show` gives how many rows are left, `rows` their numbers in order. The
// page itself has the first rows; `fill` writes the others, when somebody looks at the table.
function setUpClaims(data, place, change, choose) {
  const body = place.querySelector("tbody");
  const rows = body ? [...body.rows].map((row) => ({ row, number: Number(row.dataset.claim), found: "" })) : [];
  const first = [...rows.map((one) => one.number), ...data.rest];
  const waiting = data.rest.map((number) => ({ number, found: "" })); // claims whose rows are not written yet
  let shown = null;
  let finish = null;
  const heads = [...place.querySelectorAll("th button")];
  let order = "";

  heads.forEach((head, column) => head.addEventListener("click", () => {
    const sorted = head.closest("th").getAttribute("aria-sort");
    change({ sort: sorted === "descending" ? null : { column, down: sorted === "ascending" } });
  }));
  body?.addEventListener("click", (event) => {
    const row = event.target.closest("tr");
    if (row && !String(getSelection())) choose({ claim: Number(row.dataset.claim) });
  });

  function sort(sorting) {
    if (order === JSON.stringify(sorting)) return;
    order = JSON.stringify(sorting);
    const place = new Map(first.map((number, i) => [number, i]));
    const rank = ({ number }) => (sorting ? data.claims[number].ranks[sorting.column] : 0);
    // What is empty comes last in both directions.
    const compare = (a, b) => (rank(a) < 0 || rank(b) < 0 ? rank(b) - rank(a) : (rank(a) - rank(b)) * (sorting?.down ? -1 : 1));
    rows.sort((a, b) => compare(a, b) || place.get(a.number) - place.get(b.number));
    body?.append(...rows.map(({ row }) => row));
    heads.forEach((head, column) => {
      const th = head.closest("th");
      if (sorting?.column === column) th.setAttribute("aria-sort", sorting.down ? "descending" : "ascending");
      else th.removeAttribute("aria-sort");
    });
  }

  const wordsOf = (state) => fold(state.words).split(" ").filter(Boolean);

  function isShown(one, hidden, words) {
    if (hidden.byPapers.has(data.claims[one.number].paper)) return false;
    if (words.length && !one.found) one.found = ` ${searched(plainFacts(data.told.row(one.number), data.told.shared).map(([, value]) => value).join(" ")).join(" ")}`;
    return words.every((word) => one.found.includes(` ${word}`));
  }

  // Writes the rows that the page does not have itself, some at a time; at once where they are sorted, searched or printed.
  function fill() {
    if (finish || !waiting.length) return;
    place.querySelector("p.unscripted")?.remove();
    finish = inSlices(write);
    if (shown) show(...shown);
  }

  // Tells whether there is more to write.
  function write() {
    const fresh = waiting.splice(0, SLICE).map(({ number }) => claimRow(data, number));
    rows.push(...fresh);
    body.append(...fresh.map(({ row }) => row));
    if (shown) sift(fresh, ...shown);
    return waiting.length > 0;
  }

  function sift(some, state, hidden) {
    for (const one of some) {
      one.row.hidden = !isShown(one, hidden, wordsOf(state));
      one.row.classList.toggle("chosen", state.choice?.claim === one.number);
    }
  }

  function show(state, hidden) {
    shown = [state, hidden];
    if (state.sort || state.words.trim()) finish?.();
    sort(state.sort);
    sift(rows, state, hidden);
    return tell(state, hidden);
  }

  // Says how many are left, of those as well that are not written yet.
  function tell(state, hidden) {
    const words = wordsOf(state);
    const left = [...rows, ...waiting].filter((one) => isShown(one, hidden, words)).length;
    byId("claims-told").textContent = left < first.length ? worded(data.words.claims, left, first.length) : "";
    for (const id of ["claims-csv", "claims-bibtex"]) if (byId(id)) byId(id).disabled = !left;
    sayNothing(byId("claims-none"), left > 0 || !rows.length, data.words.noClaim, state);
    return left;
  }

  // Says of how many papers that were added it has no claims.
  function grow() {
    const added = data.nodes.filter(({ group, added: isAdded }) => isAdded && group === "paper").length;
    byId("claims-added").hidden = !added;
    byId("claims-added").textContent = counted(data.words.addedClaims, data.words.addedClaimsOne, added);
  }

  window.addEventListener("beforeprint", () => finish?.());
  return {
    show,
    fill,
    grow,
    rows() {
      finish?.();
      return rows.filter(({ row }) => !row.hidden).map(({ number }) => number);
    },
  };
}
