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
function listEntry(data, kind, { choice, text }) {
  const tie = kind === "relation";
  const button = element("button", { type: "button", className: "go", textContent: tie ? text : data.nodes[choice.node].name });
  const item = element("li", {}, button, ...(tie || !text ? [] : [element("small", {}, parted(text))]));
  Object.assign(item.dataset, choice);
  return item;
}

// Returns { show(state, hidden), fill(), grow(), papers() }: `papers` are the numbers of those that are left, in order.
// An entry is {choice, text, item, found, left}; those that are not written yet have no `item`, and count as well.
function setUpList(data, place, choose) {
  const groups = [...place.querySelectorAll("section")].map((section) => {
    const list = section.querySelector("ul");
    const entries = [...list.querySelectorAll("li:not(.unscripted)")].map((item) => ({ item, choice: choiceOf(item), text: item.textContent, left: true }));
    return { section, kind: list.dataset.kind, entries, written: entries.length, lists: [{ list, entries: [...entries] }], whole: false };
  });
  let isFilling = false; // somebody has looked
  let finish = () => {};
  let [nodes, edges] = [data.nodes.length, data.edges.length]; // of which there are entries

  place.addEventListener("click", (event) => {
    const link = event.target.closest(".go");
    if (link) choose(choiceOf(link.parentElement));
  });

  // All entries of a group: the page has the first in words, the others are read when they are first counted or shown.
  function entriesOf(group) {
    const rest = group.whole ? [] : data.told.rest(group.kind);
    group.whole = true;
    const key = group.kind === "relation" ? "edge" : "node";
    group.entries.push(...rest.map(([id, text]) => ({ item: null, choice: { [key]: id }, text, left: true })));
    return group.entries;
  }

  // Writes what the page does not have itself.
  function fill() {
    if (isFilling) return;
    isFilling = true;
    groups.forEach(entriesOf);
    for (const { section } of groups) section.querySelector(".unscripted")?.remove();
    finish = inSlices(write);
  }

  // Tells whether there is more to write.
  function write() {
    const group = groups.find(({ entries, written }) => written < entries.length);
    if (!group) return false;
    const entries = group.entries.slice(group.written, group.written + SLICE);
    for (const entry of entries) entry.item = listEntry(data, group.kind, entry);
    const list = element("ul", { className: group.kind }, ...entries.map(({ item }) => item));
    group.section.append(list);
    group.lists.push({ list, entries });
    group.written += entries.length;
    hide({ list, entries });
    return true;
  }

  function isHidden({ edge, node }, hidden, ties) {
    if (node !== undefined) return hidden.nodes.has(node);
    const { from, to, group } = data.edges[edge];
    return ties.has(group) || hidden.nodes.has(from) || hidden.nodes.has(to);
  }

  function matches(entry, words) {
    const { node } = entry.choice;
    if (words.length) entry.found ??= ` ${searched(node === undefined ? entry.text : `${data.nodes[node].name} ${entry.text} ${data.told.find(node)}`).join(" ")}`;
    return words.every((word) => entry.found.includes(` ${word}`));
  }

  // Shows what is left, and no list that has nothing of it.
  function hide({ list, entries }) {
    for (const { item, left } of entries) item.hidden = !left;
    list.hidden = !entries.some(({ left }) => left);
  }

  const leftOf = (group) => entriesOf(group).filter(({ left }) => left);
  const isPaper = ({ choice: { node } }) => data.nodes[node]?.group === "paper" && !data.nodes[node].added; // which has no BibTeX here

  function show(state, hidden) {
    const words = fold(state.words).split(" ").filter(Boolean);
    let [left, total] = [0, 0];
    for (const group of groups) {
      for (const entry of entriesOf(group)) entry.left = !isHidden(entry.choice, hidden, state.ties) && matches(entry, words);
      group.lists.forEach(hide);
      const [some, all] = [leftOf(group).length, group.entries.length];
      group.section.hidden = !some;
      group.section.querySelector("h2 b").textContent = some < all ? worded(data.words.some, some, all) : all.toLocaleString("en");
      [left, total] = [left + some, total + all];
    }
    if (words.length) finish();
    byId("list-bibtex").disabled = !groups.flatMap(leftOf).some(isPaper);
    byId("list-told").textContent = left < total ? worded(data.words.claims, left, total) : "";
    sayNothing(byId("list-none"), left > 0, data.words.noEntry, state);
  }

  // Takes in what was added to the picture, each at the end of its group; `show` tells of it.
  function grow() {
    const add = (kind, choice, text) => {
      const group = groupOf(kind);
      entriesOf(group).push({ item: null, choice, text, left: true });
      group.section.querySelector(".lead")?.remove(); // how many more are not drawn: fewer, now
    };
    for (const { id, group } of data.nodes.slice(nodes)) add(group, { node: id }, data.words.addedEntry);
    data.edges.slice(edges).forEach(({ group }, i) => {
      if (group === "relation") add(group, { edge: edges + i }, addedLine(data, edges + i).title);
    });
    [nodes, edges] = [data.nodes.length, data.edges.length];
    finish();
    if (isFilling) finish = inSlices(write);
  }

  // The group of this kind, which is made where nothing was of it.
  function groupOf(kind) {
    const known = groups.find((group) => group.kind === kind);
    if (known) return known;
    const order = [...Object.keys(data.kinds), "relation"];
    const next = groups.find((group) => order.indexOf(group.kind) > order.indexOf(kind));
    const [mark, name] = kind === "relation" ? ["line", data.words.relations] : ["symbol", data.terms[kind].many];
    const section = element("section", {}, element("h2", {}, element("span", { className: `${mark} ${kind}` }), `${name} `, element("b")));
    place.insertBefore(section, next?.section ?? byId("list-none"));
    const made = { section, kind, entries: [], written: 0, lists: [], whole: true };
    groups.splice(next ? groups.indexOf(next) : groups.length, 0, made);
    return made;
  }

  // On paper are the first of each group, or all that are left where something is filtered.
  window.addEventListener("beforeprint", () => {
    if (groups.some(({ entries }) => entries.some(({ left }) => !left))) fill();
    finish();
  });
  return { show, fill, grow, papers: () => groups.flatMap(leftOf).filter(isPaper).map(({ choice }) => choice.node) };
}
