// Asks the server, and says the same wherever it does not answer, whatever the browser calls that.

export const UNREACHED = "The server did not answer. Try again.";

/** As `fetch`; raises what a reader is told where no server answers. */
export async function reach(address, options) {
  try {
    return await fetch(address, options);
  } catch {
    throw new Error(UNREACHED);
  }
}
