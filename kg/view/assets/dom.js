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

function byId(id) {
  return document.getElementById(id);
}

function symbol(node) {
  return element("span", { className: `symbol ${node.group}${node.unresolved ? " hollow" : ""}` });
}
