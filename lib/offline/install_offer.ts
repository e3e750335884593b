/** The browser's offer to install the site as an app (https://wicg.github.io/manifest-incubations/#installation-prompts). */
interface InstallEvent extends Event {
  prompt(): Promise<unknown>;
}

/** Asks the visitor, by the browser's own dialog, whether to install the site. */
export type Install = () => Promise<unknown>;

/**
 * Calls back with a way to install the site as soon as the browser has one, and with null when it is gone: it can be used once.
 * Returns what stops it.
 */
export function listenForInstallOffer(onOffer: (install: Install | null) => void): () => void {
  const stop = new AbortController();
  const { signal } = stop;
  addEventListener("beforeinstallprompt", (event) => {
    // The page has a button of its own, where it is in nobody's way.
    event.preventDefault();
    onOffer(() => {
      onOffer(null);
      return (event as InstallEvent).prompt();
    });
  }, { signal });
  addEventListener("appinstalled", () => onOffer(null), { signal });
  return () => stop.abort();
}
