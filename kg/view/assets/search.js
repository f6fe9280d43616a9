// The search box: every word typed must begin a word of the node's names; case and accents do not count.

const SUGGESTIONS = 8;

function fold(text) {
  const plain = text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
  return plain.replace(/[^\p{L}\p{N}]+/gu, " ").trim();
}

function findNodes(index, typed) {
  const words = fold(typed).split(" ").filter(Boolean);
  if (!words.length) return [];
  const found = [];
  for (const { node, text } of index) {
    const places = words.map((word) => text.indexOf(` ${word}`));
    if (places.every((place) => place >= 0)) found.push({ node, early: places[0] === 0 ? 0 : 1 });
  }
  found.sort((a, b) => a.early - b.early || a.node.id - b.node.id);
  return found.slice(0, SUGGESTIONS).map((hit) => hit.node);
}

function setUpSearch(input, list, nodes, kinds, choose) {
  const index = nodes.map((node) => ({ node, text: ` ${fold(node.name)} ${fold(node.find)}` }));
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
    choose(node.id);
  }

  function suggestion(node, i) {
    const kind = kinds[node.group] + (node.unresolved ? ", unresolved" : "");
    const words = element("span", {}, node.name, element("small", { textContent: kind }));
    const item = element("li", { id: `found-${i}`, role: "option" }, symbol(node), words);
    item.addEventListener("pointerdown", (event) => event.preventDefault());
    item.addEventListener("click", () => take(node));
    return item;
  }

  function suggest() {
    found = findNodes(index, input.value);
    const nothing = element("li", { className: "nothing", textContent: "Nothing by this name is drawn." });
    list.replaceChildren(...(found.length ? found.map(suggestion) : [nothing]));
    list.hidden = !fold(input.value);
    input.setAttribute("aria-expanded", String(!list.hidden));
    mark(found.length ? 0 : -1);
  }

  input.addEventListener("input", suggest);
  input.addEventListener("blur", close);
  input.addEventListener("keydown", (event) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step && found.length) mark((current + step + found.length) % found.length);
    else if (event.key === "Enter" && found[current]) take(found[current]);
    else if (event.key === "Escape" && input.value) {
      input.value = "";
      close();
      event.stopPropagation();
    } else return;
    event.preventDefault();
  });
  document.addEventListener("keydown", (event) => {
    if (event.key !== "/" || event.ctrlKey || event.metaKey || event.target === input) return;
    event.preventDefault();
    input.focus();
  });
}
