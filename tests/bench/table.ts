/** Prints rows under a title, the first column to the left, numbers to the right; then a note that says how to read them. */
export function printTable(
  title: string,
  head: readonly string[],
  rows: readonly (readonly string[])[],
  note = "",
): void {
  const widths = head.map((_, i) => Math.max(...[head, ...rows].map((row) => row[i]!.length)));
  const line = (row: readonly string[]) =>
    row.map((text, i) => i === 0 ? text.padEnd(widths[i]!) : text.padStart(widths[i]!)).join("  ");
  console.log(`\n${title}\n`);
  for (const row of [head, widths.map((width) => "-".repeat(width)), ...rows]) {
    console.log(`  ${line(row)}`);
  }
  if (note) console.log(`\n${wrap(note)}`);
}

/** Lines of at most 100 characters, set in by two. */
function wrap(text: string): string {
  const lines = [""];
  for (const word of text.split(" ")) {
    const last = lines.length - 1;
    if (lines[last]!.length + word.length >= 98) lines.push(word);
    else lines[last] = lines[last] ? `${lines[last]} ${word}` : word;
  }
  return lines.map((line) => `  ${line}`).join("\n");
}
