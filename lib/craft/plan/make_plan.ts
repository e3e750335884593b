import type { Fault } from "@/lib/document/fault.ts";
import type { PixelGrid } from "@/lib/document/pixel_grid.ts";
import type { BrickPart } from "../bricks/parts.ts";
import { planCost } from "../prices/plan_cost.ts";
import { unitsOf } from "../prices/units.ts";
import { ownedCells } from "../stock/owned_cells.ts";
import { assignSymbols } from "../symbols/assign_symbols.ts";
import { type BoardPlace, boardsOf } from "./boards.ts";
import { chooseColors } from "./choose_colors.ts";
import { type ColoredCells, coloredCells } from "./colored_cells.ts";
import { contactsOf } from "./contacts.ts";
import { countPieces } from "./count_pieces.ts";
import type { CraftSettings } from "./craft_settings.ts";
import { brickPieces, singlePieces } from "./lay_pieces.ts";
import { partCosts } from "./part_costs.ts";
import type { Plan, PlanBoard, PlanColor, PlanCount, PlanPiece } from "./plan.ts";
import type { PlanContext } from "./plan_context.ts";
import { planNotes } from "./plan_notes.ts";
import { type UsableParts, usableParts } from "./usable_parts.ts";

/** Milliseconds of work between two turns of others. */
const TURN = 20;

/** Rounds in which parts that have run out are done without. */
const ROUNDS = 4;

/**
 * Plans how a piece is made by hand. Deterministic: the same grid and settings give the same plan.
 *
 * @param signal Stops the work between two boards; with it other work gets its turn now and then.
 * @throws RangeError if there are fewer pieces than cells and nothing is to be bought; the signal's reason if it is stopped.
 */
export async function makePlan(
  grid: PixelGrid,
  settings: CraftSettings,
  context: PlanContext = {},
  signal?: AbortSignal,
): Promise<Plan> {
  const target = mostUsedFirst(chooseColors(coloredCells(grid), settings, context));
  const { columns, rows, colors: hexes } = target;
  // Numbers cannot be confused by their shapes, and follow how much there is of each.
  const contacts = settings.marks === "symbols" ? contactsOf(target) : new Float64Array(0);
  const symbols = assignSymbols(hexes, contacts, settings.symbols);
  const cells = usesOf(target);
  const colors = hexes.map((hex, i): PlanColor => ({
    hex,
    material: grid.materials?.[hex] ?? context.materials?.[hex] ?? {},
    symbol: symbols[hex]!,
    cells: cells[i]!,
  }));
  const places = filledBoards(target, boardsOf(columns, rows, settings.board));
  const piecesOf = await layBoards(target, places, colors, settings, signal);
  const pieces = piecesOf.flat();
  const counts = countPieces(pieces).map((count): PlanCount => ({
    ...count,
    // Percents of whole numbers are no reason for one more by rounding.
    withSpare: Math.ceil(count.count * (100 + settings.spare) / 100 - 1e-9),
    owned: ownedOf(settings, hexes[count.color]!, count.part),
  }));
  const plan = {
    craft: settings.craft,
    columns,
    rows,
    cell: settings.cell,
    board: settings.board,
    marks: settings.marks,
    spare: settings.spare,
    colors,
    pieces,
    boards: placed(places, piecesOf),
    counts,
  };
  const cost = settings.prices && planCost(plan, settings.prices, unitsOf(plan));
  const unsold = settings.craft === "bricks"
    ? colors.filter((color) => !partsFor(color, settings).isSold)
    : [];
  const notes: readonly Fault[] = planNotes(plan, unsold, cost);
  return { ...plan, ...cost && { cost }, notes };
}

/** The pieces of each board. */
async function layBoards(
  target: ColoredCells,
  places: readonly BoardPlace[],
  colors: readonly PlanColor[],
  settings: CraftSettings,
  signal: AbortSignal | undefined,
): Promise<readonly (readonly PlanPiece[])[]> {
  const parts = colors.map((color) => partsFor(color, settings).parts.slice());
  const costs = (color: number) => partCosts(parts[color]!, colors[color]!.hex, settings);
  const takeTurn = signal && turnsFor(signal);
  for (let round = 0;; round++) {
    const pieces: (readonly PlanPiece[])[] = [];
    for (const place of places) {
      await takeTurn?.();
      pieces.push(
        settings.craft === "bricks"
          ? brickPieces(target, place, (color) => parts[color]!, costs)
          : singlePieces(target, place),
      );
    }
    const isLimited = settings.own !== null && settings.use === "only";
    if (!isLimited || round === ROUNDS || !forgoParts(parts, pieces, colors, settings)) {
      return pieces;
    }
  }
}

/** The parts that a color is made of: where it is made of what is owned, of the kind that there is most of. */
function partsFor({ hex, material }: PlanColor, settings: CraftSettings): UsableParts {
  const kind = settings.use === "compare" ? null : ownedCells(settings).get(hex)?.kind ?? null;
  const parts = kind === null ? settings.parts : [...new Set([kind, ...settings.parts])];
  return usableParts(material, { ...settings, parts });
}

/** Takes parts larger than a stud away of which there are not enough; tells whether there were any. */
function forgoParts(
  parts: readonly BrickPart[][],
  pieces: readonly (readonly PlanPiece[])[],
  colors: readonly PlanColor[],
  settings: CraftSettings,
): boolean {
  let any = false;
  for (const { color, part, count } of countPieces(pieces.flat())) {
    const owned = ownedOf(settings, colors[color]!.hex, part);
    const at = parts[color]!.findIndex(({ id, length }) => id === part && length > 1);
    if (at < 0 || owned === null || count <= owned) continue;
    parts[color]!.splice(at, 1);
    any = true;
  }
  return any;
}

/** Pieces of a color and part that are owned; where no parts are told of a color, of its single ones. */
function ownedOf({ own }: CraftSettings, hex: string, part: string | null): number | null {
  if (own === null) return null;
  const isSingle = part === null || part.endsWith("-1x1");
  return own.filter((entry) =>
    entry.color === hex && (entry.part === part || entry.part === null && isSingle)
  ).reduce((sum, { count }) => sum + count, 0);
}

function placed(
  places: readonly BoardPlace[],
  piecesOf: readonly (readonly PlanPiece[])[],
): readonly PlanBoard[] {
  let from = 0;
  return places.map((place, i) => {
    const pieces = piecesOf[i]!;
    const board = { ...place, from, to: from + pieces.length, counts: countPieces(pieces) };
    from = board.to;
    return board;
  });
}

/** Boards on which something lies: nobody buys, prints or lays the others. Where there is nothing at all, the first. */
function filledBoards(
  { columns, cells }: ColoredCells,
  boards: readonly BoardPlace[],
): readonly BoardPlace[] {
  const filled = boards.filter(({ x, y, width, height }) => {
    for (let row = y; row < y + height; row++) {
      for (let at = row * columns + x; at < row * columns + x + width; at++) {
        if (cells[at]! >= 0) return true;
      }
    }
    return false;
  });
  return filled.length > 0 ? filled : boards.slice(0, 1);
}

/** Colors by how many cells they have; those without any are left out. */
function mostUsedFirst(target: ColoredCells): ColoredCells {
  const uses = usesOf(target);
  const order = target.colors.map((_, i) => i).filter((i) => uses[i]! > 0)
    .sort((a, b) => uses[b]! - uses[a]! || a - b);
  const places = new Int32Array(target.colors.length);
  order.forEach((color, i) => places[color] = i);
  return {
    ...target,
    colors: order.map((i) => target.colors[i]!),
    cells: target.cells.map((color) => color < 0 ? -1 : places[color]!),
  };
}

function usesOf({ colors, cells }: ColoredCells): Int32Array {
  const uses = new Int32Array(colors.length);
  for (const color of cells) if (color >= 0) uses[color]!++;
  return uses;
}

/** Lets other work have its turn, though not for each of a thousand boards: browsers take milliseconds for it. */
function turnsFor(signal: AbortSignal): () => Promise<void> {
  let since = performance.now();
  return async () => {
    signal.throwIfAborted();
    if (performance.now() - since < TURN) return;
    await new Promise((resolve) => setTimeout(resolve, 0));
    signal.throwIfAborted();
    since = performance.now();
  };
}
