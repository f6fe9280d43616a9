// The list of everything that is drawn: what the filters hide is left out, and how much is said.

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

// Returns { show(state, hidden), papers() }: `papers` are the numbers of those that are left, in order.
function setUpList(data, place, choose) {
  const entries = [...place.querySelectorAll("li")].map((item) => ({ item, choice: choiceOf(item), found: "" }));
  const groups = [...place.querySelectorAll("section")];

  place.addEventListener("click", (event) => {
    const link = event.target.closest(".go");
    if (link) choose(choiceOf(link.parentElement));
  });

  function isHidden({ edge, node }, hidden, ties) {
    if (node !== undefined) return hidden.nodes.has(node);
    const { from, to, group } = data.edges[edge];
    return ties.has(group) || hidden.nodes.has(from) || hidden.nodes.has(to);
  }

  function matches(one, words) {
    if (words.length && !one.found) one.found = ` ${fold(one.item.textContent)} ${data.nodes[one.choice.node]?.find ?? ""}`;
    return words.every((word) => one.found.includes(` ${word}`));
  }

  return {
    show(state, hidden) {
      const words = fold(state.words).split(" ").filter(Boolean);
      for (const one of entries) one.item.hidden = isHidden(one.choice, hidden, state.ties) || !matches(one, words);
      for (const group of groups) {
        const left = group.querySelectorAll("li:not([hidden])").length;
        const total = group.querySelectorAll("li").length;
        group.hidden = !left;
        group.querySelector("h2 b").textContent = left < total ? worded(data.words.some, left, total) : total.toLocaleString("en");
      }
      sayNothing(byId("list-none"), entries.some(({ item }) => !item.hidden), data.words.noEntry, state);
    },
    papers: () => entries.filter(({ item, choice }) => !item.hidden && data.nodes[choice.node]?.group === "paper").map(({ choice }) => choice.node),
  };
}
