// The legend and the filters beside it: kinds of nodes and lines, years, categories. What is hidden is said.

// Returns { show(state, hidden), grow() }: `show` sets all of it; what a reader changes goes to `change`.
function setUpLegend(data, filters, change) {
  const nodeBoxes = [...document.querySelectorAll(".legend input[data-node-kind]")];
  const edgeBoxes = [...document.querySelectorAll(".legend input[data-edge-kind]")];
  const years = setUpYears(data, filters, change);
  const categories = setUpCategories(data, filters, change);
  let counted = false;
  byId("folded").addEventListener("click", ({ currentTarget: button }) => button.setAttribute("aria-expanded", String(button.ariaExpanded !== "true")));

  const unchecked = (some, name) => new Set(some.filter((box) => !box.checked).map((box) => box.dataset[name]));
  const listen = (box) => box.addEventListener("change", () => change(box.dataset.nodeKind ? { kinds: unchecked(nodeBoxes, "nodeKind") } : { ties: unchecked(edgeBoxes, "edgeKind") }));
  [...nodeBoxes, ...edgeBoxes].forEach(listen);
  byId("clear").addEventListener("click", () => change(unfiltered()));

  // The numbers say how many are left of each kind.
  function count(box, all, isShown) {
    const [shown, total] = [all.filter(isShown).length, all.length].map((number) => number.toLocaleString("en"));
    box.parentElement.querySelector("b").textContent = shown === total ? total : `${shown} of ${total}`;
  }

  function say(state, hidden) {
    const parts = hidesPapers(state) ? [worded(data.words.papers, hidden.papers, filters.total)] : [];
    const names = nodeBoxes.filter((box) => !box.checked).map((box) => box.dataset.name);
    if (names.length) parts.push(data.words.kindsOff.replace("{names}", names.join(", ")));
    const off = edgeBoxes.filter((box) => !box.checked).map((box) => box.dataset.name);
    if (off.length) parts.push(data.words.linesOff.replace("{names}", off.join(", ")));
    // What is written into a place that just appears is not read out everywhere: it is always there.
    byId("clear").hidden = !parts.length && !isFiltered(state);
    byId("told").replaceChildren(...(parts.length ? [parted(parts.join(" · "))] : []));
  }

  // A chip for each kind that was added and has none; these are what is counted from now on.
  function grow() {
    const chips = [
      ...newKinds(data.nodes, nodeBoxes, "nodeKind").map((kind) => [nodeBoxes, "nodeKind", kind, data.terms[kind].many.toLowerCase(), "symbol"]),
      ...newKinds(data.edges, edgeBoxes, "edgeKind").map((kind) => [edgeBoxes, "edgeKind", kind, data.ties[kind].many, "line"]),
    ];
    for (const [boxes, what, kind, name, mark] of chips) {
      const box = element("input", { type: "checkbox", checked: true, autocomplete: "off" });
      Object.assign(box.dataset, { [what]: kind, name });
      const chip = element("label", { className: "chip" }, box, element("span", { className: `${mark} ${kind}` }), `${name} `, element("b"));
      byId(what === "nodeKind" ? "node-kinds" : "edge-kinds").append(chip);
      boxes.push(box);
      listen(box);
    }
    counted = true;
  }

  return {
    grow,
    show(state, hidden) {
      for (const box of nodeBoxes) box.checked = !state.kinds.has(box.dataset.nodeKind);
      for (const box of edgeBoxes) box.checked = !state.ties.has(box.dataset.edgeKind);
      if (counted || isFiltered(state)) {
        for (const box of nodeBoxes) count(box, data.nodes.filter((node) => node.group === box.dataset.nodeKind), (node) => !hidden.byPapers.has(node.id));
        const isShown = (edge) => !hidden.nodes.has(edge.from) && !hidden.nodes.has(edge.to);
        for (const box of edgeBoxes) count(box, data.edges.filter((edge) => edge.group === box.dataset.edgeKind), isShown);
        counted = true;
      }
      years.show(state);
      categories.show(state);
      say(state, hidden);
    },
  };
}

function newKinds(things, boxes, what) {
  const known = new Set(boxes.map((box) => box.dataset[what]));
  return [...new Set(things.map(({ group }) => group))].filter((kind) => !known.has(kind)).sort();
}

const MOST_BARS = 50;

function ofYears(from, to) {
  return from === to ? String(from) : `${from} – ${to}`;
}

function worded(text, shown, total) {
  return text.replace("{shown}", shown.toLocaleString("en")).replace("{total}", total.toLocaleString("en"));
}

// Two ends of a range below a small histogram; papers without a year have a switch of their own.
function setUpYears(data, filters, change) {
  const place = byId("years");
  const ends = [byId("year-from"), byId("year-to")];
  const undated = byId("undated");
  const several = filters.years !== null && filters.years[0] < filters.years[1];
  place.hidden = !several && (!filters.undated || filters.undated === filters.total);
  byId("year-range").hidden = !several;
  undated.closest("label").hidden = !filters.undated;
  undated.closest("label").querySelector("b").textContent = filters.undated.toLocaleString("en");
  if (place.hidden) return { show() {} };
  const [first, last] = filters.years ?? [0, 0];
  const bars = several ? histogram(byId("bars"), filters, take) : [];
  for (const end of ends) Object.assign(end, { min: first, max: last, step: 1 });

  function take(from, to, replace = false, still = false) {
    change({ years: from <= first && to >= last ? null : [from, to] }, { replace, still });
  }

  // One end pushes the other, so that a range is never upside down.
  function moved(end) {
    const [from, to] = ends.map((one) => Number(one.value));
    if (from <= to) take(from, to, true);
    else take(end === ends[0] ? from : to, end === ends[0] ? from : to, true);
  }

  for (const end of ends) end.addEventListener("input", () => moved(end));
  setUpPlaying(byId("play"), several, data.words, {
    first, last,
    from: () => Number(ends[0].value),
    to: () => Number(ends[1].value),
    show: (from, to) => take(from, to, true, true),
  });
  undated.addEventListener("change", () => change({ undated: undated.checked }));

  return {
    show(state) {
      const [from, to] = state.years ?? [first, last];
      ends[0].value = from;
      ends[1].value = to;
      undated.checked = state.undated;
      for (const one of bars) one.bar.classList.toggle("off", one.to < from || one.from > to);
      byId("year-words").textContent = ofYears(from, to);
      place.classList.toggle("on", state.years !== null || !state.undated);
      place.querySelector("summary b").textContent = state.years ? byId("year-words").textContent : state.undated ? data.words.all : data.words.dated;
    },
  };
}

// A bar for each year, or for as many years as make few bars of many.
function histogram(place, filters, take) {
  const [first, last] = filters.years;
  const step = Math.ceil((last - first + 1) / MOST_BARS);
  const counts = new Array(Math.ceil((last - first + 1) / step)).fill(0);
  for (const [year, count] of filters.perYear) counts[Math.floor((year - first) / step)] += count;
  const most = Math.max(...counts);
  const bars = counts.map((count, i) => {
    const [from, to] = [first + i * step, Math.min(first + (i + 1) * step - 1, last)];
    const bar = element("span", { className: "bar", title: `${ofYears(from, to)}: ${count.toLocaleString("en")}` });
    bar.style.height = `${count ? 8 + (92 * count) / most : 2}%`;
    bar.addEventListener("click", () => take(from, to));
    return { bar, from, to };
  });
  place.replaceChildren(...bars.map(({ bar }) => bar));
  return bars;
}

function setUpCategories(data, filters, change) {
  const place = byId("categories");
  place.hidden = filters.categories.length < 2;
  const boxes = filters.categories.map(({ key, name, code, count }) => {
    const box = element("input", { type: "checkbox", checked: true, autocomplete: "off" });
    const words = key === NO_CATEGORY ? data.words.noCategory : name;
    const label = element("label", {}, box, element("span", { textContent: words }), element("b", { textContent: count.toLocaleString("en") }));
    if (code && code !== name) label.insertBefore(element("code", { textContent: code }), label.lastChild);
    box.addEventListener("change", () => change({ categories: new Set(boxes.filter((one) => !one.box.checked).map((one) => one.key)) }));
    return { key, box, label };
  });
  const all = element("button", { type: "button", className: "more", textContent: data.words.allOn });
  const none = element("button", { type: "button", className: "more", textContent: data.words.allOff });
  all.addEventListener("click", () => change({ categories: new Set() }));
  none.addEventListener("click", () => change({ categories: new Set(boxes.map((one) => one.key)) }));
  byId("category-boxes").replaceChildren(element("p", { className: "both" }, all, none), ...boxes.map(({ label }) => label));

  return {
    show(state) {
      for (const { key, box } of boxes) box.checked = !state.categories.has(key);
      const on = boxes.filter(({ box }) => box.checked).length;
      place.classList.toggle("on", on < boxes.length);
      place.querySelector("summary b").textContent = on === boxes.length ? data.words.all : `${on} of ${boxes.length}`;
    },
  };
}
