// The page by keyboard: arrow keys walk the picture from node to node, Enter chooses, plus and minus zoom; anywhere
// on the page `/` leads to the search, `?` to a short help, and Escape clears one thing at a time.

const WAYS = { ArrowRight: { x: 1, y: 0 }, ArrowLeft: { x: -1, y: 0 }, ArrowDown: { x: 0, y: 1 }, ArrowUp: { x: 0, y: -1 } };

// `say` takes the node that a key leads to, null where there is none that way, and the key.
function setUpKeys(place, drawing, choose, say) {
  place.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const pointed = drawing.pointed();
    if (WAYS[event.key]) {
      const next = drawing.step(WAYS[event.key]);
      if (next !== null) drawing.point(next);
      say(next, event.key);
    } else if (event.key === "Enter" && pointed !== null) choose({ node: pointed });
    else if (event.key === "+" || event.key === "=") drawing.zoom(1.4);
    else if (event.key === "-") drawing.zoom(1 / 1.4);
    else return;
    event.preventDefault();
  });
  place.addEventListener("blur", () => drawing.point(null));
}

// `help` is a dialog, `leave` clears the choice.
function setUpShortcuts(search, help, leave) {
  const anywhere = byId("help-anywhere");
  document.addEventListener("keydown", (event) => {
    const typing = event.target.closest?.("input:not([type=checkbox], [type=range]), textarea");
    if (event.ctrlKey || event.metaKey || event.altKey || help.open) return;
    if (event.key === "Escape") leave(event);
    else if (event.key === "/" && !typing && anywhere.checked) search.focus();
    else if (event.key === "?" && !typing && anywhere.checked) openAtTop(help);
    else return;
    if (event.key !== "Escape") event.preventDefault();
  });
  anywhere.checked = keptKeys() !== "off";
  anywhere.addEventListener("change", () => keepKeys(anywhere.checked ? "on" : "off"));
  byId("help-open").addEventListener("click", () => openAtTop(help));
  byId("help-close").addEventListener("click", () => help.close());
}

// The focus is at its end, and where a screen is too low for all of it, the end would be all that is seen.
function openAtTop(dialog) {
  dialog.showModal();
  dialog.scrollTop = 0;
}

// Who speaks to the computer says signs without meaning a key, and can switch them off (WCAG 2.1.4), here and on the
// site. A browser that keeps nothing raises: then it holds until the page is left.

const KEPT = "kg single keys";

function keptKeys() {
  try {
    return localStorage.getItem(KEPT);
  } catch {
    return null;
  }
}

function keepKeys(value) {
  try {
    localStorage.setItem(KEPT, value);
  } catch {
    // see above
  }
}

// The nearest spot in a direction: what lies ahead counts once, what lies aside twice.
function nearest(spots, from, way) {
  let best = null;
  let least = Infinity;
  for (const { id, x, y } of spots) {
    const [dx, dy] = [x - from.x, y - from.y];
    const ahead = way ? dx * way.x + dy * way.y : 0;
    const aside = way ? Math.abs(dx * way.y) + Math.abs(dy * way.x) : Math.hypot(dx, dy);
    const cost = ahead + 2 * aside;
    if (cost < least && (!way || ahead > 1e-6)) [best, least] = [id, cost];
  }
  return best;
}
