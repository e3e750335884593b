import type { ColorId } from "@/lib/document/materials.ts";
import type { PaletteColor, PaletteGroup } from "./palette.ts";
import type { PaletteId } from "./palette_list.ts";

/** Colors of palettes by id; read when asked for. */
export type PaletteTables = Readonly<Record<string, () => readonly PaletteColor[]>>;

/** Those of a group: of every palette that lib/color/palette_list.ts has of it, and of no other. */
export type TablesOf<Group extends PaletteGroup> = Readonly<
  Record<PaletteId<Group>, () => readonly PaletteColor[]>
>;

/**
 * The colors of the palette `id`.
 *
 * @throws TypeError if the table has none.
 */
export function colorsOf(tables: PaletteTables, id: string): readonly PaletteColor[] {
  if (Object.hasOwn(tables, id)) return tables[id]!();
  throw new TypeError(
    `The palette "${id}" of lib/color/palette_list.ts has no colors. Add them to its group's file in lib/color/palettes/.`,
  );
}

/**
 * Reads a table of colors: `#rrggbb|name|code|BrickLink|LDraw|Rebrickable`, the last three being a color's numbers there; fields may be
 * empty, and those from the right left out. One a line, or bare colors several a line.
 */
export function readRows(text: string): readonly PaletteColor[] {
  return text.trim().split(/\s+(?=#)/).map((row) => {
    const [hex = "", name, code, bricklink, ldraw, rebrickable] = row.split("|");
    return {
      hex,
      ...name && { name },
      ...code && { code },
      ...bricklink && { bricklink: Number(bricklink) as ColorId<"BrickLink"> },
      ...ldraw && { ldraw: Number(ldraw) as ColorId<"LDraw"> },
      ...rebrickable && { rebrickable: Number(rebrickable) as ColorId<"Rebrickable"> },
    };
  });
}
