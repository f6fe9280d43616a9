// The table of claims: sorted by any column, filtered like everything else; a row opens its sentence.

// Returns { show(state, hidden), rows() }: `show` gives how many rows are left, `rows` their numbers in order.
function setUpClaims(data, place, change, choose) {
  const body = place.querySelector("tbody");
  const rows = body ? [...body.rows].map((row) => ({ row, number: Number(row.dataset.claim), found: "" })) : [];
  const first = rows.map((one) => one.number);
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

  function isShown(one, hidden, words) {
    if (hidden.byPapers.has(data.claims[one.number].paper)) return false;
    if (words.length && !one.found) one.found = ` ${fold(plainFacts(data.claims[one.number].row, data.shared).map(([, value]) => value).join(" "))}`;
    return words.every((word) => one.found.includes(` ${word}`));
  }

  return {
    show(state, hidden) {
      sort(state.sort);
      const words = fold(state.words).split(" ").filter(Boolean);
      for (const one of rows) {
        one.row.hidden = !isShown(one, hidden, words);
        one.row.classList.toggle("chosen", state.choice?.claim === one.number);
      }
      const left = rows.filter(({ row }) => !row.hidden).length;
      byId("claims-told").textContent = left < rows.length ? worded(data.words.claims, left, rows.length) : "";
      sayNothing(byId("claims-none"), left > 0 || !rows.length, data.words.noClaim, state);
      return left;
    },
    rows: () => rows.filter(({ row }) => !row.hidden).map(({ number }) => number),
  };
}
