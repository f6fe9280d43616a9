// What somebody has typed and not asked yet is there again when he comes back to the page, until the window is closed.

const key = () => `draft ${location.pathname}${location.search}${location.hash}`;

/** The query that was typed at this address of the editor; nothing where there is none. */
export function draft() {
  try {
    return sessionStorage.getItem(key()) ?? undefined;
  } catch {
    return undefined; // the browser keeps nothing
  }
}

export function keepDraft(query) {
  try {
    sessionStorage.setItem(key(), query);
  } catch {
    // as before
  }
}

/** Forgets it: what is asked stands in the address of the page. */
export function dropDraft() {
  try {
    sessionStorage.removeItem(key());
  } catch {
    // as before
  }
}
