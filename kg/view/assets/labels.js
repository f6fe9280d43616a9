// Letters the picture: at constant size on the screen, most important first, and none over another.

const LETTERS = { paper: 13, person: 12, concept: 11.5, category: 12.5, organisation: 12 };
const LINE = 1.18;
const CELL = 120;

// Draws the labels of `nodes`, which come in order of importance. Returns what was placed, to be clicked at.
// A node here is {id, x, y, size, lines, group, strong, quiet}; `view` has scale and the visible rectangle.
function drawLabels(context, view, nodes, theme) {
  const unit = 1 / view.scale;
  const placed = [];
  const cells = new Map();
  context.textAlign = "center";
  context.textBaseline = "top";
  context.lineJoin = "round";
  for (const node of nodes) {
    const box = labelBox(context, node, unit, theme);
    if (!node.strong && (outside(box, view) || collides(box, cells, unit))) continue;
    occupy(box, cells, unit);
    placed.push(box);
    paint(context, box, unit, theme);
  }
  return placed;
}

function labelBox(context, node, unit, theme) {
  const letters = (LETTERS[node.group] - (node.minor ? 0.5 : 0)) * unit;
  const weight = node.strong || node.group === "paper" || node.group === "category" ? 600 : 400;
  const font = `${weight} ${letters}px ${theme.sans}`;
  context.font = font;
  const width = Math.max(...node.lines.map((line) => context.measureText(line).width));
  const top = node.y + node.size + 4 * unit;
  return { node, font, letters, left: node.x - width / 2, right: node.x + width / 2, top, bottom: top + node.lines.length * letters * LINE };
}

function outside(box, view) {
  return box.right < view.left || box.left > view.right || box.bottom < view.top || box.top > view.bottom;
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
      if (box.left < other.right && other.left < box.right && box.top < other.bottom && other.top < box.bottom) return true;
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
  context.globalAlpha = node.quiet ? 0.3 : 1;
  node.lines.forEach((line, i) => {
    const y = box.top + i * box.letters * LINE;
    context.strokeText(line, node.x, y);
    context.fillText(line, node.x, y);
  });
  context.globalAlpha = 1;
}
