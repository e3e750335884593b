import { asWhole } from "@/lib/document/parse_values.ts";
import { MAX_SIDE } from "@/lib/document/settings.ts";
import type { RestoreWish } from "@/lib/pixelate/restore/restore.ts";
import { isOutputOption } from "./options.ts";

/** Options that go together with `--restore`, beside those of the output. */
const OWN = ["restore", "grid"];

/**
 * Reads whether pixel art is to get its pixels back, and what is known of it: null where it is not.
 *
 * @throws SyntaxError or RangeError with a sentence if the options do not go together or the grid cannot be read.
 */
export function parseRestore(options: ReadonlyMap<string, string>): RestoreWish | null {
  const grid = options.get("grid");
  if (!options.has("restore")) {
    if (grid === undefined) return null;
    throw new SyntaxError(
      "--grid tells the cells of pixel art to restore: add --restore, or give --width and --height.",
    );
  }
  const others = [...options.keys()].filter((name) => !OWN.includes(name) && !isOutputOption(name));
  if (others.length > 0) {
    const names = others.map((name) => `--${name}`).join(", ");
    throw new SyntaxError(
      `--restore keeps size and colors as they were drawn: leave out ${names}.`,
    );
  }
  if (grid === undefined) return { kind: "find" };
  const [, columns, rows] = /^(\d+)\s*[x:×]\s*(\d+)$/i.exec(grid.trim()) ?? [];
  if (columns === undefined || rows === undefined) {
    throw new SyntaxError(
      `--grid ${JSON.stringify(grid)} cannot be read. Write columns and rows, such as 64x48.`,
    );
  }
  const side = (text: string) => asWhole("--grid", text, 1, MAX_SIDE);
  return { kind: "size", columns: side(columns), rows: side(rows) };
}
