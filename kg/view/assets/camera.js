// From where the picture is seen: a scale, and the spot that is in the middle. It turns spots of the picture into
// spots on the screen and back, and flies from one sight to another unless the reader asked for less motion.

const FLIGHT = 350; // milliseconds
const FRICTION = 0.996; // of the speed that is left after a millisecond
const SLOWEST = 0.02; // pixels in a millisecond

// `changed` is called whenever the sight is another one.
function createCamera(place, changed) {
  const calm = matchMedia("(prefers-reduced-motion: reduce)");
  let sight = { x: 0, y: 0, scale: 1 };
  let frame = null;

  function set(next) {
    sight = { ...sight, ...next };
    changed();
  }

  function stop() {
    if (frame !== null) cancelAnimationFrame(frame);
    frame = null;
  }

  // Calls `step` with the milliseconds since the start and since the last call until it returns false.
  function animate(step) {
    let [start, last] = [null, null];
    const next = (now) => {
      start ??= now;
      frame = step(now - start, now - (last ?? now)) ? requestAnimationFrame(next) : null;
      last = now;
    };
    frame = requestAnimationFrame(next);
  }

  function flyTo(end) {
    const begin = sight;
    animate((passed) => {
      const part = Math.min(passed / FLIGHT, 1);
      const eased = part < 0.5 ? 2 * part * part : 1 - 2 * (1 - part) * (1 - part);
      const between = (name) => begin[name] + (end[name] - begin[name]) * eased;
      // A scale grows evenly when it is multiplied, not added to.
      set(part < 1 ? { x: between("x"), y: between("y"), scale: begin.scale * (end.scale / begin.scale) ** eased } : end);
      return part < 1;
    });
  }

  const middle = () => ({ x: place.clientWidth / 2, y: place.clientHeight / 2 });
  const toPicture = ({ x, y }) => ({ x: (x - middle().x) / sight.scale + sight.x, y: (y - middle().y) / sight.scale + sight.y });

  return {
    sight: () => sight,
    isFlying: () => frame !== null,
    stop,
    toPicture,
    toScreen: ({ x, y }) => ({ x: (x - sight.x) * sight.scale + middle().x, y: (y - sight.y) * sight.scale + middle().y }),
    // The spot goes to the middle of the screen, or as many pixels below it as `lower` says.
    moveTo({ x = sight.x, y = sight.y, scale = sight.scale }, { lower = 0, animated = true } = {}) {
      stop();
      const end = { x, y: y - lower / scale, scale };
      if (animated && !calm.matches) flyTo(end);
      else set(end);
    },
    // What is at this spot of the screen stays there.
    zoomAt(spot, scale) {
      stop();
      const held = toPicture(spot);
      const [dx, dy] = [spot.x - middle().x, spot.y - middle().y];
      set({ x: held.x - dx / scale, y: held.y - dy / scale, scale });
    },
    // Moves the picture by pixels.
    shift: (dx, dy) => set({ x: sight.x - dx / sight.scale, y: sight.y - dy / sight.scale }),
    // Lets a picture that was thrown come to rest; `speed` is in pixels a millisecond.
    throwBy(speed, ended) {
      stop();
      if (calm.matches || Math.hypot(speed.x, speed.y) < 10 * SLOWEST) {
        ended();
        return;
      }
      let { x, y } = speed;
      animate((_, passed) => {
        const slower = FRICTION ** passed;
        [x, y] = [x * slower, y * slower];
        set({ x: sight.x - (x * passed) / sight.scale, y: sight.y - (y * passed) / sight.scale });
        if (Math.hypot(x, y) > SLOWEST) return true;
        ended();
        return false;
      });
    },
  };
}
