import { type Begun, isMessage, type ShareRequest } from "./messages.ts";

/** Milliseconds between two questions of a page whether there is a new version. */
const SELDOM = 600_000;
/** Milliseconds in which the service worker answers. */
const PATIENCE = 5000;

/** Where the browser can have service workers: not in some private windows, and not without TLS. */
function workers(): ServiceWorkerContainer | null {
  return "serviceWorker" in navigator ? navigator.serviceWorker : null;
}

/**
 * Lets the site be kept on the device where the browser can, and asks for a new version when the visitor comes back to the page.
 *
 * @param script The service worker's address, trusted.
 * @param build The build that this page is of.
 * @param onOtherBuild Is called when another build has been kept.
 * @returns what stops it.
 */
export function startAppWorker(
  script: string,
  build: string,
  onOtherBuild: () => void,
): () => void {
  const container = workers();
  if (container === null) return () => {};
  const stop = new AbortController();
  const { signal } = stop;
  container.addEventListener("message", ({ data }) => {
    if (isMessage<Begun>(data, "begun") && data.build !== build) onOtherBuild();
  }, { signal });
  container.startMessages();
  let asked = performance.now();
  // Whatever the browser refuses, the page works as it did.
  const ignore = () => {};
  container.register(script).then((registration) => {
    const ask = () => {
      const now = performance.now();
      if (document.visibilityState !== "visible" || now - asked < SELDOM) return;
      asked = now;
      registration.update().catch(ignore);
    };
    document.addEventListener("visibilitychange", ask, { signal });
    addEventListener("online", ask, { signal });
  }).catch(ignore);
  return () => stop.abort();
}

/** The files that another program has just shared with this page; none where they were lost on their way. */
export function takeSharedFiles(): Promise<readonly File[]> {
  const controller = workers()?.controller;
  if (!controller) return Promise.resolve([]);
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = ({ data }) => resolve(data);
    setTimeout(() => resolve([]), PATIENCE);
    controller.postMessage({ type: "shared" } satisfies ShareRequest, [port2]);
  });
}
