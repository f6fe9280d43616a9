// The search box: every word typed must begin a word of the node's names; case and accents do not count.
// First comes what is called so to the letter (C++ is not C#), then what is called so but for its signs, by whatever name;
// then names that have the words whole, as whoever types a family name means it, those that begin with them and those of
// people before others; then what only begins so.

const SUGGESTIONS = 8;
const BEFORE_IDENTIFIER = /^(?:https?:\/\/)?(?:(?:dx\.)?doi\.org\/|(?:www\.)?arxiv\.org\/(?:abs|pdf)\/|(?:doi|arxiv|orcid|pmid):\s*)/i;
const ARXIV = /^(?:10\.48550\/arxiv\.)?(\d{4}\.\d{4,5})(?:v\d+)?$/i; // also as a DOI, and with a version
const ISBN = /^(?:isbn(?:-1[03])?:?\s*)?((?:97[89])?\d{9})[\dx]$/i; // without its hyphens; the last is a check digit
const JOINT = /(?<=\p{L})['’ʼ‘`´‐‑-](?=\p{L})/gu; // signs in names that some leave out

const plain = (text) => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase().trim();
const fold = (text) => plain(text).replace(/[^\p{L}\p{N}]+/gu, " ").trim();

// The words of a text as they are looked for, and once more where some leave out a sign between its letters.
function searched(text) {
  return [...new Set([text, text.replace(JOINT, "")].map(fold))].filter(Boolean);
}

function indexed(node, others) {
  const [own, aliases] = [searched(node.name), others.split(" · ").map(fold).filter(Boolean)];
  return { node, letters: plain(node.name), own, others: aliases, text: ` ${[...own, ...aliases].join(" ")}` };
}

// What of a typed text is compared: identifiers without what stands around them, books by the first digits of their number, too.
function asTyped(typed) {
  const isbn = ISBN.exec(typed.replace(/(?<=\d)[- ](?=[\dx])/gi, ""));
  const text = typed.trim().replace(BEFORE_IDENTIFIER, "").replace(ARXIV, "$1");
  return isbn ? [isbn[1].padStart(12, "978"), text] : [text];
}

function findNodes(index, typed) {
  const [letters, ways] = [plain(typed), asTyped(typed).flatMap(searched)];
  const found = [];
  for (const one of index) {
    const fitting = ways.filter((way) => way.split(" ").every((word) => one.text.includes(` ${word}`)));
    if (fitting.length) found.push({ node: one.node, rank: Math.min(...fitting.map((way) => rankOf(one, way, letters))) });
  }
  found.sort((a, b) => a.rank - b.rank || a.node.id - b.node.id);
  return found.map((hit) => hit.node);
}

function rankOf({ node, letters, own, others }, typed, lettersTyped) {
  if (letters === lettersTyped) return 0;
  if (own.includes(typed)) return 1;
  if (others.includes(typed)) return 2;
  const begins = own.some((name) => `${name} `.startsWith(`${typed} `));
  if (begins || own.some((name) => ` ${name} `.includes(` ${typed} `))) return begins || node.group === "person" ? 3 : 4;
  if (own.some((name) => name.startsWith(typed))) return 5;
  if (others.some((name) => name.startsWith(typed))) return 6;
  return own.some((name) => ` ${name}`.includes(` ${typed}`)) ? 7 : 8;
}

// In the picture the box suggests nodes, and on a site the search of the whole graph behind them; beside a table or list, where `filters()` is true, it filters their rows.
// Escape empties the box and leaves it by `leave`, so that the keys of the page are at hand again.
function setUpSearch(input, list, data, { filters, choose, change, leave, say }) {
  let index = []; // made when somebody searches, and again when nodes were added
  let found = []; // the best
  let options = []; // what can be taken, in the order of the list
  let current = -1;

  function mark(position) {
    current = position;
    options.forEach((item, i) => item.setAttribute("aria-selected", String(i === current)));
    const item = options[current];
    if (item) item.scrollIntoView({ block: "nearest" });
    if (item) input.setAttribute("aria-activedescendant", item.id);
    else input.removeAttribute("aria-activedescendant");
  }

  function close() {
    list.hidden = true;
    input.setAttribute("aria-expanded", "false");
    input.removeAttribute("aria-activedescendant");
  }

  function take(node) {
    close();
    input.value = "";
    choose({ node: node.id });
  }

  function option(i, content, taken) {
    const item = element("li", { id: `found-${i}`, role: "option" }, ...content);
    item.addEventListener("pointerdown", (event) => event.preventDefault());
    item.addEventListener("click", taken);
    return item;
  }

  function remark(text) {
    const item = element("li", { className: "nothing", role: "option", textContent: text });
    item.setAttribute("aria-disabled", "true");
    return item;
  }

  function suggestion(node, i) {
    const hint = data.told.hint(node.id);
    const kind = data.kinds[node.group] + (node.unresolved ? ", unresolved" : "") + (hint ? ` · ${hint}` : "");
    const words = element("span", {}, node.name, element("small", {}, parted(kind)));
    return option(i, [symbol(node), words], () => take(node));
  }

  // The search of the site, which finds what is not in the picture; a page on disk has none.
  function elsewhere(i, typed) {
    const { search } = document.body.dataset;
    return search ? [option(i, [data.words.elsewhere.replace("{words}", () => typed)], () => location.assign(`${search}?q=${encodeURIComponent(typed)}`))] : [];
  }

  function suggest() {
    if (filters()) {
      change(input.value);
      return;
    }
    if (index.length < data.nodes.length) index = data.nodes.map((node) => indexed(node, data.told.find(node.id)));
    const typed = input.value.trim();
    const all = findNodes(index, typed);
    found = all.slice(0, SUGGESTIONS);
    const rest = all.length - found.length;
    const told = !all.length ? [data.words.notDrawn.replace("{words}", () => typed)] : rest ? [data.words.alsoFound.replace("{count}", rest.toLocaleString("en"))] : [];
    const others = elsewhere(found.length, typed);
    options = [...found.map(suggestion), ...others];
    list.replaceChildren(...options.slice(0, found.length), ...told.map(remark), ...others);
    list.hidden = !fold(typed);
    input.setAttribute("aria-expanded", String(!list.hidden));
    mark(options.length ? 0 : -1);
    say(list.hidden ? "" : all.length ? data.words.found.replace("{count}", all.length.toLocaleString("en")) : told[0]);
  }

  input.addEventListener("input", suggest);
  input.addEventListener("blur", close);
  input.addEventListener("keydown", (event) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step && options.length && !list.hidden) mark((current + step + options.length) % options.length);
    else if (event.key === "Enter" && options[current] && !list.hidden) options[current].click();
    else if (event.key === "Escape") {
      if (input.value && filters()) change("");
      input.value = "";
      close();
      leave();
      event.stopPropagation();
    } else return;
    event.preventDefault();
  });
}
