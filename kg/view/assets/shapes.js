// The forms of nodes and arrowheads as points, the same for every way of drawing them. A scene is what is seen now:
// {view, ground, lines, nodes, heads, marks, labels}, in units of the picture; `view` says which part of it.

// The corners of a node's symbol; null for a circle.
function corners({ shape, x, y, r }) {
  if (shape === "dot") return null;
  if (shape === "square") return [[x - r, y - r], [x + r, y - r], [x + r, y + r], [x - r, y + r]];
  if (shape === "diamond") return [[x, y - r], [x + r, y], [x, y + r], [x - r, y]];
  if (shape === "triangle") {
    const [side, low] = [1.15 * r, y + 0.275 * r];
    const inner = (Math.sqrt(3) / 3) * side;
    return [[x, low - (Math.sqrt(3) * side - inner)], [x + side, low + inner], [x - side, low + inner]];
  }
  return [0, 1, 2, 3, 4, 5].map((i) => [x + r * Math.cos((i * Math.PI) / 3), y + r * Math.sin((i * Math.PI) / 3)]);
}

// An arrowhead at the border of the second of two nodes; null where there is no room for it.
function arrowhead(from, to, length) {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const distance = Math.hypot(dx, dy);
  const gap = to.r * 1.1 + 1;
  if (distance < gap + from.r + length) return null;
  const [ux, uy] = [dx / distance, dy / distance];
  const [tipX, tipY] = [to.x - ux * gap, to.y - uy * gap];
  const [backX, backY] = [tipX - ux * length, tipY - uy * length];
  const half = length * 0.42;
  return [[tipX, tipY], [backX - uy * half, backY + ux * half], [backX + uy * half, backY - ux * half]];
}

// Where the sign of a contradiction stands: at the upper right of a node.
function markOf({ x, y, r, opacity }, unit) {
  return { x: x + r * 0.9, y: y - r * 0.9, r: Math.min(6.5 * unit, Math.max(r * 0.7, 3.5 * unit)), opacity };
}

function tracePoints(context, points) {
  context.beginPath();
  points.forEach(([x, y], i) => (i ? context.lineTo(x, y) : context.moveTo(x, y)));
  context.closePath();
}

function paintHeads(context, heads) {
  for (const { points, colour, opacity } of heads) {
    context.globalAlpha = opacity;
    context.fillStyle = colour;
    tracePoints(context, points);
    context.fill();
  }
  context.globalAlpha = 1;
}

function paintMarks(context, marks, theme) {
  for (const { x, y, r, opacity } of marks) {
    context.globalAlpha = opacity;
    context.beginPath();
    context.arc(x, y, r, 0, 2 * Math.PI);
    context.fillStyle = theme.doubt;
    context.fill();
    context.strokeStyle = theme.ground;
    context.lineWidth = r / 4;
    context.stroke();
    context.fillStyle = theme.ground;
    context.fillRect(x - r * 0.13, y - r * 0.6, r * 0.26, r * 0.75);
    context.fillRect(x - r * 0.13, y + r * 0.32, r * 0.26, r * 0.28);
  }
  context.globalAlpha = 1;
}

function paintLines(context, lines) {
  for (const line of lines) {
    context.globalAlpha = line.opacity;
    context.strokeStyle = line.colour;
    context.lineWidth = line.width;
    context.setLineDash(line.dash ?? []);
    context.beginPath();
    context.moveTo(line.x1, line.y1);
    context.lineTo(line.x2, line.y2);
    context.stroke();
  }
  context.setLineDash([]);
}

function paintNodes(context, nodes) {
  for (const node of nodes) {
    context.globalAlpha = node.opacity;
    context.fillStyle = node.fill;
    context.strokeStyle = node.border;
    context.lineWidth = node.width;
    context.setLineDash(node.dash ?? []);
    const points = corners(node);
    if (points) tracePoints(context, points);
    else context.beginPath();
    if (!points) context.arc(node.x, node.y, node.r, 0, 2 * Math.PI);
    context.fill();
    context.stroke();
  }
  context.setLineDash([]);
  context.globalAlpha = 1;
}

// The scene as a canvas of its own, at twice the pixels of the screen.
function sceneImage(scene, factor = 2) {
  const { view, theme } = scene;
  const canvas = element("canvas", { width: Math.round(view.width * factor), height: Math.round(view.height * factor) });
  const context = canvas.getContext("2d");
  context.fillStyle = theme.ground;
  context.fillRect(0, 0, canvas.width, canvas.height);
  const scale = view.scale * factor;
  context.setTransform(scale, 0, 0, scale, -view.left * scale, -view.top * scale);
  paintLines(context, scene.lines);
  paintNodes(context, scene.nodes);
  paintHeads(context, scene.heads);
  paintMarks(context, scene.marks, theme);
  context.textBaseline = "top";
  context.lineJoin = "round";
  for (const label of scene.labels) paint(context, label, 1 / view.scale, theme);
  return canvas;
}
