/** Tells a person at a terminal how far the work is. */
export interface Progress {
  /** Says which picture is at work. */
  readonly start: (name: string) => void;
  /** Says where its result is. */
  readonly done: (path: string) => void;
  /** Clears the line for another message. */
  readonly clear: () => void;
}

/** Progress on standard error where that is a terminal; elsewhere nothing is said, so that logs and pipes stay clean. */
export function newProgress(total: number): Progress {
  if (!Deno.stderr.isTerminal()) return { start() {}, done() {}, clear() {} };
  let count = 0;
  const write = (text: string) => Deno.stderr.writeSync(new TextEncoder().encode(text));
  const clear = () => write("\r\x1b[K");
  const place = () => total > 1 ? `[${count}/${total}] ` : "";
  return {
    start(name) {
      count++;
      clear();
      write(`${place()}${name} ...`);
    },
    done(path) {
      clear();
      write(`${place()}${path}\n`);
    },
    clear,
  };
}
