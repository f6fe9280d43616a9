// Draws the nodes and lines of the page with vis-network, in the colours of the style sheet.

(() => {
  "use strict";
  const data = JSON.parse(document.getElementById("data").textContent);
  const style = getComputedStyle(document.documentElement);
  const colour = (name) => style.getPropertyValue(`--${name}`).trim();
  const nodes = data.nodes.map((node) => ({ ...node, color: colour(node.group), font: { color: colour("ink"), strokeColor: colour("ground"), strokeWidth: 3 } }));
  const edges = data.edges.map((edge) => ({ ...edge, color: { color: colour("muted"), opacity: 0.35 } }));
  window.picture = new vis.Network(document.getElementById("canvas"), { nodes, edges }, data.options);
})();
