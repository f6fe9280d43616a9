// The details on a phone: a sheet from below, low enough to leave what is chosen in sight until it is asked to be tall.

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
    // How many pixels of the picture it covers.
    covered: (picture) => (narrow.matches ? Math.max(0, picture.getBoundingClientRect().bottom - (innerHeight - details.offsetHeight)) : 0),
  };
}
