// Letters the picture: at constant size on the screen, most important first, and none over another or over a node.

const LETTERS = { paper: 13, person: 12, concept: 11.5, category: 12.5, organisation: 12 };
const LINE = 1.18;
const CELL = 120;
const MOST = 90;
const MOST_IN_CROWD = 55;
const MOST_BESIDE = 14; // beside the names of communities few of nodes have room
const WIDE = 900000; // pixels of a picture that has room for more names than that
const FEW = 300;
const KEPT_FREE = 60;
const MARGIN = 8;
const APART = 5; // pixels between the letters of two labels
const NEARER = 3; // pixels
const NAMED = 15; // pixels: the letters of a community's name
const LONGEST = 36; // letters
const ENDING = /[\s,;:.…-]+$/u; // what does not stand before an ellipsis
const SHIFTS = [0, -1, 1]; // of its height, by which such a name gives way
const [FAR, NEAR] = [20, 260]; // pixels: how large a community must be to have its name, and may be

// Draws the labels of `nodes`; `symbols` are all nodes that can be seen, the best connected first. Returns what was
// placed, to be clicked at. A node here is {id, x, y, size, lines, group, strong, must, minor}; `view` has scale, the
// visible rectangle, and `taken`: rectangles that something else covers.
function drawLabels(context, view, nodes, symbols, theme, regions = 0) {
  const unit = 1 / view.scale;
  const crowded = symbols.length > FEW;
  const taken = new Map();
  const firm = new Map(); // what a paper that has no other place may not cover: all but concepts of one paper
  for (const node of crowded ? symbols.slice(0, KEPT_FREE) : symbols) for (const map of node.minor ? [taken] : [taken, firm]) occupy(symbolBox(node), map, unit);
  for (const box of view.taken) for (const map of [taken, firm]) occupy(box, map, unit);
  const placed = [];
  const room = view.width * view.height;
  const wide = Math.max(1, room / WIDE);
  const most = regions ? Math.min(MOST_BESIDE * wide, room / 28000) : crowded ? Math.min(MOST_IN_CROWD * wide, room / 11000) : MOST * wide;
  context.textBaseline = "top";
  context.lineJoin = "round";
  const isShared = sharedForms(nodes);
  const written = new Set(); // what could stand for several is written once
  for (const node of inOrder(nodes, crowded)) {
    if (placed.length >= most) break;
    const boxes = [...labelBoxes(context, node, isShared, unit, theme)];
    const isOther = ({ lines }) => lines === node.lines || !isShared(lines) || !written.has(lines.join(" "));
    const fits = (cells) => (one) => isOther(one) && inside(one, view, MARGIN * unit) && !collides(one, cells, unit) && (crowded || isOwn(one, symbols, unit));
    const box = boxes.find(fits(taken)) ?? (node.group === "paper" && !crowded ? boxes.find(fits(firm)) : null) ?? (node.must ? boxes[0] : null);
    if (!box) continue;
    for (const map of [taken, firm]) occupy({ ...box, left: box.left - APART * unit, right: box.right + APART * unit }, map, unit);
    placed.push(box);
    written.add(box.lines.join(" "));
    paint(context, box, unit, theme);
  }
  return placed;
}

// Writes the names of communities across them, the largest first, where there is room: a region is {name, x, y, reach}.
// The farther away the reader is, the more they tell; close by they would only be in the way. They leave room for the
// names of the nodes `first`.
function drawRegions(context, view, regions, first, theme) {
  const unit = 1 / view.scale;
  const taken = new Map();
  const written = [];
  const labels = first.map((node) => labelBoxes(context, node, () => false, unit, theme).next().value);
  for (const box of [...view.taken, ...first.map(symbolBox), ...labels]) occupy(box, taken, unit);
  for (const { name, x, y, reach } of regions) {
    if (reach * view.scale > NEAR || reach * view.scale < FAR) continue;
    const lines = name.map((part) => (part.length > LONGEST ? `${part.slice(0, LONGEST - 1)}…` : part));
    const width = Math.max(...lines.map((line) => widthOf(context, line, 700, NAMED, theme))) * unit;
    const height = lines.length * NAMED * LINE * unit;
    const look = { region: true, lines, font: `700 ${NAMED * unit}px ${theme.sans}`, letters: NAMED * unit, weight: 700, align: "center", rise: riseOf(context, 700, NAMED, theme) * unit };
    const spots = SHIFTS.map((shift) => y + (shift - 0.5) * height).map((top) => ({ ...look, left: x - width / 2, right: x + width / 2, top, bottom: top + height }));
    const box = spots.find((one) => inside(one, view, 0) && !collides(one, taken, unit));
    if (!box) continue;
    occupy({ ...box, top: box.top - 2 * APART * unit, bottom: box.bottom + 2 * APART * unit }, taken, unit);
    written.push(box);
    context.textBaseline = "top";
    context.lineJoin = "round";
    paint(context, box, unit, theme);
  }
  return written;
}

// Writes the words of `lines` where there is room for them; a line is {x1, y1, x2, y2, word, must}. Returns what was
// placed, like labels.
function drawWords(context, view, lines, symbols, placed, theme) {
  const unit = 1 / view.scale;
  const taken = new Map();
  for (const box of [...symbols.map(symbolBox), ...placed, ...view.taken]) occupy(box, taken, unit);
  const written = [];
  const [letters, weight] = [11 * unit, 400];
  const font = `italic ${weight} ${letters}px ${theme.sans}`;
  for (const line of lines) {
    const [width, height] = [widthOf(context, line.word, `italic ${weight}`, 11, theme) * unit, letters * LINE];
    const length = Math.hypot(line.x2 - line.x1, line.y2 - line.y1);
    if (!line.must && length < width + 36 * unit) continue;
    const spots = [0.5, 0.4, 0.6, 0.3, 0.7].map((part) => {
      const [x, y] = [line.x1 + (line.x2 - line.x1) * part, line.y1 + (line.y2 - line.y1) * part];
      return { lines: [line.word], font, letters, weight, italic: true, align: "center", rise: riseOf(context, `italic ${weight}`, 11, theme) * unit, left: x - width / 2, right: x + width / 2, top: y - height / 2, bottom: y + height / 2 };
    });
    const box = spots.find((one) => inside(one, view, MARGIN * unit) && !collides(one, taken, unit)) ?? (line.must ? spots[0] : null);
    if (!box) continue;
    occupy(box, taken, unit);
    written.push(box);
    paint(context, box, unit, theme);
  }
  return written;
}

const measured = new Map(); // how wide a text is, and how far its letters rise, in pixels

function widthOf(context, text, weight, size, theme) {
  const key = `${weight} ${size} ${text}`;
  let width = measured.get(key);
  if (width !== undefined) return width;
  context.font = `${weight} ${size}px ${theme.sans}`;
  width = context.measureText(text).width;
  measured.set(key, width);
  return width;
}

// How far the line that letters stand on is below their top.
function riseOf(context, weight, size, theme) {
  const key = `${weight} ${size}`;
  if (measured.has(key)) return measured.get(key);
  context.font = `${weight} ${size}px ${theme.sans}`;
  context.textBaseline = "alphabetic";
  const above = context.measureText("M").actualBoundingBoxAscent;
  context.textBaseline = "top";
  measured.set(key, above - context.measureText("M").actualBoundingBoxAscent);
  return measured.get(key);
}

// What is pointed at comes first, then papers; of a large graph the best connected, whatever they are.
function inOrder(nodes, crowded) {
  const rank = (node) => (node.strong ? 0 : node.minor ? 3 : node.group === "paper" && !crowded ? 1 : 2);
  return [...nodes].sort((a, b) => rank(a) - rank(b) || a.id - b.id);
}

function symbolBox(node) {
  const reach = node.size * (node.minor ? 0.8 : 1);
  return { node, left: node.x - reach, right: node.x + reach, top: node.y - reach, bottom: node.y + reach };
}

// Whether a label is nearer to its own node than to any other of its kind, whose name it would seem to be.
function isOwn(box, symbols, unit) {
  const own = apart(box, symbolBox(box.node)) + NEARER * unit;
  return !symbols.some((other) => other.group === box.node.group && other.id !== box.node.id && apart(box, symbolBox(other)) < own);
}

function apart(a, b) {
  return Math.hypot(Math.max(a.left - b.right, b.left - a.right, 0), Math.max(a.top - b.bottom, b.top - a.bottom, 0));
}

// Where a label may stand, best place first; what a paper is called is worth a narrower or a shorter form.
function* labelBoxes(context, node, isShared, unit, theme) {
  const size = LETTERS[node.group] - (node.minor ? 0.5 : 0);
  const letters = size * unit;
  const weight = node.strong || node.group === "paper" || node.group === "category" ? 600 : 400;
  const font = `${weight} ${letters}px ${theme.sans}`;
  const rise = riseOf(context, weight, size, theme) * unit;
  const [own, ...shorter] = forms(node);
  for (const lines of [own, ...shorter.filter((form) => !isShared(form)), ...shorter.filter(isShared)]) {
    const width = Math.max(...lines.map((line) => widthOf(context, line, weight, size, theme))) * unit;
    const height = lines.length * letters * LINE;
    for (const gap of node.group === "paper" ? [4, 13, 22].map((space) => node.size + space * unit) : [node.size + 4 * unit]) {
      for (const [align, left, top] of spotsAround(node, width, height, gap)) {
        yield { node, lines, font, letters, weight, rise, align, left, right: left + width, top, bottom: top + height };
      }
    }
  }
}

// Tells of a shorter form whether it could stand for several of the nodes.
function sharedForms(nodes) {
  const times = new Map();
  for (const node of nodes) for (const key of new Set(forms(node).map((lines) => lines.join(" ")))) times.set(key, (times.get(key) ?? 0) + 1);
  return (lines) => times.get(lines.join(" ")) > 1;
}

function forms(node) {
  if (node.group !== "paper" || node.lines.join(" ").length < 16) return [node.lines];
  const narrow = wrapLines(node.lines.join(" "), 14);
  const first = narrow[0].length > 3 ? narrow[0] : narrow.slice(0, 2).join(" "); // an article alone names nothing
  const short = first.replace(ENDING, "") + (first.length < narrow.join(" ").length ? "…" : "");
  const word = narrow[0].split(" ")[0].replace(/[,;:.]+$/u, "");
  const two = narrow.length > 2 ? [[narrow[0], `${narrow[1].replace(ENDING, "")}…`]] : [];
  return [node.lines, narrow, ...two, [short], ...(word.length > 3 ? [[`${word}…`]] : [])];
}

function spotsAround({ x, y }, width, height, gap) {
  const [middle, left, right] = [x - width / 2, x - gap - width, x + gap];
  return [
    ["center", middle, y + gap], ["left", right, y - height / 2], ["right", left, y - height / 2], ["center", middle, y - gap - height],
    ["left", x - gap / 2, y + gap], ["right", x + gap / 2 - width, y + gap],
    ["left", x - gap / 2, y - gap - height], ["right", x + gap / 2 - width, y - gap - height],
    ["left", right, y - height / 5], ["left", right, y - (4 * height) / 5], ["right", left, y - height / 5], ["right", left, y - (4 * height) / 5],
  ];
}

function wrapLines(text, width) {
  const lines = [""];
  for (const word of text.split(" ")) {
    if (lines.at(-1) && lines.at(-1).length + word.length >= width) lines.push("");
    lines.push(`${lines.pop()} ${word}`.trim());
  }
  return lines;
}

function inside(box, view, margin) {
  return box.left > view.left + margin && box.right < view.right - margin && box.top > view.top + margin && box.bottom < view.bottom - margin;
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

function inkOf({ node }, theme) {
  return node && (node.strong || node.group !== "concept") ? theme.ink : theme.muted;
}

// Whether a label reads from the right: its first letter is Hebrew or Arabic.
function fromRight({ lines }) {
  return /^[^\p{L}]*[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC]/u.test(lines.join(" "));
}

function paint(context, box, unit, theme) {
  context.font = box.font;
  context.direction = fromRight(box) ? "rtl" : "ltr";
  context.strokeStyle = theme.ground;
  context.lineWidth = 3.5 * unit;
  context.fillStyle = inkOf(box, theme);
  context.textAlign = box.align;
  const x = { left: box.left, right: box.right, center: (box.left + box.right) / 2 }[box.align];
  box.lines.forEach((line, i) => {
    const y = box.top + i * box.letters * LINE;
    context.strokeText(line, x, y);
    context.fillText(line, x, y);
  });
}
