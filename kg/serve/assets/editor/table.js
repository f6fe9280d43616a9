// The table of an answer, in the frame that yasgui has for answers: names are links to this site, literals are
// shown as they are, and of many rows a part is drawn at a time. Nothing of an answer is ever read as markup.

import { address, short } from "./links.js";

const ROWS = 200; // rows that are drawn at once
const LONGEST = 300; // characters of a text that are shown before somebody asks for more
const NUMBERS = /#(integer|decimal|double|float|gYear|int|long|nonNegativeInteger)$/;

/** The plugin; a class, because yasgui makes one of each. `base` and `prefixes` say how names are shown. */
export function tablePlugin(base, prefixes) {
  return class Table {
    constructor(yasr) {
      this.yasr = yasr;
      this.priority = 10;
      this.label = "Table";
    }

    canHandleResults() {
      return Boolean(this.yasr.results?.getVariables()?.length); // a yes or no has none
    }

    draw() {
      const { variables, rows } = answerOf(this.yasr.results);
      this.yasr.resultsEl.append(...table(variables, rows, { base, prefixes }));
    }
  };
}

/** The rows as the server sent them: yasgui would put other values of a row where a literal says {{name}}. */
function answerOf(results) {
  if (results.getType() !== "json") {
    return { variables: results.getVariables(), rows: results.getBindings() };
  }
  const { head, results: answer } = JSON.parse(results.getOriginalResponseAsString());
  return { variables: head.vars, rows: answer.bindings };
}

function table(variables, rows, names) {
  const state = { rows, shown: [], start: 0, column: undefined, descending: false };
  const body = document.createElement("tbody");
  const pager = element("p", "pager");
  const draw = () => {
    body.replaceChildren(...state.shown.slice(state.start, state.start + ROWS).map((row) => line(variables, row, names)));
    pager.replaceChildren(...pages(state, draw));
  };
  const narrow = (words) => {
    state.shown = words ? rows.filter((row) => variables.some((name) => has(row[name], words))) : rows.slice();
    if (state.column !== undefined) state.shown.sort(order(state));
    state.start = 0;
    draw();
  };
  const head = heading(variables, (name) => {
    state.descending = state.column === name && !state.descending;
    state.column = name;
    narrow(filter.value.trim().toLowerCase());
    return state.descending;
  });
  const filter = filterField(narrow);
  narrow("");
  const whole = element("table", "answer");
  whole.append(head, body);
  const scroll = element("div", "table");
  scroll.tabIndex = 0;
  scroll.setAttribute("role", "region");
  scroll.setAttribute("aria-label", "Answer");
  scroll.append(whole);
  return rows.length ? [filter, scroll, pager] : [element("p", "empty", "No rows: nothing in the graph fits.")];
}

function filterField(narrow) {
  const field = element("input", "filter");
  field.type = "search";
  field.placeholder = "Filter the rows";
  field.setAttribute("aria-label", "Filter the rows");
  field.addEventListener("input", () => narrow(field.value.trim().toLowerCase()));
  return field;
}

function heading(variables, sort) {
  const row = document.createElement("tr");
  for (const name of variables) {
    const cell = document.createElement("th");
    cell.scope = "col";
    const button = element("button", "sort", name);
    button.type = "button";
    button.addEventListener("click", () => {
      for (const other of row.children) other.removeAttribute("aria-sort");
      cell.setAttribute("aria-sort", sort(name) ? "descending" : "ascending");
    });
    cell.append(button);
    row.append(cell);
  }
  const head = document.createElement("thead");
  head.append(row);
  return head;
}

function line(variables, row, names) {
  const made = document.createElement("tr");
  for (const name of variables) {
    const value = row[name];
    const cell = element("td", value && NUMBERS.test(value.datatype ?? "") ? "number" : "");
    if (value) cell.append(shown(value, names));
    made.append(cell);
  }
  return made;
}

/** A value as it is shown; `bdi`, so that a text from right to left turns nothing else around. */
function shown(value, { base, prefixes }) {
  const made = document.createElement("bdi");
  if (value.type === "uri") {
    const link = element("a", "", short(value.value, base, prefixes));
    link.href = address(value.value, base);
    link.title = value.value;
    made.append(link);
  } else if (value.type === "bnode") {
    made.append(`_:${value.value}`);
  } else if (value.type === "triple") {
    const { subject, predicate, object } = value.value;
    made.append("<< ", ...[subject, predicate, object].flatMap((part) => [shown(part, { base, prefixes }), " "]), ">>");
  } else {
    made.append(...text(value.value));
    if (value["xml:lang"]) made.append(element("small", "", ` @${value["xml:lang"]}`));
    if (value.datatype) made.title = short(value.datatype, base, prefixes);
  }
  return made;
}

function text(words) {
  if (words.length <= LONGEST + 20) return [words];
  const start = document.createTextNode(`${words.slice(0, LONGEST)}… `);
  const more = element("button", "more", "all of it");
  more.type = "button";
  more.addEventListener("click", () => {
    start.data = words;
    more.remove();
  });
  return [start, more];
}

function pages(state, draw) {
  const total = state.shown.length;
  const end = Math.min(state.start + ROWS, total);
  const count = (number) => number.toLocaleString("en");
  if (total <= ROWS) return total === state.rows.length ? [] : [`${count(total)} of ${count(state.rows.length)} rows`];
  const go = (label, start, possible) => {
    const button = element("button", "button", label);
    button.type = "button";
    button.disabled = !possible;
    button.addEventListener("click", () => {
      state.start = start;
      draw();
    });
    return button;
  };
  return [
    go("Back", state.start - ROWS, state.start > 0),
    ` ${count(state.start + 1)} to ${count(end)} of ${count(total)} `,
    go("Next", end, end < total),
  ];
}

function has(value, words) {
  return Boolean(value) && String(value.value).toLowerCase().includes(words);
}

/** Numbers as numbers, other values as texts; rows without a value last. */
function order({ column, descending }) {
  const turn = descending ? -1 : 1;
  return (one, other) => {
    const [a, b] = [one[column], other[column]];
    if (!a || !b) return Number(!a) - Number(!b);
    const numbers = NUMBERS.test(a.datatype ?? "") && NUMBERS.test(b.datatype ?? "");
    if (numbers) return turn * (Number(a.value) - Number(b.value));
    return turn * String(a.value).localeCompare(String(b.value), "en");
  };
}

function element(name, kind, words) {
  const made = document.createElement(name);
  if (kind) made.className = kind;
  if (words !== undefined) made.textContent = words;
  return made;
}
