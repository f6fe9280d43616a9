// What fingers, mouse and wheel do to the picture, told in words: a click, a drag of a node, a shift of the picture,
// a pinch, a box, two clicks for whoever cannot drag (WCAG 2.5.7). Knows nothing of nodes but their numbers.

const CLICK = 4; // pixels that a click may wander
const TIP = 250; // milliseconds until what is pointed at is named

// `tell` is what is told: movable(spot, touch), grab(), shift(dx, dy), drop(speed), drag(node, spot), zoom(spot, factor),
// click(spot, touch), twice(spot), point(spot or null), box(corners or null), boxed(corners), name(spot): all spots in
// pixels.
function setUpGestures(place, tell) {
  const fingers = new Map();
  let held = null; // {node, start, last, moved, box, speed, time}
  let tip = null;

  const spotOf = (event) => {
    const box = place.getBoundingClientRect();
    return { x: event.clientX - box.left, y: event.clientY - box.top };
  };
  const apart = () => {
    const [a, b] = [...fingers.values()];
    return { length: Math.hypot(a.x - b.x, a.y - b.y), middle: { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 } };
  };

  function down(event) {
    if (event.button !== 0) return;
    const spot = spotOf(event);
    quiet();
    fingers.set(event.pointerId, spot);
    place.setPointerCapture(event.pointerId);
    tell.grab();
    held = fingers.size > 1 ? { pinch: apart(), moved: true } : {
      node: event.shiftKey ? null : tell.movable(spot, event.pointerType === "touch"),
      start: spot, last: spot, moved: false, box: event.shiftKey, speed: { x: 0, y: 0 }, time: event.timeStamp,
    };
  }

  function move(event) {
    const spot = spotOf(event);
    if (!fingers.has(event.pointerId)) {
      if (event.pointerType !== "touch") hover(spot);
      return;
    }
    fingers.set(event.pointerId, spot);
    if (held?.pinch && fingers.size === 2) pinch();
    else if (held && !held.pinch) dragTo(spot, event.timeStamp);
  }

  function pinch() {
    const [before, now] = [held.pinch, apart()];
    tell.shift(now.middle.x - before.middle.x, now.middle.y - before.middle.y);
    if (before.length > 0) tell.zoom(now.middle, now.length / before.length);
    held.pinch = now;
  }

  function dragTo(spot, time) {
    if (!held.moved && Math.hypot(spot.x - held.start.x, spot.y - held.start.y) < CLICK) return;
    const [dx, dy] = [spot.x - held.last.x, spot.y - held.last.y];
    held.moved = true;
    if (held.box) tell.box(boxBetween(held.start, spot));
    else if (held.node !== null) tell.drag(held.node, spot);
    else tell.shift(dx, dy);
    const passed = Math.max(time - held.time, 1);
    held.speed = { x: 0.6 * (dx / passed) + 0.4 * held.speed.x, y: 0.6 * (dy / passed) + 0.4 * held.speed.y };
    [held.last, held.time] = [spot, time];
  }

  function up(event) {
    if (!fingers.delete(event.pointerId)) return;
    const [one, cancelled] = [held, event.type === "pointercancel"];
    held = null;
    if (!one || one.pinch) {
      if (!fingers.size) tell.drop({ x: 0, y: 0 });
    } else if (one.box && one.moved) cancelled ? tell.box(null) : tell.boxed(boxBetween(one.start, one.last));
    else if (!one.moved && !cancelled) tell.click(one.start, event.pointerType === "touch");
    else if (one.node === null) tell.drop(event.timeStamp - one.time < 60 ? one.speed : { x: 0, y: 0 });
  }

  function hover(spot) {
    quiet();
    tell.point(spot);
    tip = setTimeout(() => tell.name(spot), TIP);
  }

  function quiet() {
    clearTimeout(tip);
    tell.name(null);
  }

  place.addEventListener("pointerdown", down);
  place.addEventListener("pointermove", move);
  for (const kind of ["pointerup", "pointercancel"]) place.addEventListener(kind, up);
  place.addEventListener("pointerleave", () => {
    quiet();
    tell.point(null);
  });
  place.addEventListener("dblclick", (event) => tell.twice(spotOf(event)));
  place.addEventListener("wheel", (event) => {
    event.preventDefault();
    quiet();
    const lines = event.deltaMode === 1 ? 24 : event.deltaMode === 2 ? 400 : 1;
    const turned = Math.max(-240, Math.min(240, event.deltaY * lines));
    tell.zoom(spotOf(event), 2 ** (-turned / (event.ctrlKey ? 90 : 320)));
  }, { passive: false });
}

function boxBetween(a, b) {
  return { left: Math.min(a.x, b.x), right: Math.max(a.x, b.x), top: Math.min(a.y, b.y), bottom: Math.max(a.y, b.y) };
}
