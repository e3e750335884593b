/**
 * Takes a web lock that the host frees when this worker ends, however it ends. Resolves with its name once it is held, or
 * with null where there are no web locks (pages that are not secure, old browsers).
 */
export function holdLifeline(): Promise<string | null> {
  const locks = globalThis.navigator?.locks as LockManager | undefined;
  if (!locks) return Promise.resolve(null);
  const name = `engine ${crypto.randomUUID()}`;
  return new Promise((resolve) => {
    locks.request(name, () => {
      resolve(name);
      return new Promise<never>(() => {});
    }).catch(() => resolve(null));
  });
}

/** Calls `onEnd` when the worker that holds `name` has ended, which is told within milliseconds and never by mistake. */
export function watchLifeline(name: string, onEnd: () => void): void {
  navigator.locks.request(name, onEnd).catch(() => {
    // Without the lock the watch notices, only later.
  });
}
