// Writes a scene as SVG: shapes and words only, every word escaped, so that the file runs nothing and asks for nothing.

function svgText(scene, title) {
  const { view, theme } = scene;
  const size = `${round(view.width)} ${round(view.height)}`;
  const [width, height] = size.split(" ");
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size}" width="${width}" height="${height}" font-family="${escapeXml(theme.sans)}">`,
    `<title>${escapeXml(title)}</title>`,
    `<rect width="100%" height="100%" fill="${theme.ground}"/>`,
    `<g transform="scale(${round(view.scale, 5)}) translate(${round(-view.left)} ${round(-view.top)})">`,
    ...scene.lines.map(svgLine),
    ...scene.nodes.map(svgNode),
    ...scene.heads.map(({ points, colour, opacity }) => `<polygon points="${points.map((point) => point.map((n) => round(n)).join(",")).join(" ")}" fill="${colour}" opacity="${round(opacity)}"/>`),
    ...scene.marks.map((mark) => svgMark(mark, theme)),
    ...scene.labels.flatMap((label) => svgLabel(label, 1 / view.scale, theme)),
    "</g>",
    "</svg>",
    "",
  ].join("\n");
}

function round(number, digits = 2) {
  return String(Number(number.toFixed(digits)));
}

// Letters that XML does not know are left out, those that mean something in it are written out.
function escapeXml(text) {
  const known = text.replace(/[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu, "\uFFFD");
  return known.replace(/[&<>"']/g, (letter) => `&#${letter.charCodeAt(0)};`);
}

function svgLine({ x1, y1, x2, y2, colour, opacity, width, dash }) {
  const ends = [["x1", x1], ["y1", y1], ["x2", x2], ["y2", y2]].map(([name, value]) => `${name}="${round(value)}"`).join(" ");
  return `<line ${ends} stroke="${colour}" stroke-opacity="${round(opacity)}" stroke-width="${round(width, 3)}"${svgDash(dash)}/>`;
}

function svgDash(dash) {
  return dash ? ` stroke-dasharray="${dash.map((n) => round(n, 3)).join(" ")}"` : "";
}

function svgNode(node) {
  const points = corners(node);
  const look = `fill="${node.fill}" stroke="${node.border}" stroke-width="${round(node.width, 3)}" opacity="${round(node.opacity)}"${svgDash(node.dash)}`;
  const named = `<title>${escapeXml(node.name)}</title>`;
  if (!points) return `<circle cx="${round(node.x)}" cy="${round(node.y)}" r="${round(node.r)}" ${look}>${named}</circle>`;
  return `<polygon points="${points.map((point) => point.map((n) => round(n)).join(",")).join(" ")}" ${look}>${named}</polygon>`;
}

function svgMark({ x, y, r, opacity }, theme) {
  const bar = (top, height) => `<rect x="${round(x - r * 0.13, 3)}" y="${round(y + top * r, 3)}" width="${round(r * 0.26, 3)}" height="${round(height * r, 3)}" fill="${theme.ground}"/>`;
  return `<g opacity="${round(opacity)}"><circle cx="${round(x)}" cy="${round(y)}" r="${round(r, 3)}" fill="${theme.doubt}" stroke="${theme.ground}" stroke-width="${round(r / 4, 3)}"/>${bar(-0.6, 0.75)}${bar(0.32, 0.28)}</g>`;
}

function svgLabel(label, unit, theme) {
  const rtl = fromRight(label);
  const anchor = { left: rtl ? "end" : "start", right: rtl ? "start" : "end", center: "middle" }[label.align];
  const x = { left: label.left, right: label.right, center: (label.left + label.right) / 2 }[label.align];
  const look = `font-size="${round(label.letters, 3)}" font-weight="${label.weight}"${label.italic ? ' font-style="italic"' : ""} text-anchor="${anchor}"${rtl ? ' direction="rtl"' : ""} fill="${inkOf(label, theme)}" stroke="${theme.ground}" stroke-width="${round(3.5 * unit, 3)}" stroke-linejoin="round" paint-order="stroke"`;
  return label.lines.map((line, i) => `<text x="${round(x)}" y="${round(label.top + i * label.letters * LINE + label.rise)}" ${look}>${escapeXml(line)}</text>`);
}
