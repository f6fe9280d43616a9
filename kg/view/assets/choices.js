// What can be chosen, a node, a line, a claim, several nodes or a path between two: its ends, its card and its name.

// The path of a choice is looked up by `pathOf`.
function createChoices(data, pathOf) {
  function titleOf(choice) {
    if (!choice) return "";
    return "node" in choice ? data.nodes[choice.node].name : cardOf(choice).title;
  }

  function cardOf(choice) {
    const { card, shared } = data.told;
    if ("path" in choice) return pathCard(data, choice.path, pathOf(choice));
    if ("nodes" in choice) return selectionCard(data, choice.nodes);
    if ("unknown" in choice) return { ...data.words.unknown, title: choice.unknown[1] };
    if ("claim" in choice) return { ...plainCard(card("claims", choice.claim), shared), iri: data.claims[choice.claim].iri };
    if ("node" in choice) {
      const { name: called, iri, added } = data.nodes[choice.node];
      if (added) return addedCard(data, choice.node);
      return withAdded(data, choice.node, { ...plainCard(card("nodes", choice.node), shared, called), iri });
    }
    if (data.edges[choice.edge].added) return addedLine(data, choice.edge);
    return plainCard(card("edges", choice.edge), shared, undefined, endsOf(choice).map((id) => data.nodes[id]));
  }

  // What a node or line is and is called, in one line.
  function name(choice) {
    if (!("node" in choice)) {
      const { kind, title } = cardOf(choice);
      return `${kind}: ${title}`;
    }
    const { group, unresolved, name: called } = data.nodes[choice.node];
    return `${data.kinds[group]}${unresolved ? `, ${data.words.unresolved}` : ""}: ${called}`;
  }

  // The same of a line for those who point at it, with the first sentence that says so.
  function hint(choice) {
    const quote = cardOf(choice).sections?.find(({ quotes }) => quotes)?.quotes[0][0];
    return quote ? `${name(choice)}\n“${quote}”` : name(choice);
  }

  // The nodes that a choice is about.
  function endsOf(choice) {
    if ("unknown" in choice) return [];
    if ("node" in choice) return [choice.node];
    if ("nodes" in choice) return choice.nodes;
    if ("path" in choice) return pathOf(choice)?.nodes ?? choice.path;
    const { from, to, paper, system } = "edge" in choice ? data.edges[choice.edge] : data.claims[choice.claim];
    return [from, to, system, paper].filter((id) => id !== undefined);
  }

  function markOfChoice(choice) {
    if ("node" in choice) return symbol(data.nodes[choice.node]);
    if ("nodes" in choice || "path" in choice || "unknown" in choice) return null;
    return element("span", { className: "claim" in choice ? "symbol claim" : `line ${data.edges[choice.edge].group}` });
  }

  return { cardOf, endsOf, hint, markOfChoice, name, titleOf };
}
