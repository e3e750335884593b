const CONTEXT = 3;
const MOST_LINES = 200;

/** A value as a reader of a failed test wants to see it. */
export function show(value: unknown): string {
  return Deno.inspect(value, {
    depth: 20,
    sorted: true,
    compact: false,
    trailingComma: true,
    iterableLimit: 1000,
    strAbbreviateSize: 10_000,
  });
}

/** Lines of both values, `-` only in actual, `+` only in expected, equal stretches shortened. */
export function difference(actual: unknown, expected: unknown): string {
  const lines = compare(toLines(actual), toLines(expected));
  const near = lines.map((_, i) =>
    lines.slice(Math.max(0, i - CONTEXT), i + CONTEXT + 1).some((line) => line[0] !== " ")
  );
  const kept = lines.filter((_, i) => near[i]).slice(0, MOST_LINES);
  return `\n\n    [Diff] -Actual / +Expected\n\n${
    kept.map((line) => `    ${line}`).join("\n")
  }\n\n`;
}

function toLines(value: unknown): string[] {
  const text = typeof value === "string" && value.includes("\n") ? value : show(value);
  return text.split("\n");
}

/** Equal ends aside, what lies between is told as removed and added. */
function compare(a: string[], b: string[]): string[] {
  let start = 0;
  while (start < a.length && start < b.length && a[start] === b[start]) start++;
  let end = 0;
  const most = Math.min(a.length, b.length) - start;
  while (end < most && a[a.length - 1 - end] === b[b.length - 1 - end]) end++;
  return [
    ...a.slice(0, start).map((line) => `  ${line}`),
    ...a.slice(start, a.length - end).map((line) => `- ${line}`),
    ...b.slice(start, b.length - end).map((line) => `+ ${line}`),
    ...a.slice(a.length - end).map((line) => `  ${line}`),
  ];
}
