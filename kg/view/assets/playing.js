// Plays through the years: from the first that is shown, one after the other, papers come as they appeared.

const BEAT = 900; // milliseconds that a year is seen

// `range` has first, last, from(), to() and show(from, to).
function setUpPlaying(button, several, words, range) {
  let timer = null;
  button.hidden = !several;

  function stop() {
    clearInterval(timer);
    timer = null;
    button.textContent = words.play;
  }

  function step() {
    if (range.to() >= range.last) stop();
    else range.show(range.from(), range.to() + 1);
  }

  button.addEventListener("click", () => {
    if (timer !== null) {
      stop();
      return;
    }
    if (range.to() >= range.last) range.show(range.from(), range.from());
    button.textContent = words.pause;
    timer = setInterval(step, BEAT);
  });
}
