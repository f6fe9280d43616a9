// What the colour of a node says: its kind, the community it belongs to, or the year of a paper; and the key to that.

// Returns { paint(state), show(state) }: `paint` gives what the drawing asks for the colour of a node.
function setUpColouring(data, filters, change, choose) {
  const box = byId("colour");
  const key = byId("colour-key");
  const [first, last] = filters.years ?? [0, 0];
  box.querySelector("[value=year]").disabled = first === last;
  box.querySelector("[value=community]").disabled = data.communities.length < 2;
  box.addEventListener("change", () => change({ colour: box.value }));

  const stepOf = (year) => Math.min(STEPS - 1, Math.floor(((year - first) / Math.max(last - first, 1)) * STEPS));
  const names = {
    community: ({ community }) => (community >= 0 && community < COMMUNITIES ? `community-${community}` : "rest"),
    year: ({ year }) => (year === undefined ? "rest" : `step-${stepOf(year)}`),
  };

  const swatch = (name) => element("span", { className: `swatch swatch-${name}` });
  const chip = (name, ...words) => element("span", { className: "chip" }, swatch(name), ...words);

  function communityChip({ name }, community) {
    const members = data.nodes.filter((node) => node.community === community).map(({ id }) => id);
    const button = element("button", { type: "button", className: "chip", title: name.join(", ") }, swatch(`community-${community}`), element("span", { textContent: name[0] ?? "–" }), element("b", { textContent: members.length.toLocaleString("en") }));
    button.addEventListener("click", () => choose({ nodes: members }));
    return button;
  }

  const keys = {
    "": () => [],
    community: () => [...data.communities.slice(0, COMMUNITIES).map(communityChip), ...(data.communities.length > COMMUNITIES ? [chip("rest", data.words.colours.rest)] : [])],
    year: () => [chip("step-0", String(first)), element("span", { className: "scale" }, ...coloursOf("step", STEPS).map(swatch)), chip(`step-${STEPS - 1}`, String(last)), chip("rest", data.words.colours.noYear)],
  };

  return {
    paint: ({ colour }) => (colour ? (node, theme) => theme[names[colour](node)] : () => null),
    show({ colour }) {
      box.value = colour;
      document.body.classList.toggle("recoloured", colour !== "");
      key.replaceChildren(...keys[colour]());
      key.hidden = !colour;
    },
  };
}
