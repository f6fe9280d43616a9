// Makes elements. Words of documents only ever become text: nothing on this page reads them as markup.

function element(tag, properties = {}, ...children) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(properties)) {
    if (name in made && name !== "role") made[name] = value;
    else made.setAttribute(name, value);
  }
  made.append(...children.filter((child) => child !== null));
  return made;
}

// A text of parts with a dot between each two; where a part begins a line, its dot is out of sight.
function parted(text) {
  const parts = text.split(" · ").map((part, i) => element("span", { className: "part" }, ...(i ? [element("span", { className: "dot", textContent: "· " })] : []), part));
  return element("span", { className: "parted" }, ...parts.flatMap((part, i) => (i ? [" ", part] : [part])));
}

const [FIRST, MORE] = [10, 200]; // of a long list: what is written at once, and by each press of its button

// Fills a list with the first of `all`, and a button for more of them; `make` gives the element of one.
function fillList(list, all, make) {
  const button = element("button", { type: "button", className: "more" });
  const last = element(list.tagName === "UL" ? "li" : "p", { className: "further" }, button);
  let written = 0;

  // One or two more would take the room of the button.
  function write(count) {
    const fresh = all.slice(written, all.length - written - count < 3 ? undefined : written + count).map(make);
    written += fresh.length;
    last.remove();
    list.append(...fresh);
    if (written < all.length) list.append(last);
    button.textContent = `${(all.length - written).toLocaleString("en")} more`;
    return fresh[0];
  }

  button.addEventListener("click", () => {
    const first = write(MORE);
    const place = first.querySelector("button") ?? first;
    if (place === first) first.tabIndex = -1;
    place.focus({ preventScroll: true });
  });
  write(FIRST);
  return list;
}

const SLICE = 100; // entries or rows that are written at a time

// Calls `step` until it returns false, with time for the reader in between. Returns a function that does the rest at once.
function inSlices(step) {
  let timer = setTimeout(next);

  function next() {
    timer = step() ? setTimeout(next) : null;
  }

  return () => {
    if (timer === null) return;
    clearTimeout(timer);
    timer = null;
    while (step());
  };
}

// `many` with the number in it, or `one`.
function counted(many, one, count) {
  return count === 1 ? one : many.replace("{count}", count.toLocaleString("en"));
}

function byId(id) {
  return document.getElementById(id);
}

function symbol(node) {
  return element("span", { className: `symbol ${node.group}${node.unresolved ? " hollow" : ""}` });
}
