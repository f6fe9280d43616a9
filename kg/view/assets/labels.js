// Letters the picture: at constant size on the screen, most important first, and none over another.

const LETTERS = { paper: 13, person: 12, concept: 11.5, category: 12.5, organisation: 12 };
const LINE = 1.18;
const CELL = 120;
const MOST = 90;
const FEW = 300;

// Draws the labels of `nodes`, which come in order of importance. Returns what was placed, to be clicked at.
// A node here is {id, x, y, size, lines, group, strong, minor}; `view` has scale and the visible rectangle.
function drawLabels(context, view, nodes, theme) {
  const unit = 1 / view.scale;
  const labels = new Map();
  const symbols = new Map();
  const placed = [];
  context.textBaseline = "top";
  context.lineJoin = "round";
  for (const minor of [false, true]) {
    const group = nodes.filter((node) => Boolean(node.minor) === minor);
    for (const node of group) occupy(symbolBox(node), symbols, unit);
    for (const node of group) {
      if (placed.length >= MOST) break;
      const boxes = labelBoxes(context, node, unit, theme);
      const free = boxes.filter((box) => inside(box, view) && !collides(box, labels, unit));
      const spare = node.group === "paper" && nodes.length < FEW ? free[0] : undefined; // may cover a symbol rather than be left out
      const box = free.find((one) => !collides(one, symbols, unit)) ?? (node.strong ? boxes[0] : spare);
      if (!box) continue;
      occupy(box, labels, unit);
      placed.push(box);
      paint(context, box, unit, theme);
    }
  }
  return placed;
}

function symbolBox(node) {
  const reach = node.size * (node.minor ? 0.6 : 0.9);
  return { node, left: node.x - reach, right: node.x + reach, top: node.y - reach, bottom: node.y + reach };
}

// Where a label may stand, best place first: below its symbol, beside it, above it.
function labelBoxes(context, node, unit, theme) {
  const letters = (LETTERS[node.group] - (node.minor ? 0.5 : 0)) * unit;
  const weight = node.strong || node.group === "paper" || node.group === "category" ? 600 : 400;
  const font = `${weight} ${letters}px ${theme.sans}`;
  context.font = font;
  const width = Math.max(...node.lines.map((line) => context.measureText(line).width));
  const height = node.lines.length * letters * LINE;
  const gap = node.size + 4 * unit;
  const box = (align, left, top) => ({ node, font, letters, align, left, right: left + width, top, bottom: top + height });
  return [
    box("center", node.x - width / 2, node.y + gap),
    box("left", node.x + gap, node.y - height / 2),
    box("right", node.x - gap - width, node.y - height / 2),
    box("center", node.x - width / 2, node.y - gap - height),
  ];
}

function inside(box, view) {
  return box.left > view.left && box.right < view.right && box.top > view.top && box.bottom < view.bottom;
}

function* cellsOf(box, unit) {
  const size = CELL * unit;
  for (let column = Math.floor(box.left / size); column <= Math.floor(box.right / size); column += 1) {
    for (let row = Math.floor(box.top / size); row <= Math.floor(box.bottom / size); row += 1) {
      yield `${column} ${row}`;
    }
  }
}

function collides(box, cells, unit) {
  for (const cell of cellsOf(box, unit)) {
    for (const other of cells.get(cell) ?? []) {
      if (box.node !== other.node && box.left < other.right && other.left < box.right && box.top < other.bottom && other.top < box.bottom) return true;
    }
  }
  return false;
}

function occupy(box, cells, unit) {
  for (const cell of cellsOf(box, unit)) {
    if (!cells.has(cell)) cells.set(cell, []);
    cells.get(cell).push(box);
  }
}

function paint(context, box, unit, theme) {
  const { node } = box;
  context.font = box.font;
  context.strokeStyle = theme.ground;
  context.lineWidth = 3.5 * unit;
  context.fillStyle = node.strong || node.group !== "concept" ? theme.ink : theme.muted;
  context.textAlign = box.align;
  const x = { left: box.left, right: box.right, center: (box.left + box.right) / 2 }[box.align];
  node.lines.forEach((line, i) => {
    const y = box.top + i * box.letters * LINE;
    context.strokeText(line, x, y);
    context.fillText(line, x, y);
  });
}
