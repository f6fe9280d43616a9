// What happens in the picture, told to those who do not see it: one sentence each time, never a whole card.

// `page` is {name(choice), bright(), state()}. Returns { say(text), choice(choice), step(id, key) }.
function setUpSpeaking(place, data, page) {
  const filled = (text, values) => text.replace(/\{(\w+)\}/g, (_, name) => values[name]);

  // The same words again are another text, which is read again.
  function say(text) {
    place.textContent = place.textContent === text ? `${text}\u00a0` : text;
  }

  // What lines between two nodes say, from the first.
  function tiesBetween(id, other) {
    const { ties } = page.state();
    const between = data.edges.filter(({ from, to, group }) => !ties.has(group) && ((from === id && to === other) || (from === other && to === id)));
    return between.map(({ from, to, group, word }) => {
      if (word) return `${data.nodes[from].name} ${word} ${data.nodes[to].name}`;
      return `${data.ties[group][from === id ? "word" : "inverse"]} ${data.nodes[other].name}`;
    });
  }

  return {
    say,
    choice(choice) {
      if (!choice) return;
      if ("unknown" in choice) {
        say(`${page.name(choice)}. ${data.words.unknown.note}`);
        return;
      }
      const count = "node" in choice ? page.bright().filter((id) => id !== choice.node).length : 0;
      say(filled(data.words[count ? "joined" : "chosen"], { name: page.name(choice), count: count.toLocaleString("en") }));
    },
    // Where an arrow key led: to a node, which is named with what joins it to the chosen one, or nowhere.
    step(id, key) {
      const chosen = page.state().choice?.node;
      const [beside, way] = [chosen !== undefined, data.words.ways[key]];
      if (id === null) say(filled(data.words[beside ? "endBeside" : "end"], { way, name: data.nodes[chosen]?.name }));
      else say([page.name({ node: id }), ...(beside && chosen !== id ? tiesBetween(id, chosen) : [])].join(" · "));
    },
  };
}
