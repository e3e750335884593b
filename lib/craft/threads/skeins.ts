import { cellsOf, type Plan, type PlanCount, toBuy } from "../plan/plan.ts";

const MILLIMETERS_PER_INCH = 25.4;

/** Millimeters of one strand on a skein: 8 m of thread that is spun of 6. */
const SKEIN = 48_000;

/**
 * Lengths of thread a cross, in sides of a stitch, waste included: of careful work and of the usual (stitchmate.app and brodette.com
 * publish from 1,500 down to 960 stitches a skein at 14 an inch and 2 strands; the cross itself takes 4.83).
 */
const CAREFUL = 8.8, USUAL = 13.8;

/** From this share of stitches that stand alone on, starting and ending takes a fifth more thread. */
const MANY_ALONE = 0.1, MORE_FOR_ALONE = 1.2;

/** How many skeins a color takes: by careful work, and as is usual. */
export interface Skeins {
  readonly least: number;
  readonly most: number;
}

/** Strands of thread that a cloth of so many stitches an inch takes. */
export function strandsFor(perInch: number): number {
  if (perInch <= 12) return 3;
  return perInch < 18 ? 2 : 1;
}

/** Stitches an inch of cloth whose stitches are that wide. */
export function perInchOf(millimeters: number): number {
  return Math.round(MILLIMETERS_PER_INCH / millimeters * 10) / 10;
}

/** Millimeters of a stitch on cloth of so many an inch. */
export function stitchOf(perInch: number): number {
  return MILLIMETERS_PER_INCH / perInch;
}

/** Stitches that a skein makes on such cloth, as is usual. */
export function stitchesOfSkein(perInch: number): number {
  return Math.floor(SKEIN / (strandsFor(perInch) * stitchOf(perInch) * USUAL));
}

/** What each color of a plan takes on its cloth, or on another. */
export function skeinsOf(
  plan: Omit<Plan, "notes">,
  perInch = perInchOf(plan.cell.width),
): readonly Skeins[] {
  const skeins = skeinsFor(plan, perInch);
  return plan.colors.map(({ cells }, color) => skeins(color, cells));
}

/** What is to be bought of each count of a plan: with spare stitches, without those that thread is owned for. */
export function skeinsToBuy(plan: Omit<Plan, "notes">): (count: PlanCount) => Skeins {
  const skeins = skeinsFor(plan, perInchOf(plan.cell.width));
  return (count) => skeins(count.color, toBuy(count));
}

/** How many skeins so many stitches of a color take. */
function skeinsFor(plan: Omit<Plan, "notes">, perInch: number) {
  const alone = stitchesAlone(plan);
  return (color: number, stitches: number): Skeins => {
    const more = alone[color]! > MANY_ALONE * plan.colors[color]!.cells ? MORE_FOR_ALONE : 1;
    const skeins = (sides: number) =>
      Math.ceil(stitches * strandsFor(perInch) * stitchOf(perInch) * sides * more / SKEIN);
    return { least: skeins(CAREFUL), most: skeins(USUAL) };
  };
}

/** Stitches of each color that have none of it beside, above or below them. */
function stitchesAlone(plan: Omit<Plan, "notes">): Int32Array {
  const { columns, rows } = plan;
  const cells = cellsOf(plan);
  const alone = new Int32Array(plan.colors.length);
  for (let at = 0; at < cells.length; at++) {
    const color = cells[at]!;
    if (color < 0) continue;
    const column = at % columns, row = Math.floor(at / columns);
    const hasNeighbor = column > 0 && cells[at - 1] === color ||
      column < columns - 1 && cells[at + 1] === color ||
      row > 0 && cells[at - columns] === color ||
      row < rows - 1 && cells[at + columns] === color;
    if (!hasNeighbor) alone[color]!++;
  }
  return alone;
}
