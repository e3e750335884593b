import { findPalette, loadPalette } from "@/lib/color/load_palette.ts";
import type { PaletteGroup } from "@/lib/color/palette.ts";
import { PART_KINDS } from "@/lib/craft/bricks/parts.ts";
import { craftPalette } from "@/lib/craft/plan/craft_palette.ts";
import {
  type Craft,
  CRAFT_DEFAULTS,
  CRAFTS,
  type CraftSettings,
  MARKS,
  STOCK_USES,
} from "@/lib/craft/plan/craft_settings.ts";
import { parseCraftSettings } from "@/lib/craft/plan/parse_craft_settings.ts";
import { stitchOf } from "@/lib/craft/threads/skeins.ts";
import { readStock, type StockColor } from "@/lib/craft/stock/read_stock.ts";
import type { Fault } from "@/lib/document/fault.ts";
import { type Materials, materialsOf } from "@/lib/document/materials.ts";
import { asNumber, asWhole } from "@/lib/document/parse_values.ts";
import { MAX_SIDE, type PaletteChoice } from "@/lib/document/settings.ts";
import { type EngineOutputId, outputById } from "@/lib/outputs/outputs.ts";
import type { OpenedPlan } from "@/lib/outputs/plan/read_plan_json.ts";
import { LEAST_MILLIMETERS, MOST_MILLIMETERS } from "@/lib/render/scale.ts";
import type { ReadFile } from "./palette_option.ts";
import { sentenceOf } from "./sentence.ts";
import { chooseName } from "./suggest.ts";

/** How a piece is made by hand, as options tell it. */
export interface CraftOption {
  readonly craft: CraftSettings;
  /** What may be owned. */
  readonly materials?: Materials;
  /** What could not be read of what is owned. */
  readonly notes: readonly Fault[];
}

/** Crafts that palettes are for. */
const CRAFT_OF: Readonly<Partial<Record<PaletteGroup, Craft>>> = {
  lego: "bricks",
  beads: "beads",
  threads: "stitches",
};

/** Options that say how a piece is made by hand. */
export const CRAFT_OPTIONS = [
  "craft",
  "parts",
  "largest",
  "spare",
  "board",
  "cloth",
  "marks",
  "own",
  "use",
] as const;

/** Stitches an inch of cloth. */
const LEAST_CLOTH = 5, MOST_CLOTH = 40;

/**
 * The craft that is meant, with everything but what is owned, or null where none is: the one that is named, or the one that the kind of
 * file and the palette are for.
 *
 * @throws TypeError or RangeError with a sentence that names the option.
 */
export function parseCraft(
  options: ReadonlyMap<string, string>,
  format: EngineOutputId | undefined,
): CraftSettings | null {
  const named = options.get("craft");
  const craft = named === undefined
    ? craftFor(format, options.get("palette"))
    : chooseName("craft", named, CRAFTS);
  if (craft === null) {
    const given = CRAFT_OPTIONS.find((option) => options.has(option));
    if (given === undefined) return null;
    throw new SyntaxError(
      `--${given} is for what is made by hand. Add --craft ${CRAFTS.join(" or ")}.`,
    );
  }
  const number = (name: string, read: typeof asNumber, least: number, most: number) => {
    const given = options.get(name);
    return given === undefined ? undefined : read(`--${name}`, given, least, most);
  };
  const use = options.get("use");
  const marks = options.get("marks");
  const cloth = number("cloth", asNumber, LEAST_CLOTH, MOST_CLOTH);
  if (cloth !== undefined && craft !== "stitches") {
    throw new SyntaxError("--cloth is for stitches. Add --craft stitches, or leave it out.");
  }
  const millimeters = number("millimeters", asNumber, LEAST_MILLIMETERS, MOST_MILLIMETERS);
  return parseCraftSettings({
    craft,
    parts: options.get("parts")?.split(",").map((kind) =>
      chooseName("parts", kind.trim(), PART_KINDS)
    ),
    largest: options.get("largest"),
    spare: number("spare", asNumber, 0, 100),
    board: number("board", asWhole, 1, MAX_SIDE),
    cell: cloth === undefined ? millimeters : stitchOf(cloth),
    marks: marks === undefined ? undefined : chooseName("marks", marks, MARKS),
    use: use === undefined ? "first" : chooseName("use", use, STOCK_USES),
  });
}

/** Settings by the options that decide them. */
const DECIDED: Readonly<Record<string, keyof CraftSettings>> = {
  parts: "parts",
  largest: "largest",
  spare: "spare",
  board: "board",
  cloth: "cell",
  marks: "marks",
  millimeters: "cell",
  own: "own",
  use: "use",
};

/** How a piece is made: as options say, and where they leave it open as the plan from which it was opened. */
export function craftOf(
  plan: OpenedPlan | null,
  { output: { craft }, given }: {
    readonly output: { readonly craft?: CraftSettings };
    /** Names of the options that were given. */
    readonly given: readonly string[];
  },
): CraftSettings | undefined {
  if (plan === null || craft === undefined) return craft;
  const { symbols } = plan;
  if (given.includes("craft") && craft.craft !== plan.craft) return { ...craft, symbols };
  const { board, cell, marks, bricks } = plan;
  const own = given.flatMap((option) => {
    const name = DECIDED[option];
    return name === undefined ? [] : [[name, craft[name]] as const];
  });
  return {
    ...CRAFT_DEFAULTS[plan.craft],
    use: craft.use,
    board,
    cell,
    marks,
    ...bricks,
    symbols,
    ...Object.fromEntries(own),
  };
}

function craftFor(format: EngineOutputId | undefined, palette: string | undefined): Craft | null {
  const output = format === undefined ? null : outputById(format);
  if (output?.needs !== "plan") return null;
  const crafts: readonly Craft[] = output.crafts;
  const group = palette === undefined ? undefined : findPalette(palette.split(":")[0]!)?.group;
  const meant = group && CRAFT_OF[group] || (palette === undefined ? crafts[0]! : "print");
  return crafts.includes(meant) ? meant : crafts[0]!;
}

/** The palette that is taken where none is named, or undefined. */
export function paletteForCraft(craft: CraftSettings | null): string | undefined {
  return craft && craftPalette(craft) || undefined;
}

/**
 * Reads what is owned, if that is told.
 *
 * @throws SyntaxError if the file is not there or holds nothing of use.
 */
export async function withOwned(
  craft: CraftSettings,
  palette: PaletteChoice,
  own: string | undefined,
  readFile: ReadFile,
): Promise<CraftOption> {
  if (own === undefined) return { craft, notes: [] };
  const bytes = readFile(own);
  if (bytes === null) throw new SyntaxError(`There is no file ${own} of what is owned.`);
  const colors = await ownableColors(craft, palette);
  try {
    const { stock, faults } = readStock(new TextDecoder().decode(bytes), colors);
    const materials = materialsOf(colors);
    return { craft: { ...craft, own: stock }, notes: faults, ...materials && { materials } };
  } catch (error) {
    throw new SyntaxError(`${own}: ${sentenceOf(error)}`);
  }
}

/** Colors that may be owned: all bricks, or those of the palette. */
async function ownableColors(
  craft: CraftSettings,
  palette: PaletteChoice,
): Promise<readonly StockColor[]> {
  if (craft.craft === "bricks") {
    const lists = await Promise.all(["lego", "lego-tiles"].map(loadPalette));
    const colors = lists.flatMap(({ colors }) => colors);
    return [...new Map(colors.map((color) => [color.hex, color])).values()];
  }
  if (palette.kind === "preset") return (await loadPalette(palette.id)).colors;
  if (palette.kind === "custom") return palette.hex.map((hex) => ({ hex }));
  const usual = craftPalette(craft);
  return usual === null ? [] : (await loadPalette(usual)).colors;
}
