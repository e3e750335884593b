/** Tells a person at a terminal how far the work is. */
export interface ProgressLine {
  /** Says which picture is at work. */
  readonly start: (name: string) => void;
  /** Says where its result is, and what else should be known. */
  readonly done: (path: string, note: string | null) => void;
  /** Clears the line for another message. */
  readonly clear: () => void;
}

/** What progress is written to: standard error, as Deno has it. */
export interface Terminal {
  isTerminal(): boolean;
  writeSync(bytes: Uint8Array): number;
}

/** Progress for so many pictures. Where there is no terminal nothing is said, so that logs and pipes stay clean. */
export function newProgress(total: number, terminal: Terminal = Deno.stderr): ProgressLine {
  if (!terminal.isTerminal()) return { start() {}, done() {}, clear() {} };
  let count = 0;
  const write = (text: string) => {
    terminal.writeSync(new TextEncoder().encode(text));
  };
  // Back to the first column, then erase to the end of the line (ECMA-48, 8.3.41).
  const clear = () => write("\r\x1b[K");
  const place = () => total > 1 ? `[${count}/${total}] ` : "";
  return {
    start(name) {
      count++;
      clear();
      write(`${place()}${name} ...`);
    },
    done(path, note) {
      clear();
      write(`${place()}${path}${note === null ? "" : ` (${note})`}\n`);
    },
    clear,
  };
}
