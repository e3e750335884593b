import type { ColorId } from "@/lib/document/materials.ts";
import type { PaletteColor } from "./palette.ts";

/** Colors of palettes by id; read when asked for. */
export type PaletteTables = Readonly<Record<string, () => readonly PaletteColor[]>>;

/**
 * Reads a table of colors: `#rrggbb|name|code|BrickLink id`, where fields from the right may be left out; one a line, or
 * bare colors several a line.
 */
export function readRows(text: string): readonly PaletteColor[] {
  return text.trim().split(/\s+(?=#)/).map((row) => {
    const [hex = "", name, code, bricklink] = row.split("|");
    return {
      hex,
      ...name && { name },
      ...code && { code },
      ...bricklink && { bricklink: Number(bricklink) as ColorId<"BrickLink"> },
    };
  });
}
