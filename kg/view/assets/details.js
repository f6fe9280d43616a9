// Lays out a card: title, facts, lists, quotes. It knows neither papers nor people, and no drawing.

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
  for (const quote of section.quotes ?? []) {
    const pieces = quote.map((piece, i) => (i % 2 ? element("mark", { textContent: piece }) : piece));
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
