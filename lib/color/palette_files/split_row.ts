/** Characters in which a color such as `rgb(29, 43, 83)` has its end. */
const MOST_OF_FUNCTION = 60;

/**
 * The fields of a line of a table, without blanks around them. A field may stand in quotes, in which borders are text and two quotes
 * are one (https://www.rfc-editor.org/rfc/rfc4180); one that begins as a color of style sheets goes on to its bracket.
 *
 * @param border A character, or a blank for any number of blanks.
 */
export function splitRow(line: string, border: string): readonly string[] {
  const isBlank = (at: number) => line.charCodeAt(at) <= 32;
  const isBorder = (at: number) => border === " " ? isBlank(at) : line[at] === border;
  const fields: string[] = [];
  let at = 0;
  while (true) {
    while (at < line.length && isBlank(at) && (border === " " || !isBorder(at))) at++;
    if (border === " " && at === line.length) return fields;
    let text = "";
    if (line[at] === '"') ({ text, at } = readQuoted(line, at + 1));
    const start = at;
    at = endOfFunction(line, at);
    while (at < line.length && !isBorder(at)) at++;
    fields.push((text + line.slice(start, at)).trim());
    if (at === line.length) return fields;
    at++;
  }
}

/** What stands in quotes from `at` on, and where it goes on behind them. */
function readQuoted(line: string, at: number): { readonly text: string; readonly at: number } {
  let text = "";
  while (true) {
    const quote = line.indexOf('"', at);
    if (quote < 0) return { text: text + line.slice(at), at: line.length };
    text += line.slice(at, quote);
    at = quote + 1;
    if (line[at] !== '"') return { text, at };
    text += '"';
    at++;
  }
}

function endOfFunction(line: string, at: number): number {
  const start = line.slice(at, at + MOST_OF_FUNCTION);
  return /^rgba?\(/i.test(start) && start.includes(")") ? at + start.indexOf(")") + 1 : at;
}
