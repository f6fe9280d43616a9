// Lays out a card: title, facts, lists, quotes. It knows neither papers nor people, and no drawing.

// What cards share stands once: a number where a text or a section is expected is its place there, which `shared` reads.
function plainCard(card, shared, title, ends) {
  const plain = (value) => (typeof value === "number" ? shared(value) : value);
  const names = { source: ends?.[0].name, target: ends?.[1].name };
  const section = (part) => ({
    ...part,
    heading: plain(part.heading),
    items: part.ends ? ends.map((node) => [node.id]) : part.items?.map(([id, note, line]) => [id, plain(note), line]),
    texts: part.texts?.map(plain),
    quotes: part.quotes?.map(([sentence, ...places]) => [plain(sentence), ...places]),
  });
  return {
    ...card,
    title: title ?? plain(card.title) ?? plain(card.naming).replace(/\{(source|target)\}/g, (_, end) => names[end]),
    kind: plain(card.kind),
    note: plain(card.note),
    text: plain(card.text),
    facts: plainFacts(card, shared),
    links: card.links?.map(([name, text, address]) => [plain(name), text, plain(address).replace("\t", () => text)]),
    sections: card.sections?.map((part) => section(plain(part))),
  };
}

function plainFacts({ facts }, shared) {
  const pairs = typeof facts === "number" ? shared(facts) : facts;
  return pairs?.map((fact) => fact.map((value) => (typeof value === "number" ? shared(value) : value)));
}

const LONG = 480; // letters

// `page` is {nodes, words, claimCard(number)}; `go` takes a choice.
function showCard(place, card, mark, page, go) {
  place.replaceChildren(
    element("p", { className: "kind" }, ...(mark ? [mark] : []), card.kind),
    element("h2", { tabIndex: -1, textContent: card.title }),
    ...(card.lead ? [element("p", { className: "lead", textContent: card.lead })] : []),
    ...(card.note ? [element("p", { className: "note", textContent: card.note })] : []),
    ...(card.facts || card.links ? [factList(card.facts ?? [], card.links ?? [])] : []),
    ...(card.text ? [element("h3", { textContent: "Abstract" }), ...runningText(card.text)] : []),
    ...(card.sections ?? []).flatMap((section) => sectionParts(section, page, go)),
    ...(card.iri ? [element("p", { className: "iri", textContent: card.iri })] : []),
  );
}

// Only the web is linked to, whatever stands in the data.
function outward(text, address) {
  if (!/^https?:\/\//.test(address)) return text;
  return element("a", { href: address, target: "_blank", rel: "noopener noreferrer", textContent: text });
}

function factList(facts, links) {
  return element(
    "dl",
    {},
    ...facts.flatMap(([name, value]) => [
      element("dt", { textContent: name }),
      element("dd", {}, ...(value.length < LONG ? [parted(value)] : clamped(element("span", { textContent: value })))),
    ]),
    ...links.flatMap(([name, text, address]) => [
      element("dt", { textContent: name }),
      element("dd", {}, outward(text, address)),
    ]),
  );
}

function sectionParts(section, page, go) {
  const parts = [element("h3", { textContent: section.heading, className: section.warns ? "warns" : "" })];
  if (section.items) {
    const item = ([id, note, line]) => linkItem(page.nodes[id], note, section.chips, () => go(line === undefined ? { node: id } : { edge: line }));
    parts.push(fillList(element("ul", { className: section.chips ? "chips" : "links" }), section.items, item));
  }
  if (section.claims) parts.push(fillList(element("ul", { className: "links" }), section.claims, (number) => claimItem(page.claimCard(number), () => go({ claim: number }))));
  if (section.texts) {
    parts.push(fillList(element("ul", { className: section.warns ? "lines warns" : "lines" }), section.texts, (text) => element("li", {}, parted(text))));
  }
  if (section.copies) parts.push(...copyButtons(section.copies, page.words, section.about));
  if (section.quotes) parts.push(fillList(element("div"), section.quotes, quoteOf));
  return parts;
}

function quoteOf([sentence, ...places]) {
  const edges = [0, ...places, sentence.length];
  const pieces = edges.slice(1).map((end, i) => sentence.slice(edges[i], end)).map((piece, i) => (i % 2 ? element("mark", { textContent: piece }) : piece));
  return element("blockquote", {}, ...pieces);
}

function claimItem(card, go) {
  const button = element("button", { type: "button", className: "go" }, element("span", { className: "symbol claim" }), element("span", { className: "name", textContent: card.title }));
  button.addEventListener("click", go);
  return element("li", {}, button);
}

// Buttons that copy a line each; the line is shown as well, for it must be seen before it is pasted.
function copyButtons(copies, words, about) {
  const told = element("p", { className: "copied", role: "status", hidden: true });
  const line = element("code", { hidden: true });
  const buttons = copies.map(([label, text]) => {
    const button = element("button", { type: "button", className: "copy", textContent: label });
    if (about) button.ariaLabel = `${label}: ${about}`;
    button.dataset.text = text;
    button.addEventListener("click", async () => {
      const copied = await copyText(text);
      told.textContent = copied ? words.copied : words.notCopied;
      line.textContent = text;
      told.hidden = line.hidden = false;
    });
    return button;
  });
  return [element("p", { className: "copies" }, ...buttons), told, line];
}

function linkItem(node, note, chip, go) {
  const name = element("span", { className: "name", textContent: node.name });
  const remark = note ? element("span", { className: "note", textContent: note }) : null;
  const button = element("button", { type: "button", className: "go" }, symbol(node), name, chip ? remark : null);
  button.addEventListener("click", go);
  if (chip || !remark) return element("li", {}, button);
  return element("li", {}, button, element("p", { className: "note" }, parted(note)));
}

function runningText(text) {
  const whole = element("p", { className: "text", textContent: text });
  return text.length < LONG ? [whole] : clamped(whole);
}

// Its first lines, and a button for the others: an abstract, or a byline of dozens.
function clamped(whole) {
  whole.classList.add("clamped");
  const more = element("button", { type: "button", className: "more", textContent: "Show all" });
  more.addEventListener("click", () => {
    const isClamped = whole.classList.toggle("clamped");
    more.textContent = isClamped ? "Show all" : "Show less";
  });
  return [whole, more];
}
