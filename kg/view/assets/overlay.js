// What lies over nodes and lines: arrowheads, signs of contradictions, names, words, the ring of the keyboard.

const LETTERED = 0.4; // scale from which on concepts of one paper have their names
const HEAD = 8;
const FOREMOST = 4; // nodes whose names come before those of communities

// `looks` has crowded, lookOf(id) and lineLook(number). Returns { paint(view, theme, focus), forget(), … }: names stay
// where they are while the picture moves, until `forget` is called or the scale is another one.
function createOverlay(context, data, crowd, { crowded, lookOf, lineLook }) {
  const { places } = crowd;
  let letters = { scale: 0, placed: [], written: [], names: [] };
  let now = { choice: null, hovered: null, marked: null, theme: null, moving: false };

  function paintAll(view, theme, focus) {
    now = { ...focus, theme };
    const unit = 1 / view.scale;
    const tied = HEAD * view.scale > 1.5 || now.choice ? lines(crowd.worded(), view) : [];
    paintHeads(context, tied.filter(({ points }) => points));
    paintMarks(context, marks(unit), theme);
    if (now.moving && letters.scale === view.scale) {
      for (const label of [...letters.names, ...letters.placed, ...letters.written]) paint(context, label, unit, theme);
    } else letters = { scale: view.scale, ...letter(view, tied) };
    if (now.marked !== null && !crowd.isHidden(now.marked)) paintRing(context, placedNode(now.marked), unit, theme);
  }

  function letter(view, tied) {
    const seen = crowd.brightest(KEPT_SEEN).map(placedNode);
    const { choice, theme } = now;
    const foremost = seen.slice(0, FOREMOST).map((node) => ({ ...node, lines: node.label.split("\n") }));
    const names = choice ? [] : drawRegions(context, view, crowd.regions(), foremost, theme);
    const named = new Set(names.flatMap(({ lines }) => lines)); // and not written again
    const nodes = lettered(view).filter(({ strong, name }) => strong || !named.has(name));
    const placed = drawLabels(context, { ...view, taken: [...view.taken, ...names] }, nodes, seen, theme, names.length);
    const told = crowd.bundle() > BUNDLE ? [] : tied.filter(({ edge, number }) => edge.word && (!crowded || (choice && crowd.isChosen(number))));
    const bold = choice ? told.filter(({ opacity }) => opacity > 0.5) : told;
    const words = bold.map((line) => ({ ...line, word: line.edge.word, must: choice?.edge !== undefined }));
    return { names, placed, written: drawWords(context, view, words, seen, [...names, ...placed], theme) };
  }

  function lettered(view) {
    const { choice, hovered, marked } = now;
    const first = [marked, hovered, choice?.node].filter((id) => id !== null && id !== undefined);
    const lit = crowd.lit();
    return [...new Set([...first, ...crowd.brightest(KEPT_SEEN)])]
      .filter((id) => !crowd.isHidden(id) && (lit || !data.nodes[id].minor || view.scale > LETTERED || first.includes(id)))
      .map((id) => {
        const strong = first.includes(id);
        return { ...placedNode(id), strong, must: strong && id !== hovered, lines: data.nodes[id].label.split("\n") };
      });
  }

  function placedNode(id) {
    return { ...data.nodes[id], x: places.x[id], y: places.y[id], size: places.r[id] };
  }

  // Lines as shapes, with the arrowheads of those that have a direction.
  function lines(numbers, view) {
    return numbers.filter(crowd.isLineDrawn).map((number) => {
      const edge = data.edges[number];
      const [from, to] = [edge.from, edge.to].map((id) => ({ x: places.x[id], y: places.y[id], r: places.r[id] }));
      const look = lineLook(number);
      return { ...look, width: lineWidth(look, 1 / view.scale), edge, number, x1: from.x, y1: from.y, x2: to.x, y2: to.y, points: edge.arrow ? arrowhead(from, to, HEAD * Math.sqrt(look.width)) : null };
    });
  }

  const marks = (unit) => crowd.wrong().map((id) => markOf({ ...placedNode(id), r: places.r[id], opacity: lookOf(id).opacity }, unit));

  return {
    paint: paintAll,
    forget() { letters.scale = 0; },
    lines,
    marks,
    node: placedNode,
    placed: () => letters.placed,
    labels: () => [...letters.names, ...letters.placed, ...letters.written],
  };
}
