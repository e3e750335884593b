/** Writes a line to standard output: as JSON where requests are logged there so, for whoever reads that takes nothing else. */
export function say(line: string): void {
  const isJson = Deno.env.get("LOG") === "json";
  write(console.log, isJson ? JSON.stringify({ time: now(), event: line }) : line);
}

/** The time as logs tell it. */
export function now(): string {
  return new Date().toISOString();
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
