// Fills the panels of a page as they come into view, sorts tables in place, and lets lines be copied.
// Without it every panel is a link to a page of its own, every heading of a table a link to the sorted table.

const waiting = new IntersectionObserver(
  (entries) => {
    for (const entry of entries) {
      if (entry.isIntersecting) {
        waiting.unobserve(entry.target);
        fill(entry.target);
      }
    }
  },
  { rootMargin: "400px" },
);

const UNREACHED = "The server did not answer."; // whatever the browser calls that

async function fill(place) {
  place.setAttribute("aria-busy", "true");
  try {
    put(place, ...(await ask(place.dataset.panel)));
  } catch (error) {
    say(place, error.message);
  } finally {
    place.removeAttribute("aria-busy");
  }
}

async function ask(address) {
  try {
    const answer = await fetch(address, { headers: { accept: "text/html" } });
    return [answer, await answer.text()];
  } catch {
    throw new Error(UNREACHED);
  }
}

// What is printed is the whole page, and a browser that prints waits for nothing that comes later: so what nobody has
// scrolled to is asked for at once, one after the other.
function fillNow(place) {
  const request = new XMLHttpRequest();
  try {
    request.open("GET", place.dataset.panel, false);
    request.setRequestHeader("accept", "text/html");
    request.send();
  } catch {
    say(place, UNREACHED);
    return;
  }
  try {
    put(place, request, request.responseText);
  } catch (error) {
    say(place, error.message);
  }
}

// The text is a page made by the templates of this server, which escape every word; no script in it runs.
function put(place, { status, statusText }, text) {
  if (status === 204) {
    place.remove();
    return;
  }
  const answer = new DOMParser().parseFromString(text, "text/html");
  if (status !== 200) throw new Error(answer.querySelector(".failure")?.textContent || `${status} ${statusText}`);
  const held = place.contains(document.activeElement);
  place.classList.remove("waiting");
  place.replaceChildren(...answer.body.childNodes);
  enliven(place);
  if (held) goOnFrom(place.querySelector("h2"));
}

// Whoever had reached the link that a panel begins with goes on from its heading, not from the top of the page.
function goOnFrom(heading) {
  heading.tabIndex = -1;
  heading.focus({ preventScroll: true });
}

// What went wrong, and the button to try again: the link that a panel begins with stays above it.
function say(place, message) {
  const said = document.createElement("p");
  const again = document.createElement("button");
  said.className = "failure";
  again.className = "button";
  again.textContent = "Try again";
  again.addEventListener("click", () => {
    goOnFrom(place); // the button goes
    said.remove();
    fill(place);
  });
  said.append(`${message} `, again);
  place.querySelector(":scope > .failure")?.remove();
  place.append(said);
}

function enliven(place) {
  for (const table of place.querySelectorAll("table[data-sortable]")) sortable(table);
  for (const line of place.querySelectorAll("[data-copy]")) copyable(line);
}

// Headings of a panel sort what is there. They stay links where a table is only the beginning of one, and on
// a page of its own, whose address then has the order and can be handed on.
function sortable(table) {
  if (!table.closest("[data-panel]")) return;
  table.tHead?.addEventListener("click", (event) => {
    const heading = event.target.closest("th");
    if (!heading || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    const down = heading.getAttribute("aria-sort") === "ascending";
    for (const other of table.tHead.rows[0].cells) other.removeAttribute("aria-sort");
    heading.setAttribute("aria-sort", down ? "descending" : "ascending");
    const rows = [...table.tBodies[0].rows];
    rows.sort((one, other) => compare(key(one, heading), key(other, heading), down));
    table.tBodies[0].append(...rows);
  });
}

function key(row, heading) {
  const cell = row.cells[heading.cellIndex];
  return cell.dataset.key ?? (cell.firstElementChild ?? cell).textContent.trim().replace(/(?<=\d),(?=\d{3})/g, "");
}

// Numbers before words, by size; what is empty comes last in either order.
function compare(one, other, down) {
  if (!one || !other) return one ? -1 : other ? 1 : 0;
  const [a, b] = [Number(one), Number(other)];
  const order = Number.isNaN(a) || Number.isNaN(b) ? one.localeCompare(other, "en") : a - b;
  return down ? -order : order;
}

function copyable(line) {
  const button = document.createElement("button");
  button.className = "button";
  button.ariaLive = "polite"; // what became of it is heard
  // What is copied is said to whoever hears the buttons one by one.
  const told = document.createElement("span");
  told.className = "unseen";
  told.textContent = ` ${line.dataset.copy}`;
  button.append("Copy", told);
  button.addEventListener("click", async () => {
    try {
      await navigator.clipboard.writeText(line.textContent);
      button.firstChild.data = "Copied";
    } catch {
      getSelection().selectAllChildren(line);
      button.firstChild.data = "Selected: now copy it";
    }
  });
  line.after(button);
}

// What a word of a text says of itself goes away at Escape, until something else is pointed at.
addEventListener("keydown", ({ key }) => { if (key === "Escape") document.body.classList.add("untold"); });
for (const kind of ["pointerover", "focusin"]) addEventListener(kind, () => document.body.classList.remove("untold"));

enliven(document);
for (const place of document.querySelectorAll("[data-panel]")) waiting.observe(place);
addEventListener("beforeprint", () => {
  for (const place of document.querySelectorAll("[data-panel].waiting")) {
    waiting.unobserve(place);
    fillNow(place);
  }
});
