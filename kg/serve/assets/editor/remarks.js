// What the rows of an answer cannot say: why there are none, that two parts of the query have nothing in common.

const LONGEST = 4000; // characters of a query; a longer one would not fit into an address

/** Sentences about a query and its answer; none where the server has nothing to say, or does not answer. */
export async function remarksOn(query, results) {
  const rows = results.getBindings?.();
  const isEmpty = (rows && hasNothing(rows)) || results.getBoolean?.() === false;
  if (query.length > LONGEST) return [];
  const address = `editor/remarks?query=${encodeURIComponent(query)}${isEmpty ? "&empty" : ""}`;
  const response = await fetch(address).catch(() => undefined);
  return response?.ok ? response.json() : [];
}

/** Whether there are no rows, or one that says that nothing was counted. */
function hasNothing(rows) {
  const isNothing = (term) => term.value === "0" || term.value === "";
  return rows.length === 0 || (rows.length === 1 && Object.values(rows[0]).every(isNothing));
}
