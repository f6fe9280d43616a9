// The legend filters: a kind that is unchecked is not drawn, and the numbers of lines say how many are left.

// Returns { reveal(nodeKinds, edgeKinds) }, which checks these kinds again.
function setUpLegend(data, changed) {
  const boxes = [...document.querySelectorAll(".legend input")];
  const unchecked = (name) => new Set(boxes.filter((box) => !box.checked).map((box) => box.dataset[name]).filter(Boolean));

  function apply() {
    const hidden = { nodes: unchecked("nodeKind"), edges: unchecked("edgeKind") };
    const isShown = (edge) => ![edge.from, edge.to].some((end) => hidden.nodes.has(data.nodes[end].group));
    for (const box of boxes.filter((one) => one.dataset.edgeKind)) {
      const all = data.edges.filter((edge) => edge.group === box.dataset.edgeKind);
      const [shown, total] = [all.filter(isShown).length, all.length].map((number) => number.toLocaleString("en"));
      box.parentElement.querySelector("b").textContent = shown === total ? total : `${shown} of ${total}`;
    }
    changed(hidden);
  }

  for (const box of boxes) box.addEventListener("change", apply);
  return {
    reveal(nodeKinds, edgeKinds = []) {
      const off = boxes.filter((box) => !box.checked && (nodeKinds.includes(box.dataset.nodeKind) || edgeKinds.includes(box.dataset.edgeKind)));
      for (const box of off) box.checked = true;
      if (off.length) apply();
    },
  };
}
