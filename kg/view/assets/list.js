// The list of everything that is drawn: what the filters hide is left out, and how much is said. The page itself has the
// first entries of each group; the others are written here when somebody looks at the list, some at a time, each some a
// list of its own, so that the browser lays out those alone that are in sight.

// Says in `place` what was searched where nothing is left, and offers what may help; `words` are for each reason.
function sayNothing(place, hidden, words, state) {
  place.hidden = hidden;
  const [typed, filtered] = [state.words.trim(), isFiltered(state)];
  const reason = typed ? (filtered ? words.both : words.typed) : words.filtered;
  place.querySelector("p").textContent = hidden ? "" : reason.replace("{words}", () => typed);
  place.querySelector("[data-clear=words]").hidden = !typed;
  place.querySelector("[data-clear=filters]").hidden = !filtered;
}

// What an entry leads to: a node or a line.
function choiceOf({ dataset }) {
  return dataset.node === undefined ? { edge: Number(dataset.edge) } : { node: Number(dataset.node) };
}

// An entry as the template writes it.
function listEntry(data, kind, [id, text]) {
  const tie = kind === "relation";
  const button = element("button", { type: "button", className: "go", textContent: tie ? text : data.nodes[id].name });
  const item = element("li", {}, button, ...(tie || !text ? [] : [element("small", {}, parted(text))]));
  item.dataset[tie ? "edge" : "node"] = id;
  return item;
}

// Returns { show(state, hidden), fill(), papers() }: `papers` are the numbers of those that are left, in order.
function setUpList(data, place, choose) {
  const groups = [...place.querySelectorAll("section")].map((section) => {
    const list = section.querySelector("ul");
    const entries = [...list.querySelectorAll("li:not(.unscripted)")].map((item) => ({ item, choice: choiceOf(item), found: "" }));
    return { section, kind: list.dataset.kind, lists: [{ list, entries }], number: section.querySelector("h2 b"), total: Number(section.querySelector("h2 b").textContent.replaceAll(",", "")) };
  });
  let shown = null;
  let waiting = null; // entries that are not written yet, in slices; null before somebody looks
  let finish = () => {};

  place.addEventListener("click", (event) => {
    const link = event.target.closest(".go");
    if (link) choose(choiceOf(link.parentElement));
  });

  // Writes what the page does not have itself.
  function fill() {
    if (waiting) return;
    waiting = groups.filter((group) => writtenOf(group) < group.total).flatMap((group) => {
      const rest = data.told.rest(group.kind);
      group.section.querySelector(".unscripted")?.remove();
      group.total = writtenOf(group) + rest.length;
      return Array.from({ length: Math.ceil(rest.length / SLICE) }, (_, i) => ({ group, rest: rest.slice(i * SLICE, (i + 1) * SLICE) }));
    });
    finish = inSlices(write);
    if (shown) show(...shown);
  }

  // Tells whether there is more to write.
  function write() {
    const slice = waiting.shift();
    if (!slice) return false;
    const { group, rest } = slice;
    const items = rest.map((entry) => listEntry(data, group.kind, entry));
    const list = element("ul", { className: group.lists[0].list.className }, ...items);
    const part = { list, entries: items.map((item) => ({ item, choice: choiceOf(item), found: "" })) };
    group.section.append(list);
    group.lists.push(part);
    if (shown) sift(part, ...shown);
    if (shown) tell(group);
    return true;
  }

  const entriesOf = ({ lists }) => lists.flatMap(({ entries }) => entries);
  const writtenOf = (group) => entriesOf(group).length;

  function isHidden({ edge, node }, hidden, ties) {
    if (node !== undefined) return hidden.nodes.has(node);
    const { from, to, group } = data.edges[edge];
    return ties.has(group) || hidden.nodes.has(from) || hidden.nodes.has(to);
  }

  function matches(one, words) {
    if (words.length && !one.found) one.found = ` ${fold(one.item.textContent)} ${one.choice.node === undefined ? "" : data.told.find(one.choice.node)}`;
    return words.every((word) => one.found.includes(` ${word}`));
  }

  // Shows what matches, and no list that has nothing of it.
  function sift({ list, entries }, state, hidden) {
    const words = fold(state.words).split(" ").filter(Boolean);
    for (const one of entries) one.item.hidden = isHidden(one.choice, hidden, state.ties) || !matches(one, words);
    list.hidden = entries.length > 0 && entries.every(({ item }) => item.hidden);
  }

  // Says how many are left; those that are not written yet count as left.
  function tell(group) {
    const { section, kind, number, total } = group;
    const entries = entriesOf(group);
    const left = entries.filter(({ item }) => !item.hidden).length + total - entries.length;
    if (kind === "paper") byId("list-bibtex").disabled = !left;
    section.hidden = !left;
    number.textContent = left < total ? worded(data.words.some, left, total) : total.toLocaleString("en");
    return left;
  }

  function show(state, hidden) {
    shown = [state, hidden];
    if (state.words.trim()) finish();
    let [left, total] = [0, 0];
    for (const group of groups) {
      for (const part of group.lists) sift(part, state, hidden);
      left += tell(group);
      total += group.total;
    }
    byId("list-told").textContent = left < total ? worded(data.words.claims, left, total) : "";
    sayNothing(byId("list-none"), left > 0, data.words.noEntry, state);
  }

  window.addEventListener("beforeprint", () => finish());
  return {
    show,
    fill,
    papers() {
      fill();
      finish();
      return groups.flatMap(entriesOf).filter(({ item, choice }) => !item.hidden && data.nodes[choice.node]?.group === "paper").map(({ choice }) => choice.node);
    },
  };
}
