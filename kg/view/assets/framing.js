// Where to look, in numbers: how large a picture is, how it is drawn out to fill its place, and what covers it.

const STRETCH = 1.5;

function boundsOf(spots) {
  const [xs, ys] = [spots.map(({ x }) => x), spots.map(({ y }) => y)];
  return { left: Math.min(...xs), right: Math.max(...xs), top: Math.min(...ys), bottom: Math.max(...ys) };
}

// How much wider or higher the picture may become, for a place of this width divided by its height.
function stretchFor({ left, right, top, bottom }, shape) {
  const ratio = shape * ((bottom - top || 1) / (right - left || 1));
  const limit = (factor) => Math.min(Math.max(factor, 1), STRETCH);
  return { x: limit(ratio), y: limit(1 / ratio) };
}

// The scale at which a part of the picture fits into the room above a sheet that is `below` pixels high.
function fittingScale({ left, right, top, bottom }, place, below) {
  const room = { width: Math.max(place.clientWidth * 0.94 - 60, 40), height: Math.max(place.clientHeight - below - 72, 40) };
  return Math.min(room.width / (right - left || 1), room.height / (bottom - top || 1));
}

// The rectangles that something else covers, in units of the picture.
function coveredBy(cover, place, toPicture) {
  if (!cover) return [];
  const [box, over] = [place.getBoundingClientRect(), cover.getBoundingClientRect()];
  const corner = toPicture({ x: over.left - box.left - 6, y: over.top - box.top - 6 });
  const end = toPicture({ x: over.right - box.left, y: over.bottom - box.top });
  return [{ left: corner.x, top: corner.y, right: end.x, bottom: end.y }];
}

function paintRing(context, { x, y, size }, unit, theme) {
  context.beginPath();
  context.arc(x, y, size * 1.25 + 5 * unit, 0, 2 * Math.PI);
  context.strokeStyle = theme.accent;
  context.lineWidth = 2.5 * unit;
  context.stroke();
}
