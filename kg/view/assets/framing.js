// Where to look, in numbers: how large a picture is, how it is drawn out to fill its place, and what covers it.

const STRETCH = 1.5;
const [TOP, BOTTOM] = [8, 24]; // pixels: of the margin above and below a picture

// How much wider or higher the picture may become, for a place of this width divided by its height.
function stretchFor({ left, right, top, bottom }, shape) {
  const ratio = shape * ((bottom - top || 1) / (right - left || 1));
  return { x: limit(ratio, 1, STRETCH), y: limit(1 / ratio, 1, STRETCH) };
}

// The scale at which a part of the picture fits into the room that is left beside so many pixels of its height.
function fittingScale({ left, right, top, bottom }, place, covered) {
  const room = { width: Math.max(place.clientWidth * 0.94 - 60, 40), height: Math.max(place.clientHeight - covered - 72, 40) };
  return Math.min(room.width / (right - left || 1), room.height / (bottom - top || 1));
}

// How many pixels at the bottom a thing covers, beyond the margin that is kept free anyway.
function stripOf(cover, place) {
  const { top, width } = cover.getBoundingClientRect();
  return width ? Math.max(place.getBoundingClientRect().bottom - top - BOTTOM, 0) : 0;
}

// How many pixels at the top things cover that lie over the picture, beyond its margin there: of a low place only a part,
// for who opens a large panel over it looks at that.
function stripAbove(covers, place) {
  const { top } = place.getBoundingClientRect();
  const seen = [...covers].map((cover) => cover.getBoundingClientRect()).filter(({ width }) => width);
  return limit(Math.max(...seen.map(({ bottom }) => bottom)) - top - TOP, 0, place.clientHeight / 4);
}

// The rectangles that other things cover, in units of the picture.
function coveredBy(covers, place, toPicture) {
  const box = place.getBoundingClientRect();
  return [...covers].map((cover) => cover.getBoundingClientRect()).filter(({ width }) => width).map((over) => {
    const corner = toPicture({ x: over.left - box.left - 6, y: over.top - box.top - 6 });
    const end = toPicture({ x: over.right - box.left + 6, y: over.bottom - box.top + 6 });
    return { left: corner.x, top: corner.y, right: end.x, bottom: end.y };
  });
}

function paintRing(context, { x, y, size }, unit, theme) {
  context.beginPath();
  context.arc(x, y, size * 1.25 + 5 * unit, 0, 2 * Math.PI);
  context.strokeStyle = theme.accent;
  context.lineWidth = 2.5 * unit;
  context.stroke();
}

// A canvas that fills its place, and its context.
function addCanvas(place) {
  const canvas = element("canvas");
  place.append(canvas);
  return [canvas, canvas.getContext("2d")];
}

// Gives the canvas as many pixels as the screen has for it; returns how many these are for one of the page.
function fitCanvas(canvas, place) {
  const ratio = Math.min(globalThis.devicePixelRatio || 1, 3);
  const [width, height] = [place.clientWidth * ratio, place.clientHeight * ratio].map(Math.round);
  if (canvas.width !== width || canvas.height !== height) Object.assign(canvas, { width, height });
  return ratio;
}

const INNER = 0.35; // of the width and height of the place, from its middle: where what is brought into sight stands

// Where the middle of what is seen may be: within the picture, and not where nothing is. Among many nodes there are
// wide gaps, and who came closer to one would see nothing at all. `nearest` finds the node that is next to a spot.
function keptMiddle({ x, y, scale }, place, bounds, nearest) {
  const [width, height] = [place.clientWidth / scale, place.clientHeight / scale];
  if (!bounds || !width || !height) return { x, y };
  const middle = { x: limit(x, bounds.left, bounds.right), y: limit(y, bounds.top, bounds.bottom) };
  const near = nearest(middle, { width, height });
  if (Math.abs(near.x - middle.x) < width / 2 && Math.abs(near.y - middle.y) < height / 2) return middle;
  return {
    x: limit(middle.x, near.x - INNER * width, near.x + INNER * width),
    y: limit(middle.y, near.y - INNER * height, near.y + INNER * height),
  };
}

function limit(value, least, most) {
  return Math.min(Math.max(value, least), most);
}
