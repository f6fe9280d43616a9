// Lays out a card: title, facts, lists, quotes. It knows neither papers nor people, and no drawing.

// What cards share stands once in `shared`: a number where a text or a section is expected is its place there.
function plainCard(card, shared, title, ends) {
  const plain = (value) => (typeof value === "number" ? shared[value] : value);
  const names = { source: ends?.[0].name, target: ends?.[1].name };
  const section = (part) => ({
    ...part,
    heading: plain(part.heading),
    items: part.ends ? ends.map((node) => [node.id]) : part.items?.map(([id, note]) => [id, plain(note)]),
    texts: part.texts?.map(plain),
    quotes: part.quotes?.map(([sentence, ...places]) => [plain(sentence), ...places]),
  });
  return {
    ...card,
    title: title ?? plain(card.title) ?? plain(card.naming).replace(/\{(source|target)\}/g, (_, end) => names[end]),
    kind: plain(card.kind),
    note: plain(card.note),
    text: plain(card.text),
    facts: card.facts?.map((fact) => fact.map(plain)),
    sections: card.sections?.map((part) => section(plain(part))),
  };
}

function showCard(place, card, mark, nodes, go) {
  place.replaceChildren(
    element("p", { className: "kind" }, ...(mark ? [mark] : []), card.kind),
    element("h2", { tabIndex: -1, textContent: card.title }),
    ...(card.note ? [element("p", { className: "note", textContent: card.note })] : []),
    ...(card.facts ? [factList(card.facts)] : []),
    ...(card.text ? [element("h3", { textContent: "Abstract" }), ...runningText(card.text)] : []),
    ...(card.sections ?? []).flatMap((section) => sectionParts(section, nodes, go)),
    ...(card.iri ? [element("p", { className: "iri", textContent: card.iri })] : []),
  );
}

function factList(facts) {
  return element(
    "dl",
    {},
    ...facts.flatMap(([name, value]) => [
      element("dt", { textContent: name }),
      element("dd", { textContent: value }),
    ]),
  );
}

function sectionParts(section, nodes, go) {
  const parts = [element("h3", { textContent: section.heading })];
  if (section.items) {
    const items = section.items.map(([id, note]) => linkItem(nodes[id], note, section.chips, go));
    parts.push(element("ul", { className: section.chips ? "chips" : "links" }, ...items));
  }
  if (section.texts) {
    const lines = section.texts.map((text) => element("li", { textContent: text }));
    parts.push(element("ul", { className: "lines" }, ...lines));
  }
  for (const [sentence, ...places] of section.quotes ?? []) {
    const edges = [0, ...places, sentence.length];
    const pieces = edges.slice(1).map((end, i) => sentence.slice(edges[i], end)).map((piece, i) => (i % 2 ? element("mark", { textContent: piece }) : piece));
    parts.push(element("blockquote", {}, ...pieces));
  }
  return parts;
}

function linkItem(node, note, chip, go) {
  const name = element("span", { className: "name", textContent: node.name });
  const remark = note ? element("span", { className: "note", textContent: note }) : null;
  const button = element("button", { type: "button", className: "go" }, symbol(node), name, chip ? remark : null);
  button.addEventListener("click", () => go(node.id));
  if (chip || !remark) return element("li", {}, button);
  return element("li", {}, button, element("p", { className: "note", textContent: note }));
}

function runningText(text) {
  const whole = element("p", { className: "text", textContent: text });
  if (text.length < 480) return [whole];
  whole.classList.add("clamped");
  const more = element("button", { type: "button", className: "more", textContent: "Show all" });
  more.addEventListener("click", () => {
    const clamped = whole.classList.toggle("clamped");
    more.textContent = clamped ? "Show all" : "Show less";
  });
  return [whole, more];
}
