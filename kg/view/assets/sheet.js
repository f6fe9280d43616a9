// The details on a phone: a sheet from below, low enough to leave what is chosen in sight until it is asked to be tall.

const LEFT = 60; // pixels of the picture that stay above it, however low the window is
const SWIPE = 12; // pixels that a finger moves when it means more than a tap

// Returns { isNarrow(), show(open, tall), covered(picture) }.
function setUpSheet(details, close, grip) {
  const narrow = matchMedia("(max-width: 600px), (max-height: 500px)");

  function makeTall(tall) {
    details.classList.toggle("tall", tall);
    grip.setAttribute("aria-expanded", String(tall));
  }

  const isTall = () => details.classList.contains("tall");
  setUpSwipes(grip, { tap: () => makeTall(!isTall()), up: () => makeTall(true), down: () => (isTall() ? makeTall(false) : close.click()) });
  return {
    isNarrow: () => narrow.matches,
    show(open, tall = false) {
      details.classList.toggle("open", open);
      close.hidden = !open;
      makeTall(tall);
    },
    // How many pixels of the picture it covers, which a page that scrolls first brings into sight.
    covered(picture) {
      if (!narrow.matches) return 0;
      scrollBy(0, Math.max(0, picture.getBoundingClientRect().bottom - innerHeight));
      const { bottom, height } = picture.getBoundingClientRect();
      return Math.max(0, Math.min(bottom - (innerHeight - details.offsetHeight), height - LEFT));
    },
  };
}

// Tells a tap of a grip, or of a key, from a finger that moves it up or down. A browser that takes a tap for the end
// of what moved makes no click of it, so what was told of a finger is not told of its click as well.
function setUpSwipes(grip, { tap, up, down }) {
  let start = null;
  let told = false;
  grip.addEventListener("pointerdown", (event) => {
    if (event.button !== 0) return; // another button of a mouse asks for a menu
    [start, told] = [event.clientY, false];
    grip.setPointerCapture(event.pointerId);
  });
  grip.addEventListener("pointerup", (event) => {
    if (start === null) return;
    const way = event.clientY - start;
    [start, told] = [null, true];
    (Math.abs(way) <= SWIPE ? tap : way < 0 ? up : down)();
  });
  grip.addEventListener("pointercancel", () => { start = null; });
  grip.addEventListener("click", (event) => {
    if (!told || event.detail === 0) tap(); // a key clicks zero times
    told = false;
  });
}
