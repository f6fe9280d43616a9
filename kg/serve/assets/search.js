// Every <input data-suggest> offers what somebody may be typing: a combobox as ARIA describes it, with a list
// below it. Arrows walk the list, Enter goes to what is chosen (or searches, if nothing is), Esc closes it.
// Names are put in as text, never as HTML.
(() => {
  "use strict";

  const WAIT = 80; // milliseconds without a key before the server is asked
  let boxes = 0;

  function combobox(input) {
    const id = `suggestions-${(boxes += 1)}`;
    const list = document.createElement("ul");
    list.id = id;
    list.className = "suggestions";
    list.hidden = true;
    list.setAttribute("role", "listbox");
    list.setAttribute("aria-label", "Suggestions");
    const told = document.createElement("div");
    told.className = "unseen";
    told.setAttribute("role", "status");
    document.body.append(list, told);
    for (const [name, value] of Object.entries({
      role: "combobox",
      autocomplete: "off",
      "aria-autocomplete": "list",
      "aria-expanded": "false",
      "aria-controls": id,
    })) input.setAttribute(name, value);

    let asked = null; // the request that is under way
    let timer = 0;
    let chosen = -1;

    const options = () => [...list.children];

    function hold() { // a list from which somebody chooses stays as it is: an answer that is late is not wanted
      clearTimeout(timer);
      asked?.abort();
    }

    function close() {
      hold();
      list.hidden = true;
      chosen = -1;
      input.setAttribute("aria-expanded", "false");
      input.removeAttribute("aria-activedescendant");
    }

    function place() {
      const box = input.getBoundingClientRect();
      list.style.left = `${box.left + window.scrollX}px`;
      list.style.top = `${box.bottom + window.scrollY + 2}px`;
      list.style.width = `${Math.max(box.width, (input.form ?? input).getBoundingClientRect().right - box.left)}px`;
    }

    function choose(number) {
      hold();
      const all = options();
      chosen = all.length ? (number + all.length + 1) % (all.length + 1) : all.length;
      if (chosen === all.length) chosen = -1; // between the last and the first is what was typed
      all.forEach((option, place) => option.setAttribute("aria-selected", String(place === chosen)));
      if (chosen < 0) input.removeAttribute("aria-activedescendant");
      else {
        input.setAttribute("aria-activedescendant", all[chosen].id);
        all[chosen].scrollIntoView({ block: "nearest" });
      }
    }

    function part(name, text) {
      const made = document.createElement("span");
      made.className = name;
      made.textContent = text;
      return made;
    }

    function show(found) {
      list.replaceChildren(
        ...found.map((hit, place) => {
          const option = document.createElement("li");
          option.id = `${id}-${place}`;
          option.setAttribute("role", "option");
          option.setAttribute("aria-selected", "false");
          option.dataset.href = hit.href;
          option.append(part("kind", hit.kind), part("name", hit.name), " ", part("note", hit.note));
          return option;
        }),
      );
      chosen = -1;
      input.removeAttribute("aria-activedescendant");
      list.hidden = found.length === 0;
      input.setAttribute("aria-expanded", String(found.length > 0));
      told.textContent = found.length === 1 ? "1 suggestion" : `${found.length} suggestions`;
      place();
    }

    async function ask() {
      asked?.abort();
      const typed = input.value.trim();
      if (!typed) {
        close();
        return;
      }
      asked = new AbortController();
      const mine = asked;
      try {
        const answer = await fetch(`search/suggest?q=${encodeURIComponent(typed.toWellFormed?.() ?? typed)}`, {
          signal: mine.signal,
        });
        if (answer.ok) {
          const found = await answer.json();
          if (mine === asked && !mine.signal.aborted) show(found);
        }
      } catch {
        // A newer request has taken its place, or the server is gone: what is shown stays.
      }
    }

    function go(href) {
      close();
      window.location.assign(href);
    }

    input.addEventListener("input", () => {
      clearTimeout(timer);
      timer = setTimeout(ask, WAIT);
    });
    input.addEventListener("keydown", (event) => {
      if (event.isComposing) return;
      const open = !list.hidden;
      if (event.key === "ArrowDown" || event.key === "ArrowUp") {
        event.preventDefault();
        if (!open) ask();
        else choose(event.key === "ArrowDown" ? chosen + 1 : chosen < 0 ? options().length - 1 : chosen - 1);
      } else if (event.key === "Enter" && open && chosen >= 0) {
        event.preventDefault();
        go(options()[chosen].dataset.href);
      } else if (event.key === "Escape") {
        if (open) event.preventDefault();
        close();
      } else if (event.key === "Tab") close();
    });
    input.addEventListener("blur", close);
    list.addEventListener("pointerdown", (event) => {
      hold();
      event.preventDefault(); // the box keeps the focus
    });
    list.addEventListener("click", (event) => {
      const option = event.target.closest("[role=option]");
      if (option) go(option.dataset.href);
    });
    window.addEventListener("resize", () => list.hidden || place());
    input.form?.addEventListener("submit", close);
  }

  document.querySelectorAll("input[data-suggest]").forEach(combobox);
})();
