import { fault } from "@/lib/document/fault.ts";
import type { Palette, PaletteGroup } from "./palette.ts";
import { PALETTE_LIST, type PaletteInfo } from "./palette_list.ts";
import { colorsOf, type PaletteTables } from "./palette_rows.ts";

/** The colors of each group are fetched when first asked for: a page that only lists palettes does not carry them. */
const LOADERS: Readonly<Record<PaletteGroup, () => Promise<{ readonly TABLES: PaletteTables }>>> = {
  "pixel-art": () => import("./palettes/pixel_art.ts"),
  "handheld": () => import("./palettes/handheld.ts"),
  "computer": () => import("./palettes/computer.ts"),
  "console": () => import("./palettes/console.ts"),
  "lego": () => import("./palettes/lego.ts"),
  "beads": () => import("./palettes/beads.ts"),
  "threads": () => import("./palettes/threads.ts"),
  "drills": () => import("./palettes/drills.ts"),
};

/** What is known of the palette `id` without its colors, or undefined. */
export function findPalette(id: string): PaletteInfo | undefined {
  return PALETTE_LIST.find((info) => info.id === id);
}

/** Those that were asked for. A module that is there already is still handed over by a task, which waits behind other work. */
const palettes = new Map<string, Promise<Palette>>();

/**
 * A named palette with its colors.
 *
 * @throws RangeError if there is none with this id.
 */
export function loadPalette(id: string): Promise<Palette> {
  const known = palettes.get(id);
  if (known) return known;
  const coming = readPalette(id);
  palettes.set(id, coming);
  // What did not come is asked for again.
  coming.catch(() => palettes.delete(id));
  return coming;
}

async function readPalette(id: string): Promise<Palette> {
  const info = findPalette(id);
  if (!info) {
    const near = nearIds(id);
    throw fault(
      RangeError,
      "palette-unknown",
      { id: id.slice(0, 64), near },
      `There is no palette "${id}". Try ${near}.`,
    );
  }
  const { brand, group } = info;
  const { TABLES } = await LOADERS[group]().catch((error: unknown) => {
    throw fault(
      Error,
      "palette-missing",
      {},
      `Loaded the colors of "${id}": ${error}. Try again when there is a connection.`,
    );
  });
  const colors = colorsOf(TABLES, id).map((color) =>
    brand === undefined ? color : { brand, ...color }
  );
  const { size: _size, ...palette } = info;
  return { ...palette, colors };
}

/** Ids that look like `id`, or the first ones. */
function nearIds(id: string): string {
  const ids = PALETTE_LIST.map((info) => info.id);
  const near = ids.filter((other) =>
    other.includes(id) || id.includes(other) || other[0] === id[0]
  );
  return (near.length > 0 ? near : ids).slice(0, 6).join(", ");
}
