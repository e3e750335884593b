/** Sees to it that nothing half written is left behind when a person or the system stops the program. */
export interface DraftGuard extends Disposable {
  /** Once it resolves, the file at `path` is removed before the program ends by a signal. It takes the place of the one before. */
  readonly guard: (path: string) => Promise<void>;
}

/**
 * Starts a guard. It listens in a thread of its own: this one computes for seconds at a time, in which it would hear nothing, and what
 * it had not yet heard when it stopped listening would be lost.
 */
export function startDraftGuard(): DraftGuard {
  const worker = new Worker(new URL("./draft_guard_worker.ts", import.meta.url), {
    type: "module",
  });
  let answer = () => {};
  let hasFailed = false;
  const answered = () => new Promise<void>((resolve) => answer = resolve);
  // The worker has looked by then at what is ignored, which nobody can once there is a listener.
  const started = answered().then(outliveLimit);
  worker.onmessage = () => answer();
  worker.onerror = (event) => {
    // A machine that grants no further thread writes its files all the same.
    event.preventDefault();
    hasFailed = true;
    answer();
  };

  return {
    async guard(path) {
      await started;
      if (hasFailed) return;
      const heard = answered();
      worker.postMessage(path);
      await heard;
    },
    [Symbol.dispose]: () => worker.terminate(),
  };
}

/**
 * Has writes fail at the limit of a file's size, as on a full disk, where that ended the program without a word. Who listens once goes on
 * listening, for Deno hears of a signal later, and would then end the program after all.
 */
function outliveLimit(): void {
  if (Deno.build.os !== "windows") Deno.addSignalListener("SIGXFSZ", () => {});
}
