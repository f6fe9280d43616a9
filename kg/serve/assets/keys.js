// "/" leads to the search from anywhere on a page. Who speaks to the computer says signs without meaning a key, and
// can switch it off at the foot of every page (WCAG 2.1.4); the picture keeps to that too.
(() => {
  "use strict";

  const KEPT = "kg single keys"; // as the picture calls it
  const label = document.createElement("label");
  const box = document.createElement("input");
  const key = document.createElement("kbd");
  box.type = "checkbox";
  box.id = "keys";
  key.textContent = "/";
  label.append(box, " The key ", key, " leads to the search");
  document.querySelector("footer.bottom")?.append(label);

  try {
    box.checked = localStorage.getItem(KEPT) !== "off";
  } catch {
    box.checked = true; // a browser that keeps nothing: it holds until the page is left
  }
  box.addEventListener("change", () => {
    try {
      localStorage.setItem(KEPT, box.checked ? "on" : "off");
    } catch {
      // as before
    }
  });

  document.addEventListener("keydown", (event) => {
    const typing = event.target.closest?.("input:not([type=checkbox]), textarea, select, [contenteditable]");
    if (event.key !== "/" || typing || !box.checked || event.ctrlKey || event.metaKey || event.altKey) return;
    const first = document.querySelector("input[data-suggest]");
    if (first) {
      event.preventDefault();
      first.focus();
      first.select();
    }
  });
})();
