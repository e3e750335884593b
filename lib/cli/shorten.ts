/** What a person reads at once. */
const MOST = 300;

/** A text on one line that a terminal shows as it is, cut where it becomes too long to be read. */
export function shorten(text: string, most = MOST): string {
  // deno-lint-ignore no-control-regex -- these are what a terminal obeys instead of showing them
  const line = text.replaceAll(/[\s\x00-\x1f\x7f-\x9f]+/g, " ").trim();
  return line.length <= most ? line : `${line.slice(0, most - 1)}…`;
}
