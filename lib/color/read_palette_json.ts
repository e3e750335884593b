import type { PaletteColor } from "./palette.ts";
import { readColor } from "./read_color.ts";

/**
 * Reads a palette in JSON: a list of colors, or a record whose `colors` or `palette` is such a list, as in Lospec's files and in this
 * engine's grids. A color is a text, or a record with `hex` or `color` and maybe `name`.
 *
 * @throws SyntaxError naming the entry that cannot be read.
 */
export function readPaletteJson(
  text: string,
): { readonly name: string | null; readonly colors: readonly PaletteColor[] } {
  const value = parse(text);
  const record = isRecord(value) ? value : {};
  const list = Array.isArray(value) ? value : record["colors"] ?? record["palette"];
  if (!Array.isArray(list)) {
    throw new SyntaxError(
      'This JSON holds no list of colors. Write ["#1d2b53", "#ff004d"], or a record whose "colors" is such a list.',
    );
  }
  const name = typeof record["name"] === "string" ? record["name"].trim() || null : null;
  return { name, colors: list.flatMap(readEntry) };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new SyntaxError(
      `This JSON cannot be read: ${
        error instanceof Error ? error.message : error
      }. Write ["#1d2b53", "#ff004d"].`,
    );
  }
}

function readEntry(entry: unknown, i: number): PaletteColor[] {
  const record = isRecord(entry) ? entry : {};
  const color = typeof entry === "string" ? entry : record["hex"] ?? record["color"];
  const hex = typeof color === "string" ? readColor(color) : undefined;
  if (hex === undefined) {
    const shown = (JSON.stringify(entry) ?? "nothing").slice(0, 40);
    throw new SyntaxError(
      `Color ${i + 1} of the palette, ${shown}, cannot be read. Write it as "#1d2b53".`,
    );
  }
  if (hex === null) return [];
  const name = typeof record["name"] === "string" ? record["name"].trim() : "";
  return [{ hex, ...name && { name } }];
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
