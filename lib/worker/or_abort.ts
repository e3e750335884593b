/**
 * Resolves when `work` settles; rejects with the reason of `signal` if that comes first, so that who waits lets go of what it holds.
 */
export function orAbort(work: Promise<unknown>, signal: AbortSignal | undefined): Promise<void> {
  return new Promise((resolve, reject) => {
    const onAbort = () => reject(signal?.reason);
    if (signal?.aborted) return onAbort();
    signal?.addEventListener("abort", onAbort, { once: true });
    const onSettled = () => {
      signal?.removeEventListener("abort", onAbort);
      resolve();
    };
    work.then(onSettled, onSettled);
  });
}
