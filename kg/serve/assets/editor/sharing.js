// The address of the page holds the query, so that it can be sent to somebody. What servers would find too long
// stands behind #, which browsers keep to themselves.

const LONGEST = 4000; // characters of an address that every server takes

/** The address under which this query opens. */
export function addressOf(query) {
  const written = encodeURIComponent(query);
  return written.length < LONGEST ? `editor?query=${written}` : `editor#query=${written}`;
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
