// What a state hides: papers by year and category, then what hangs on hidden papers alone. Knows no element.

const NO_CATEGORY = "none"; // the key of papers that have none, or only an ambiguous one

// Returns { grow(), years, categories, undated, hidden(state) }: `years` is [first, last] or null, `categories` a list of
// {key, name, code, count}, `undated` the number of papers without a year, and `hidden` gives {byPapers, nodes, papers}:
// sets of numbers of nodes, hidden by the papers they hang on, or for whatever reason; and how many papers are left.
function createFilters(data, key) {
  let papers = [];
  let around = [];
  let own = new Map();
  grow();

  // Finds out how things hang together, also those that were added.
  function grow() {
    papers = data.nodes.filter((node) => node.group === "paper");
    around = data.nodes.map(() => []);
    own = new Map(papers.map((paper) => [paper.id, []]));
    for (const { from, to, group } of data.edges) {
      around[from].push(to);
      around[to].push(from);
      if (group === "category") own.get(from)?.push(key(to));
    }
  }

  const years = papers.map((paper) => paper.year).filter((year) => year !== undefined);

  function passes(paper, state) {
    if (paper.year === undefined ? !state.undated : state.years && (paper.year < state.years[0] || paper.year > state.years[1])) return false;
    const categories = own.get(paper.id);
    return (categories.length ? categories : [NO_CATEGORY]).some((name) => !state.categories.has(name));
  }

  // A node is hidden when all papers around it are; one that has none beside it, when everything around it is.
  function byPapers(state) {
    const gone = new Set(papers.filter((paper) => !passes(paper, state)).map((paper) => paper.id));
    const rest = data.nodes.filter((node) => node.group !== "paper" && around[node.id].length);
    const basis = rest.map(({ id }) => {
      const beside = around[id].filter((other) => own.has(other));
      return [id, beside.length ? beside : around[id]];
    });
    for (let before = -1; before !== gone.size; ) {
      before = gone.size;
      for (const [id, others] of basis) if (others.every((other) => gone.has(other))) gone.add(id);
    }
    return gone;
  }

  function counted() {
    const times = new Map();
    for (const names of own.values()) for (const name of names.length ? names : [NO_CATEGORY]) times.set(name, (times.get(name) ?? 0) + 1);
    const known = data.nodes.filter((node) => node.group === "category" && times.has(key(node.id)));
    const list = known.map((node) => ({ key: key(node.id), name: node.name, code: node.label, count: times.get(key(node.id)) }));
    list.sort((a, b) => b.count - a.count || (a.code < b.code ? -1 : 1));
    return times.has(NO_CATEGORY) ? [...list, { key: NO_CATEGORY, name: "", code: "", count: times.get(NO_CATEGORY) }] : list;
  }

  return {
    grow,
    get total() {
      return papers.length;
    },
    undated: papers.length - years.length,
    years: years.length ? [Math.min(...years), Math.max(...years)] : null,
    perYear: years.reduce((times, year) => times.set(year, (times.get(year) ?? 0) + 1), new Map()),
    categories: counted(),
    hidden(state) {
      const gone = hidesPapers(state) ? byPapers(state) : new Set();
      const nodes = new Set(data.nodes.filter((node) => gone.has(node.id) || state.kinds.has(node.group)).map((node) => node.id));
      return { byPapers: gone, nodes, papers: papers.filter((paper) => !gone.has(paper.id)).length };
    },
  };
}
