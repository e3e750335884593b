/** Writes a line to standard output. */
export function say(line: string): void {
  write(console.log, line);
}

/** Writes what went wrong to standard error. */
export function complain(problem: unknown): void {
  write(console.error, problem);
}

/** Nobody's visit ends because a disk is full or whoever read has gone: what cannot be written is lost. */
function write(to: (text: unknown) => void, text: unknown): void {
  try {
    to(text);
  } catch {
    // There is no place left to tell it.
  }
}
