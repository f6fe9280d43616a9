// The details on a phone: a sheet from below, low enough to leave what is chosen in sight until it is asked to be tall.

const LEFT = 60; // pixels of the picture that stay above it, however low the window is

// Returns { isNarrow(), show(open, tall), covered(picture) }.
function setUpSheet(details, close, grip) {
  const narrow = matchMedia("(max-width: 600px), (max-height: 500px)");

  function makeTall(tall) {
    details.classList.toggle("tall", tall);
    grip.setAttribute("aria-expanded", String(tall));
  }

  grip.addEventListener("click", () => makeTall(!details.classList.contains("tall")));
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
