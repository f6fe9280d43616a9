// The search box: every word typed must begin a word of the node's names; case and accents do not count.
// First comes what is called exactly so, by whatever name; then names that begin so, then other names that do.

const SUGGESTIONS = 8;

function fold(text) {
  const plain = text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
  return plain.replace(/[^\p{L}\p{N}]+/gu, " ").trim();
}

function findNodes(index, typed) {
  const words = fold(typed).split(" ").filter(Boolean);
  if (!words.length) return [];
  const found = [];
  const whole = words.join(" ");
  for (const { node, names } of index) {
    const text = ` ${names.join(" ")}`;
    if (words.every((word) => text.includes(` ${word}`))) found.push({ node, rank: rankOf(names, whole) });
  }
  found.sort((a, b) => a.rank - b.rank || a.node.id - b.node.id);
  return found.slice(0, SUGGESTIONS).map((hit) => hit.node);
}

function rankOf([own, ...others], typed) {
  if (own === typed) return 0;
  if (others.includes(typed)) return 1;
  if (own.startsWith(typed)) return 2;
  if (others.some((name) => name.startsWith(typed))) return 3;
  return ` ${own}`.includes(` ${typed}`) ? 4 : 5;
}

// In the picture the box suggests nodes; beside a table or list, where `filters()` is true, it filters their rows.
// Escape empties the box and leaves it by `leave`, so that the keys of the page are at hand again.
function setUpSearch(input, list, data, { filters, choose, change, leave }) {
  let index = null; // made when somebody searches
  let found = [];
  let current = -1;

  function mark(position) {
    current = position;
    [...list.children].forEach((item, i) => item.setAttribute("aria-selected", String(i === current)));
    const item = list.children[current];
    if (item) item.scrollIntoView({ block: "nearest" });
    if (item && found.length) input.setAttribute("aria-activedescendant", item.id);
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

  function suggestion(node, i) {
    const hint = data.told.hint(node.id);
    const kind = data.kinds[node.group] + (node.unresolved ? ", unresolved" : "") + (hint ? ` · ${hint}` : "");
    const words = element("span", {}, node.name, element("small", {}, parted(kind)));
    const item = element("li", { id: `found-${i}`, role: "option" }, symbol(node), words);
    item.addEventListener("pointerdown", (event) => event.preventDefault());
    item.addEventListener("click", () => take(node));
    return item;
  }

  function suggest() {
    if (filters()) {
      change(input.value);
      return;
    }
    index ??= data.nodes.map((node) => ({ node, names: [node.name, ...data.told.find(node.id).split(" · ")].map(fold).filter(Boolean) }));
    found = findNodes(index, input.value);
    const nothing = element("li", { className: "nothing", role: "option", textContent: data.words.notDrawn.replace("{words}", () => input.value.trim()) });
    nothing.setAttribute("aria-disabled", "true");
    list.replaceChildren(...(found.length ? found.map(suggestion) : [nothing]));
    list.hidden = !fold(input.value);
    input.setAttribute("aria-expanded", String(!list.hidden));
    mark(found.length ? 0 : -1);
  }

  input.addEventListener("input", suggest);
  input.addEventListener("blur", close);
  input.addEventListener("keydown", (event) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step && found.length && !list.hidden) mark((current + step + found.length) % found.length);
    else if (event.key === "Enter" && found[current] && !list.hidden) take(found[current]);
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
