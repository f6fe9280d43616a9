// Paints what is seen, fast: what looks alike goes into one path, what is outside is left out, and while the picture
// moves, or is too small to be told apart, less of it is drawn.

const THINNEST = 0.5; // pixels; what is thinner would not be seen
const SMALLEST = 1.1; // pixels; half the height of a node that is only a dot
const DOT = 2.6; // pixels; nodes up to this are painted as dots, without a border
const FORMLESS = 1.4; // pixels; dots up to this are squares, whatever their shape: it could not be told
const FINE = 0.99; // pixels of the screen: browsers draw such a line at once, and go around each that is wider
const STILL_FINE = 2; // pixels of the screen: lines up to this may as well be fine and less faint
const AT_ONCE = 400; // shapes in one path: longer ones take the browser more than they save
const STILL = 40000; // lines that are drawn at rest
const MOVING = 9000; // and while the picture moves

// What looks alike, together: `keyOf` says by what the looks of things differ, `look` is asked once for each of those.
// Returns [{look, members}].
function batchesOf(order, keyOf, look) {
  const batches = new Map();
  for (const number of order) {
    const key = keyOf(number);
    let batch = batches.get(key);
    if (!batch) batches.set(key, (batch = { look: look(number), members: [] }));
    batch.members.push(number);
  }
  return [...batches.values()];
}

// `isDrawn(edge)` tells whether a line is; those before others in the batches are the last to be left out.
function paintBatchedLines(context, batches, { places, edges, view, moving, isDrawn }) {
  const unit = 1 / view.scale;
  const shortest = (moving ? 1.5 : 0.7) * unit;
  const share = Math.min(1, (moving ? MOVING : STILL) / edges.length);
  for (const { look, members } of batches) {
    let left = look.kept ? members.length : Math.ceil(members.length * share);
    Object.assign(context, { strokeStyle: look.colour, ...stroke(look, view) });
    context.setLineDash(look.dash && !moving ? look.dash : []);
    let count = 0;
    for (const number of members) {
      const { from, to } = edges[number];
      const [ax, ay, bx, by] = [places.x[from], places.y[from], places.x[to], places.y[to]];
      if ((ax < view.left && bx < view.left) || (ax > view.right && bx > view.right) || (ay < view.top && by < view.top) || (ay > view.bottom && by > view.bottom)) continue;
      if (Math.abs(ax - bx) + Math.abs(ay - by) < shortest || !isDrawn(number)) continue;
      if (count % AT_ONCE === 0) {
        if (count) context.stroke();
        context.beginPath();
      }
      context.moveTo(ax, ay);
      context.lineTo(bx, by);
      count += 1;
      left -= 1;
      if (!left) break;
    }
    if (count) context.stroke();
  }
  context.setLineDash([]);
  context.globalAlpha = 1;
}

function lineWidth({ width }, unit) {
  return Math.max(width, THINNEST * unit);
}

// How wide and how faint a line is drawn among many. Thousands that are a little wider than a pixel of the screen, as all
// are on phones, would take seconds: a fine line that is as much less faint looks the same.
function stroke(look, { scale, ratio }) {
  const wide = lineWidth(look, 1 / scale);
  const pixels = wide * scale * ratio;
  if (look.kept || pixels <= FINE || pixels > STILL_FINE) return { globalAlpha: look.opacity, lineWidth: wide };
  return { globalAlpha: Math.min(1, (look.opacity * pixels) / FINE), lineWidth: FINE / (scale * ratio) };
}

function paintBatchedNodes(context, batches, { places, view, isSeen }) {
  const unit = 1 / view.scale;
  for (const { look, members } of batches) {
    Object.assign(context, { globalAlpha: look.opacity, fillStyle: look.fill, strokeStyle: look.border, lineWidth: look.width });
    let count = 0;
    const finish = () => {
      context.fill();
      context.setLineDash(look.dash ?? []);
      context.stroke();
    };
    for (const id of members) {
      if (!isSeen(id)) continue;
      const [x, y, r] = [places.x[id], places.y[id], places.r[id]];
      if (r < DOT * unit) {
        paintDot(context, x, y, Math.max(r * 0.9, SMALLEST * unit), look, unit);
        continue;
      }
      if (count % AT_ONCE === 0) {
        if (count) finish();
        context.beginPath();
      }
      traceNode(context, look.shape, x, y, r);
      count += 1;
    }
    if (count) finish();
  }
  context.setLineDash([]);
  context.globalAlpha = 1;
}

function paintDot(context, x, y, r, { shape, fill, border, dash }, unit) {
  if (dash) context.fillStyle = border; // a ring is too small to be seen
  if (r < FORMLESS * unit || shape === "square") {
    context.fillRect(x - r, y - r, 2 * r, 2 * r);
  } else {
    context.beginPath();
    traceNode(context, shape, x, y, r);
    context.fill();
  }
  if (dash) context.fillStyle = fill;
}

function traceNode(context, shape, x, y, r) {
  if (shape === "square") {
    context.rect(x - r, y - r, 2 * r, 2 * r);
    return;
  }
  const points = corners({ shape, x, y, r });
  if (points) {
    points.forEach(([px, py], i) => (i ? context.lineTo(px, py) : context.moveTo(px, py)));
    context.closePath();
  } else {
    context.moveTo(x + r, y);
    context.arc(x, y, r, 0, 2 * Math.PI);
  }
}

// A rectangle that a reader draws; in pixels, on a context that is not moved.
function paintBox(context, { left, right, top, bottom }, theme) {
  Object.assign(context, { globalAlpha: 0.12, fillStyle: theme.accent, strokeStyle: theme.accent, lineWidth: 1.5 });
  context.fillRect(left, top, right - left, bottom - top);
  context.globalAlpha = 1;
  context.strokeRect(left, top, right - left, bottom - top);
}
