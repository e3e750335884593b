/** Milliseconds after which a page that is never idle gets it done all the same. */
const PATIENCE = 300;

/** Calls back when the browser has nothing urgent to do. */
export function whenIdle(callback: () => void): void {
  if ("requestIdleCallback" in globalThis) requestIdleCallback(callback, { timeout: PATIENCE });
  else setTimeout(callback, 100);
}
