// The address of the page holds the query, so that it can be sent to somebody. What servers would find too long
// stands behind #, which browsers keep to themselves.

const LONGEST = 4000; // characters of an address that every server takes

/** The address under which this query opens. */
export function addressOf(query) {
  const written = encodeURIComponent(query);
  return written.length < LONGEST ? `editor?query=${written}` : `editor#query=${written}`;
}

/** The query that the address of the page holds; nothing where there is none. */
export function shared() {
  return fromHash() ?? new URL(location.href).searchParams.get("query") ?? undefined;
}

/** Puts a query that is run into the address of the page: as a step of its own where that holds another one, so that Back finds it. */
export function hold(query) {
  const address = addressOf(query);
  if (shared() !== query) history[shared() === undefined ? "replaceState" : "pushState"](null, "", address);
}

/** The query behind # in the address of the page; nothing where there is none. */
export function fromHash() {
  if (!location.hash.startsWith("#query=")) return undefined;
  try {
    return decodeURIComponent(location.hash.slice("#query=".length));
  } catch {
    return undefined; // not written by us
  }
}
