import { loadPalette } from "@/lib/color/load_palette.ts";
import { BRICK_SETS, type BrickSet } from "@/lib/craft/bricks/brick_sets.ts";
import { craftPalette } from "@/lib/craft/plan/craft_palette.ts";
import type { CraftSettings } from "@/lib/craft/plan/craft_settings.ts";
import { paletteOfGrid } from "@/lib/craft/plan/palette_of_grid.ts";
import { brickColors } from "@/lib/craft/stock/brick_colors.ts";
import { readStock, type StockColor } from "@/lib/craft/stock/read_stock.ts";
import { setStock } from "@/lib/craft/stock/set_stock.ts";
import { addUp } from "@/lib/craft/stock/stock.ts";
import type { Fault } from "@/lib/document/fault.ts";
import { type Materials, materialsOf } from "@/lib/document/materials.ts";
import type { PaletteChoice } from "@/lib/document/settings.ts";
import type { OpenedPlan } from "@/lib/outputs/plan/read_plan_json.ts";
import { usedColors } from "@/lib/outputs/used_colors.ts";
import type { ReadFile } from "./palette_option.ts";
import { withListed } from "./price_option.ts";
import { sentenceOf } from "./sentence.ts";

/** How a piece is made by hand, with what is owned. */
export interface OwnedOption {
  readonly craft: CraftSettings;
  /** What may be owned. */
  readonly materials?: Materials;
  /** What could not be read of what is owned. */
  readonly notes: readonly Fault[];
}

/** The sets whose numbers these are, with commas between, or null where they are none. */
export function setsOf(own: string | undefined): readonly BrickSet[] | null {
  const numbers = own?.split(",").map((number) => number.trim()) ?? [];
  const sets = numbers.flatMap((number) => BRICK_SETS.find(({ id }) => id === number) ?? []);
  return sets.length > 0 && sets.length === numbers.length ? sets : null;
}

/**
 * Reads what is owned, if that is told, and the prices that stand beside it.
 *
 * @param own A file, or numbers of sets with commas between.
 * @param piece A finished piece that this is for: what it is made of may be owned where nothing else is named.
 * @throws SyntaxError if the file is not there or holds nothing of use.
 */
export async function withOwned(
  craft: CraftSettings,
  palette: PaletteChoice,
  own: string | undefined,
  readFile: ReadFile,
  piece: OpenedPlan | null,
): Promise<OwnedOption> {
  if (own === undefined) return { craft, notes: [] };
  const sets = setsOf(own);
  const made = piece?.craft ?? craft.craft;
  if (sets !== null) {
    if (made !== "bricks") {
      throw new SyntaxError(`The set ${own} is of bricks. Add --craft bricks.`);
    }
    const colors = await brickColors();
    return {
      craft: { ...craft, own: addUp(sets.flatMap((set) => setStock(set, colors))) },
      materials: materialsOf(colors)!,
      notes: [],
    };
  }
  const bytes = readFile(own);
  if (bytes === null) {
    const numbers = BRICK_SETS.map(({ id }) => id).join(", ");
    throw new SyntaxError(
      `There is no file ${own} of what is owned. Name a file, or a set by its number: ${numbers}.`,
    );
  }
  const list = new TextDecoder().decode(bytes);
  const known = await ownableColors({ ...craft, craft: made }, palette, piece);
  const colors = made === "print" ? withValues(known, list) : known;
  try {
    const { stock, prices, faults } = readStock(list, colors);
    const materials = materialsOf(colors);
    return {
      craft: {
        ...craft,
        own: stock.length > 0 ? stock : null,
        prices: withListed(craft.prices, prices),
      },
      notes: faults,
      ...materials && { materials },
    };
  } catch (error) {
    throw new SyntaxError(`${own}: ${sentenceOf(error)}`);
  }
}

/** Colors that may be owned: all bricks, those of the palette, or of what a finished piece is made of. */
async function ownableColors(
  craft: CraftSettings,
  palette: PaletteChoice,
  piece: OpenedPlan | null,
): Promise<readonly StockColor[]> {
  if (craft.craft === "bricks") return await brickColors();
  if (palette.kind === "custom") return palette.hex.map((hex) => ({ hex }));
  const usual = palette.kind === "preset" ? palette.id : craftPalette(craft);
  const id = piece === null ? usual : await paletteOfGrid(piece) ?? usual;
  const colors: readonly StockColor[] = id === null ? [] : (await loadPalette(id)).colors;
  // What is known of a color wins over its bare value.
  const known = [...piece === null ? [] : usedColors(piece.grid), ...colors];
  return [...new Map(known.map((color) => [color.hex, color])).values()];
}

/** Colors with those that a list tells by their values: a print is of any color, such as that of the papers that are owned. */
function withValues(colors: readonly StockColor[], list: string): readonly StockColor[] {
  const known = new Set(colors.map(({ hex }) => hex));
  const told = new Set((list.match(/#[0-9a-f]{6}\b/gi) ?? []).map((hex) => hex.toLowerCase()));
  return [...colors, ...[...told].filter((hex) => !known.has(hex)).map((hex) => ({ hex }))];
}
