// The shortest path between two nodes, by breadth first, and how it is told: a sentence of links.

// Returns {nodes, edges} from the first to the second through what `isHidden` and `isOff` leave, or null. Categories join
// nearly everything: a way leads through one only where there is no other.
function pathBetween(data, [start, end], hidden, ties) {
  const around = data.nodes.map(() => []);
  data.edges.forEach(({ from, to, group }, number) => {
    if (ties.has(group) || hidden.has(from) || hidden.has(to)) return;
    around[from].push([to, number]);
    around[to].push([from, number]);
  });
  const isCategory = (id) => data.nodes[id].group === "category" && id !== start && id !== end;
  return breadthFirst(around, start, end, isCategory) ?? breadthFirst(around, start, end, () => false);
}

// One of the shortest ways that `avoids` no node on it: of several the one through the best connected.
function breadthFirst(around, start, end, avoids) {
  const before = new Map([[start, null]]);
  for (let rim = [start]; rim.length && !before.has(end); ) {
    const next = [];
    for (const id of rim.sort((a, b) => a - b)) {
      for (const [other, number] of around[id]) {
        if (before.has(other) || avoids(other)) continue;
        before.set(other, [id, number]);
        next.push(other);
      }
    }
    rim = next;
  }
  if (!before.has(end)) return null;
  const path = { nodes: [end], edges: [] };
  for (let step = before.get(end); step; step = before.get(step[0])) {
    path.nodes.unshift(step[0]);
    path.edges.unshift(step[1]);
  }
  return path;
}

// The card of a path; its parts are laid out by `pathParts`.
function pathCard(data, [start, end], path) {
  const { kind, title, one, steps, around, none } = data.words.path;
  const names = { from: data.nodes[start].name, to: data.nodes[end].name };
  const through = path?.nodes.slice(1, -1).some((id) => data.nodes[id].group === "category");
  const length = path?.edges.length ?? 0;
  const told = !path ? none : length === 1 ? one : (through || length < 3 ? steps : around).replace("{steps}", String(length));
  return { kind, title: title.replace(/\{(from|to)\}/g, (_, name) => names[name]), ...(path ? { lead: told } : { note: told }) };
}

// Node, line, node, … each leading to its details.
function pathParts(data, { nodes, edges }, go) {
  const list = element("ol", { className: "steps" });
  nodes.forEach((id, i) => {
    list.append(linkItem(data.nodes[id], "", false, () => go({ node: id })));
    if (i < edges.length) list.append(stepItem(data, edges[i], id, go));
  });
  return list;
}

function stepItem(data, number, from, go) {
  const edge = data.edges[number];
  const { word, inverse } = data.ties[edge.group];
  const forward = edge.from === from;
  // The word of a relation is read in its own direction, which the arrow shows.
  const text = edge.word ? `${forward ? "" : "← "}${edge.word}${forward ? " →" : ""}` : forward ? word : inverse;
  const button = element("button", { type: "button", className: "step" }, element("span", { className: `line ${edge.group}` }), text);
  button.addEventListener("click", () => go({ edge: number }));
  return element("li", {}, button);
}
