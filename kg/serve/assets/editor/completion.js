// What the editor completes: prefixes of the project, classes and properties of this graph with how often they
// occur. They replace the completions of yasgui, which would ask servers elsewhere. Variables are its own.

import { prefixed } from "./links.js";

const MOST = 50; // terms that are offered at once

/** Replaces the completions of yasgui; `terms` is what /editor/terms says. */
export function register(Yasqe, terms) {
  Yasqe.registerAutocompleter({
    ...Yasqe.Autocompleters.prefixes,
    persistenceId: undefined,
    get: () => Object.entries(terms.prefixes).map(([prefix, namespace]) => `${prefix}: <${namespace}>`),
  });
  for (const [name, counted] of [["class", terms.classes], ["property", terms.properties]]) {
    Yasqe.registerAutocompleter({ ...Yasqe.Autocompleters[name], ...completer(counted, terms.prefixes) });
  }
}

function completer(counted, prefixes) {
  const counts = new Map(counted.map(({ iri, count }) => [iri, count]));
  const written = new Map(); // as the hint writes it → how often it occurs
  return {
    get: (yasqe, token) => fitting(counted, token?.autocompletionString ?? "", prefixes),
    postProcessSuggestion: (yasqe, token, iri) => {
      const text = prefixed(iri, { ...yasqe.getPrefixesFromQuery(), ...prefixes }) ?? `<${iri}>`;
      written.set(text, counts.get(iri));
      return text;
    },
    postprocessHints: (yasqe, hints) => hints.map((hint) => ({ ...hint, render: shown(written) })),
  };
}

/** The terms that have what was typed: at the start of the name, with its prefix, or anywhere in its last part. */
function fitting(counted, typed, prefixes) {
  const wanted = typed.toLowerCase();
  const found = counted.filter(({ iri }) => {
    const local = iri.slice(Math.max(iri.lastIndexOf("#"), iri.lastIndexOf("/")) + 1).toLowerCase();
    const brief = prefixed(iri, prefixes) ?? "";
    return local.includes(wanted) || iri.toLowerCase().startsWith(wanted) || brief.toLowerCase().startsWith(wanted);
  });
  return found.slice(0, MOST).map(({ iri }) => iri);
}

function shown(written) {
  return (element, list, hint) => {
    const count = document.createElement("span");
    count.className = "count";
    count.textContent = (written.get(hint.text) ?? 0).toLocaleString("en");
    element.append(hint.text, " ", count);
  };
}

/** Declares the prefixes of the project that the query uses, as is done while one types: without them it is marked as wrong. */
export function declare(yasqe, prefixes) {
  const declared = yasqe.getPrefixesFromQuery();
  const used = {};
  for (let line = 0; line < yasqe.lineCount(); line += 1) {
    for (const { string, type } of yasqe.getLineTokens(line)) {
      const prefix = /^([A-Za-z][\w-]*):/.exec(string)?.[1];
      const isName = !/comment|string$|variable/.test(type ?? "");
      if (prefix && isName && prefixes[prefix] && !(prefix in declared)) used[prefix] = prefixes[prefix];
    }
  }
  if (Object.keys(used).length) yasqe.addPrefixes(used);
}
