// Where a thing of the graph is on this site, and how its name is shown: the same rules as Site.href in Python.

/** The address of a thing on this site: under its own path, or at resource for what has a name from elsewhere. */
export function address(iri, base) {
  const end = base && iri.startsWith(base) ? iri.slice(base.length) : "";
  if (!end || /^[/#]|\/\/|(^|\/)\.{1,2}([/#]|$)/.test(end)) return `resource?iri=${encodeURIComponent(iri)}`;
  const path = encodeURIComponent(end);
  return path.replace(/%2F/g, "/").replace(/%23/g, "#").replace(/%3D/g, "=").replace(/%2C/g, ",");
}

/** The name in its shortest form that a query may have: with a prefix, or without the base of the graph. */
export function short(iri, base, prefixes) {
  if (base && iri.startsWith(base)) return iri.slice(base.length) || iri;
  return prefixed(iri, prefixes) ?? iri;
}

/** `foaf:name`; nothing where no prefix fits. */
export function prefixed(iri, prefixes) {
  for (const [prefix, namespace] of Object.entries(prefixes)) {
    const local = iri.slice(namespace.length);
    if (iri.startsWith(namespace) && /^[A-Za-z_][\w-]*$/.test(local)) return `${prefix}:${local}`;
  }
  return undefined;
}
