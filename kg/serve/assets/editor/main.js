// The editor: the text area becomes yasgui's editor, answers are drawn below it. Of yasgui its editor and its
// frame for answers are used; its tabs, its list of endpoints and what it would keep in the browser are not.

import { declare, register } from "./completion.js";
import { downloads } from "./downloads.js";
import { live, query as queryAt } from "./examples.js";
import { draft, dropDraft, keepDraft } from "./drafts.js";
import { remarksOn } from "./remarks.js";
import { UNREACHED } from "./reaching.js";
import { addressOf, fromHash, hold, shared } from "./sharing.js";
import { tablePlugin } from "./table.js";

const { Yasqe, Yasr } = globalThis.Yasgui;
const page = document.getElementById("editor");
const status = document.getElementById("status");

function say(words, failed = false) {
  status.textContent = words;
  status.classList.toggle("failure", failed);
}

async function termsOf() {
  const response = await fetch("editor/terms");
  return response.ok ? response.json() : { prefixes: {}, classes: [], properties: [] };
}

function editorIn(form, area, run) {
  const yasqe = new Yasqe(form, {
    value: area.value,
    persistenceId: null,
    consumeShareLink: null,
    createShareableLink: null,
    showQueryButton: false,
    resizeable: false,
    editorHeight: "auto",
    autocompleters: ["prefixes", "class", "property", "variables"],
    extraKeys: { Tab: false, "Shift-Tab": false, "Ctrl-Enter": run, "Cmd-Enter": run, "Ctrl-S": false },
    requestConfig: { endpoint: "sparql", acceptHeaderGraph: "text/turtle" },
  });
  form.prepend(yasqe.rootEl);
  area.hidden = true;
  area.removeAttribute("name");
  const input = yasqe.getInputField();
  input.setAttribute("aria-label", "SPARQL query");
  input.setAttribute("aria-describedby", "keys");
  return yasqe;
}

function answerIn(place, base, prefixes) {
  Yasr.registerPlugin("table", tablePlugin(base, prefixes));
  const yasr = new Yasr(place, { persistenceId: null, prefixes });
  // They lead to the manual of another version on another site, and save what the browser made of an answer.
  for (const strange of yasr.headerEl.querySelectorAll(".yasr_external_ref_btn, .yasr_downloadIcon")) strange.remove();
  // Which of its views is seen, it says by a colour alone.
  yasr.on("drawn", () => {
    for (const view of yasr.headerEl.querySelectorAll(".yasr_btnGroup .yasr_btn")) view.ariaPressed = view.classList.contains("selected");
  });
  return yasr;
}

function buildsGraph(yasqe) {
  return ["CONSTRUCT", "DESCRIBE"].includes(yasqe.getQueryType()?.toUpperCase());
}

/** Marks the place that the endpoint names, and goes there. */
function pointAt(yasqe, words) {
  const place = /line (\d+), column (\d+)/.exec(words);
  if (!place) return undefined;
  const from = { line: place[1] - 1, ch: place[2] - 1 };
  yasqe.setCursor(from);
  return yasqe.getDoc().markText(from, { line: from.line, ch: from.ch + 1 }, { className: "misread" });
}

function start(terms) {
  const base = page.dataset.base;
  const form = document.getElementById("asking");
  const place = document.getElementById("answer");
  register(Yasqe, terms);
  let mark;
  const run = () => {
    say("Asking …");
    document.getElementById("run").textContent = "Stop";
    dropDraft();
    hold(yasqe.getValue());
    yasqe.query().catch(() => {}); // what went wrong is told by the event
  };
  const yasqe = editorIn(form, document.getElementById("query"), run);
  const yasr = answerIn(place, base, terms.prefixes);
  let asking = false;

  const ended = (words, failed) => {
    asking = false;
    document.getElementById("run").textContent = "Run";
    say(words, failed);
  };
  const share = () => document.getElementById("share").setAttribute("href", addressOf(yasqe.getValue()));
  const open = (query) => {
    yasqe.setValue(query);
    declare(yasqe, terms.prefixes);
    yasqe.focus();
  };

  yasqe.on("query", () => (asking = true));
  yasqe.on("queryAbort", () => ended("Stopped."));
  yasqe.on("queryResponse", (_, response, duration) => {
    mark?.clear();
    place.querySelector(".downloads")?.remove();
    const failed = response instanceof Error;
    if (failed && response.name === "AbortError") return;
    if (!failed && !response.content.trim()) response.content = "# nothing\n";
    // What `fetch` raises where no server answers is a TypeError, in the words of the browser.
    yasr.setResponse(response instanceof TypeError ? new Error(UNREACHED) : response, duration);
    ended(failed ? "The query was not answered." : told(yasr.results, duration), failed);
    if (failed) mark = pointAt(yasqe, response.message);
    else {
      place.prepend(downloads(yasqe.getValue(), buildsGraph(yasqe), (words) => say(words, true)));
      const words = status.textContent;
      remarksOn(yasqe.getValue(), yasr.results).then((remarks) => {
        if (remarks.length && status.textContent === words) say([words, ...remarks].join("\n"));
      });
    }
  });
  yasqe.on("change", (_, change) => {
    if (["paste", "drop"].includes(change.origin)) declare(yasqe, terms.prefixes);
    share();
    if (change.origin !== "setValue") keepDraft(yasqe.getValue());
  });
  share();
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    if (asking) yasqe.abortQuery();
    else run();
  });
  live(
    page.querySelector(".examples"),
    (query, href) => {
      history.pushState(null, "", href);
      open(query);
      say("");
    },
    (words) => say(words, true),
  );
  const fromAddress = async () => {
    if (shared() !== undefined) open(shared());
    else if (new URL(location.href).searchParams.has("question")) open(await queryAt(location.href));
  };
  addEventListener("popstate", fromAddress);
  if (draft() !== undefined) open(draft());
  else if (fromHash() !== undefined) fromAddress();
  else declare(yasqe, terms.prefixes);
  for (const element of page.querySelectorAll(".scripted")) element.hidden = false;
  for (const element of page.querySelectorAll(".unscripted")) element.remove();
  globalThis.queryEditor = { yasqe, yasr };
}

function told(results, duration) {
  const time = `${(duration / 1000).toLocaleString("en", { maximumFractionDigits: 2 })} s`;
  const rows = results.getBindings()?.length;
  if (rows === undefined) return `Answered in ${time}.`;
  return `${rows.toLocaleString("en")} ${rows === 1 ? "row" : "rows"} in ${time}.`;
}

start(await termsOf());
