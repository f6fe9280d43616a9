// The legend filters: a kind that is unchecked is not drawn.

function setUpLegend(changed) {
  const boxes = [...document.querySelectorAll(".legend input")];
  const unchecked = (name) => new Set(boxes.filter((box) => !box.checked).map((box) => box.dataset[name]).filter(Boolean));
  for (const box of boxes) {
    box.addEventListener("change", () => changed({ nodes: unchecked("nodeKind"), edges: unchecked("edgeKind") }));
  }
}
