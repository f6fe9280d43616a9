// The questions beside the editor: narrowed as somebody types, opened without leaving the page.

import { reach } from "./reaching.js";

/** Makes the list live; `open` is called with the query of a question and the address that opens it. */
export function live(list, open, failed) {
  const chosen = list.querySelector("[aria-current]");
  for (const group of list.querySelectorAll("details")) {
    // Beside the editor there is room for the first group, below it the first would hide the others.
    if (narrowWindow()) group.open = group.contains(chosen);
  }
  if (chosen && !narrowWindow()) list.scrollTop = chosen.offsetTop - list.clientHeight / 3;
  const field = list.querySelector("#narrow");
  field.addEventListener("input", () => narrow(list, field.value));
  list.addEventListener("click", async (event) => {
    const link = event.target.closest("a");
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey || event.button) return;
    event.preventDefault();
    try {
      open(await query(link.href), link.href);
      for (const other of list.querySelectorAll("[aria-current]")) other.removeAttribute("aria-current");
      link.setAttribute("aria-current", "true");
    } catch (error) {
      failed(error.message);
    }
  });
}

/** The query that the editor shows at this address of itself. */
export async function query(href) {
  const given = new URL(href, location.href).searchParams;
  const name = given.get("question");
  given.delete("question");
  const response = await reach(`editor/questions/${encodeURIComponent(name)}?${given}`);
  const text = await response.text();
  if (!response.ok) throw new Error(text);
  return text;
}

function narrow(list, typed) {
  const words = typed.toLowerCase().split(/\s+/).filter(Boolean);
  let found = 0;
  for (const group of list.querySelectorAll("details")) {
    let here = 0;
    for (const entry of group.querySelectorAll("li")) {
      const text = entry.textContent.toLowerCase();
      entry.hidden = !words.every((word) => text.includes(word));
      here += entry.hidden ? 0 : 1;
    }
    group.hidden = here === 0;
    if (words.length) group.open = here > 0;
    found += here;
  }
  list.querySelector("#narrowed").textContent = !found ? "No question has these words." : words.length ? `${found} ${found === 1 ? "question" : "questions"}` : "";
}

function narrowWindow() {
  return matchMedia("(max-width: 60rem)").matches;
}
