/** Milliseconds after which what does not come is left to the worker itself. */
const PATIENCE = 5_000;

/**
 * Fetches a worker's script, and the one that it starts with, past all that the browser keeps: in Firefox who asks for a file that is
 * under way waits for that, though the worker that asked for it is gone and the connection silent. Never rejects.
 */
export async function renewScript(url: string): Promise<void> {
  const signal = AbortSignal.timeout(PATIENCE);
  const get = async (url: string) => await (await fetch(url, { cache: "reload", signal })).text();
  try {
    const start = /import"([^"]+)"/.exec(await get(url))?.[1];
    if (start !== undefined) await get(new URL(start, new URL(url, location.href)).href);
  } catch {
    // The worker tells.
  }
}
