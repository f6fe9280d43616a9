// The list of everything that is drawn: what the filters hide is left out, and how much is said. The page itself has the
// first entries of each group; the others are written here when somebody looks at the list.

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
    return { section, list, entries, number: section.querySelector("h2 b"), total: Number(section.querySelector("h2 b").textContent.replaceAll(",", "")) };
  });
  let shown = null;

  place.addEventListener("click", (event) => {
    const link = event.target.closest(".go");
    if (link) choose(choiceOf(link.parentElement));
  });

  // Writes what the page does not have itself.
  function fill() {
    for (const group of groups.filter(({ total, entries }) => entries.length < total)) {
      const kind = group.list.dataset.kind;
      const items = data.told.rest(kind).map((entry) => listEntry(data, kind, entry));
      group.list.querySelector(".unscripted")?.remove();
      group.list.append(...items);
      group.entries.push(...items.map((item) => ({ item, choice: choiceOf(item), found: "" })));
      group.total = group.entries.length;
    }
    if (shown) show(...shown);
  }

  function isHidden({ edge, node }, hidden, ties) {
    if (node !== undefined) return hidden.nodes.has(node);
    const { from, to, group } = data.edges[edge];
    return ties.has(group) || hidden.nodes.has(from) || hidden.nodes.has(to);
  }

  function matches(one, words) {
    if (words.length && !one.found) one.found = ` ${fold(one.item.textContent)} ${one.choice.node === undefined ? "" : data.told.find(one.choice.node)}`;
    return words.every((word) => one.found.includes(` ${word}`));
  }

  function show(state, hidden) {
    shown = [state, hidden];
    const words = fold(state.words).split(" ").filter(Boolean);
    let any = false;
    for (const { section, list, entries, number, total } of groups) {
      let left = 0;
      for (const one of entries) {
        one.item.hidden = isHidden(one.choice, hidden, state.ties) || !matches(one, words);
        if (!one.item.hidden) left += 1;
      }
      const unwritten = total - entries.length;
      if (list.dataset.kind === "paper") byId("list-bibtex").disabled = !left && !unwritten;
      section.hidden = !left && !unwritten;
      any ||= !section.hidden;
      number.textContent = left + unwritten < total ? worded(data.words.some, left, total) : total.toLocaleString("en");
    }
    sayNothing(byId("list-none"), any, data.words.noEntry, state);
  }

  return {
    show,
    fill,
    papers() {
      fill();
      return groups.flatMap(({ entries }) => entries).filter(({ item, choice }) => !item.hidden && data.nodes[choice.node]?.group === "paper").map(({ choice }) => choice.node);
    },
  };
}
