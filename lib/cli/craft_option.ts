import { findPalette } from "@/lib/color/load_palette.ts";
import { kindsOfSet } from "@/lib/craft/bricks/brick_sets.ts";
import { PART_KINDS } from "@/lib/craft/bricks/parts.ts";
import { boardOf, boardPitch, isSmallPitch, usualBoard } from "@/lib/craft/plan/board_pitch.ts";
import { CELL_SHAPES, cellOf, type CellShape } from "@/lib/craft/plan/cell_shapes.ts";
import { CRAFT_GROUP, craftPalette } from "@/lib/craft/plan/craft_palette.ts";
import {
  type Craft,
  CRAFT_DEFAULTS,
  CRAFTS,
  type CraftSettings,
  MARKS,
  STOCK_USES,
  WEIGHTS,
} from "@/lib/craft/plan/craft_settings.ts";
import { parseCraftSettings } from "@/lib/craft/plan/parse_craft_settings.ts";
import { stitchOf } from "@/lib/craft/threads/skeins.ts";
import { asNumber, asWhole } from "@/lib/document/parse_values.ts";
import { MAX_SIDE } from "@/lib/document/settings.ts";
import { type EngineOutputId, outputById } from "@/lib/outputs/outputs.ts";
import type { OpenedPlan } from "@/lib/outputs/plan/read_plan_json.ts";
import { LEAST_MILLIMETERS, MOST_MILLIMETERS } from "@/lib/render/scale.ts";
import { setsOf } from "./owned_option.ts";
import { namedPalette } from "./palette_option.ts";
import { parsePriceOptions } from "./price_option.ts";
import { chooseName } from "./suggest.ts";

/** Options that say how a piece is made by hand. */
export const CRAFT_OPTIONS = [
  "craft",
  "parts",
  "largest",
  "spare",
  "board",
  "cloth",
  "cell",
  "marks",
  "own",
  "use",
  "price",
  "currency",
  "weigh",
] as const;

/** Options that say nothing about other crafts. */
const ONLY_FOR: Readonly<Record<string, Craft>> = {
  cloth: "stitches",
  parts: "bricks",
  largest: "bricks",
  weigh: "bricks",
};

/** Crafts whose cells may be of another shape than square. */
const SHAPE_OF: Readonly<Partial<Record<CellShape, Craft>>> = {
  side: "bricks",
  knitted: "stitches",
};

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
  const weigh = options.get("weigh");
  const sets = setsOf(options.get("own"));
  const kinds = [...new Set(sets?.flatMap(kindsOfSet))];
  const marks = options.get("marks");
  const cloth = number("cloth", asNumber, LEAST_CLOTH, MOST_CLOTH);
  for (const [name, only] of Object.entries(ONLY_FOR)) {
    if (options.has(name)) requireCraft(only, craft, name);
  }
  const palette = namedPalette(options.get("palette") ?? "") ?? null;
  const board = number("board", asWhole, 1, MAX_SIDE);
  const beads = craft === "beads" ? boardOf(board ?? usualBoard(palette), palette) : undefined;
  const millimeters = number("millimeters", asNumber, LEAST_MILLIMETERS, MOST_MILLIMETERS) ??
    beads?.cell.width;
  return parseCraftSettings({
    craft,
    parts: options.get("parts")?.split(",").map((kind) =>
      chooseName("parts", kind.trim(), PART_KINDS)
    ) ?? (kinds.length > 0 ? kinds : undefined),
    largest: options.get("largest"),
    spare: number("spare", asNumber, 0, 100),
    board: beads?.board ?? board,
    cell: cellFor(craft, options, cloth === undefined ? millimeters : stitchOf(cloth)),
    marks: marks === undefined ? undefined : chooseName("marks", marks, MARKS),
    use: use === undefined ? "first" : chooseName("use", use, STOCK_USES),
    prices: parsePriceOptions(options),
    weight: weigh === undefined ? undefined : chooseName("weigh", weigh, WEIGHTS),
  });
}

/** @throws SyntaxError where an option says nothing about the craft that is meant. */
function requireCraft(only: Craft, meant: Craft, option: string): void {
  if (only === meant) return;
  throw new SyntaxError(`--${option} is for ${only}. Add --craft ${only}, or leave it out.`);
}

/** The cell that is meant; undefined where it is as is usual. */
function cellFor(craft: Craft, options: ReadonlyMap<string, string>, width: number | undefined) {
  const named = options.get("cell");
  if (named === undefined) return width;
  const shape = chooseName("cell", named, CELL_SHAPES);
  requireCraft(SHAPE_OF[shape] ?? craft, craft, `cell ${shape}`);
  if (shape === "side" && options.has("largest")) {
    throw new SyntaxError("--largest is for what is seen from above. Leave it or --cell side out.");
  }
  return cellOf(shape, width ?? CRAFT_DEFAULTS[craft].cell.width);
}

/** Settings by the options that decide them. */
const DECIDED: Readonly<Record<string, keyof CraftSettings>> = {
  parts: "parts",
  largest: "largest",
  spare: "spare",
  board: "board",
  cloth: "cell",
  cell: "cell",
  marks: "marks",
  millimeters: "cell",
  own: "own",
  use: "use",
  weigh: "weight",
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
  const { board, cell, marks, spare, bricks } = plan;
  const own = given.flatMap((option) => {
    const name = DECIDED[option];
    return name === undefined ? [] : [[name, craft[name]] as const];
  });
  const isOtherBoard = plan.craft === "beads" && given.includes("board");
  const pitch = boardPitch(craft.board, isSmallPitch(cell.width));
  return {
    ...CRAFT_DEFAULTS[plan.craft],
    use: craft.use,
    prices: craft.prices,
    board,
    cell: isOtherBoard ? { width: pitch, height: pitch } : cell,
    marks,
    ...spare !== null && { spare },
    ...bricks,
    symbols,
    ...Object.fromEntries(own),
  };
}

function craftFor(format: EngineOutputId | undefined, palette: string | undefined): Craft | null {
  const output = format === undefined ? null : outputById(format);
  if (output?.needs !== "plan") return null;
  const crafts: readonly Craft[] = output.crafts;
  const group = palette === undefined ? undefined : findPalette(namedPalette(palette) ?? "")?.group;
  const made = group && CRAFTS.find((craft) => CRAFT_GROUP[craft] === group);
  const meant = made ?? (palette === undefined ? crafts[0]! : "print");
  return crafts.includes(meant) ? meant : crafts[0]!;
}

/** The palette that is taken where none is named, or undefined. */
export function paletteForCraft(craft: CraftSettings | null): string | undefined {
  return craft && craftPalette(craft) || undefined;
}
