/** What a person reads at once: all of our own sentences are shorter. */
const MOST = 300;

/**
 * A text on one line that a terminal shows as it is. Where it becomes too long to be read its middle goes: it begins with what it is
 * about and ends with the reason.
 */
export function shorten(text: string, most = MOST): string {
  // deno-lint-ignore no-control-regex -- these are what a terminal obeys instead of showing them
  const line = text.replaceAll(/[\s\x00-\x1f\x7f-\x9f]+/g, " ").trim();
  if (line.length <= most) return line;
  const [first, last] = [Math.ceil((most - 1) / 2), Math.floor((most - 1) / 2)];
  return `${line.slice(0, first)}…${line.slice(line.length - last)}`;
}
