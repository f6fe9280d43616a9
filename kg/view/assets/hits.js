// What lies at a spot of the picture. Every node and line that is drawn is looked at: a hundred thousand take less
// than a millisecond, and there is no index that would have to follow whatever is moved or hidden.

// The node whose symbol is at the spot or within `slack` of it, the nearest to its own middle of several; else null.
function nodeAt(places, isDrawn, { x, y }, slack) {
  let best = null;
  let least = 1;
  for (let id = 0; id < places.count; id += 1) {
    const reach = places.r[id] + slack;
    const dx = places.x[id] - x;
    const dy = places.y[id] - y;
    if (dx > reach || dx < -reach || dy > reach || dy < -reach || !isDrawn(id)) continue;
    const far = Math.hypot(dx, dy) / reach;
    if (far <= least * 1.0001 && far < 1.3) [best, least] = [id, Math.min(far, least)];
  }
  return best;
}

// The line that passes the spot within `slack`, the nearest of several; else null.
function lineAt(places, edges, isDrawn, { x, y }, slack) {
  let best = null;
  let least = slack * slack;
  for (let number = 0; number < edges.length; number += 1) {
    const { from, to } = edges[number];
    const [ax, ay, bx, by] = [places.x[from], places.y[from], places.x[to], places.y[to]];
    if ((ax < x - slack && bx < x - slack) || (ax > x + slack && bx > x + slack)) continue;
    if ((ay < y - slack && by < y - slack) || (ay > y + slack && by > y + slack)) continue;
    const [dx, dy] = [bx - ax, by - ay];
    const length = dx * dx + dy * dy;
    const part = length ? Math.min(Math.max(((x - ax) * dx + (y - ay) * dy) / length, 0), 1) : 0;
    const [ex, ey] = [ax + part * dx - x, ay + part * dy - y];
    if (ex * ex + ey * ey < least && isDrawn(number)) [best, least] = [number, ex * ex + ey * ey];
  }
  return best;
}

// The nodes in a rectangle, in order.
function nodesIn(places, isDrawn, { left, right, top, bottom }) {
  const found = [];
  for (let id = 0; id < places.count; id += 1) {
    if (places.x[id] >= left && places.x[id] <= right && places.y[id] >= top && places.y[id] <= bottom && isDrawn(id)) found.push(id);
  }
  return found;
}
