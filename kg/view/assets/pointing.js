// What a mouse or a finger means by a spot of the screen: the thing that is there, and whether it is moved alone or
// the picture with it. A finger hides what it points at, so a little aside still means it; but what is too small to
// be aimed at is not moved, for among thousands of nodes every finger that moves the picture begins beside one.

const SLACK = { touch: 12, mouse: 3 }; // pixels beside a thing that still mean it
const LEAST_MOVED = { touch: 12, mouse: 3 }; // pixels of the radius of a node that is moved alone

// `placed()` gives the labels. Returns { under(spot, touch), movable(spot, touch, chosen) }.
function createPointing(data, crowd, camera, placed) {
  const { places } = crowd;
  const units = (pixels, touch) => pixels[touch ? "touch" : "mouse"] / camera.sight().scale;
  const labelAt = ({ x, y }) => placed().find((one) => x > one.left && x < one.right && y > one.top && y < one.bottom)?.node.id ?? null;
  const nodeNear = (at, slack) => nodeAt(places, crowd.isSeen, at, slack);

  return {
    // What is at a spot: {node}, {edge} or null.
    under(spot, touch = false) {
      const at = camera.toPicture(spot);
      const slack = units(SLACK, touch);
      const node = nodeNear(at, slack) ?? labelAt(at);
      if (node !== null) return { node };
      const edge = lineAt(places, data.edges, crowd.isLineDrawn, at, 2 * slack);
      return edge === null ? null : { edge };
    },
    // The node that a drag from a spot moves: the one that is `chosen`, or one that is large enough; null where it
    // moves the picture.
    movable(spot, touch, chosen) {
      const at = camera.toPicture(spot);
      const near = nodeNear(at, units(SLACK, touch));
      if (near === null || near === chosen) return near;
      const node = nodeNear(at, touch ? 0 : units(SLACK, touch));
      return node !== null && places.r[node] >= units(LEAST_MOVED, touch) ? node : null;
    },
  };
}
