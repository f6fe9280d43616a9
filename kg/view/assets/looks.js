// How nodes and lines look, whoever draws them: colours of the style sheet, faint and bright, sizes.

const KINDS = ["paper", "person", "concept", "category", "organisation"];
const TIES = ["author", "about", "introduces", "category", "possible", "affiliation", "relation", "doubt"];
const [COMMUNITIES, STEPS] = [8, 6]; // colours that are told apart, and those of a scale
const FAINT = 0.1;
const LINES = { author: 0.55, about: 0.5, introduces: 0.9, category: 0.5, possible: 0.6, affiliation: 0.5, relation: 0.75, doubt: 0.95 };
const CROWD = { author: 0.25, about: 0.16, introduces: 0.3, category: 0.12, possible: 0.25, affiliation: 0.2, relation: 0.2, doubt: 0.3 };

function coloursOf(name, count) {
  return Array.from({ length: count }, (_, i) => `${name}-${i}`);
}

function readTheme() {
  const style = getComputedStyle(document.documentElement);
  const names = ["ground", "panel", "accent", "ink", "muted", "sans", "rest", ...KINDS, ...TIES, ...coloursOf("community", COMMUNITIES), ...coloursOf("step", STEPS)];
  return Object.fromEntries(names.map((name) => [name, style.getPropertyValue(`--${name}`).trim()]));
}

// `lit` are the nodes that stay bright, null for all; `paint` is the colour, where that of its kind does not count.
function nodeLook(node, lit, theme, paint = null) {
  const colour = paint ?? theme[node.group];
  return {
    fill: node.unresolved ? theme.ground : colour,
    border: colour,
    width: node.unresolved ? 2 : 1,
    dash: node.unresolved ? [3, 3] : null,
    opacity: lit !== null && !lit.has(node.id) ? FAINT : node.minor && lit === null ? 0.72 : 1,
  };
}

const BUNDLE = 100; // chosen lines from which on they would be a wall, were they not thin and let through what is below
const THROUGH = 0.14; // the opacity of very many

// `chosen` is whether a choice is about this line, null without a choice; `bundle` is how many lines are chosen. What is
// `kept` is never left out, however many lines there are.
function edgeLook(edge, { chosen, bundle, crowded }, theme) {
  const usual = (crowded ? CROWD : LINES)[edge.group];
  const strong = ["doubt", "introduces"].includes(edge.group) && !crowded;
  return {
    colour: theme[edge.group],
    opacity: chosen === null ? usual : !chosen ? 0.05 : bundle > BUNDLE ? Math.max(THROUGH, (0.6 * BUNDLE) / bundle) : 0.95,
    width: (strong ? 1.6 : 1) * (chosen && bundle <= BUNDLE ? 2 : 1),
    kept: chosen === true,
    dash: edge.dashes ? [5, 4] : null,
  };
}
