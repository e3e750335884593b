import { fault } from "@/lib/document/fault.ts";
import { BRICK_PARTS } from "../bricks/parts.ts";
import { smoothCells } from "../effort/smooth.ts";
import { priceOf } from "../prices/prices.ts";
import { assignStock } from "../stock/assign_stock.ts";
import { ownedCells } from "../stock/owned_cells.ts";
import { type ColoredCells, labOf } from "./colored_cells.ts";
import type { CraftSettings } from "./craft_settings.ts";
import type { PlanContext } from "./plan_context.ts";
import { wantedColors } from "./wanted_colors.ts";

/**
 * What buying a piece of the usual price costs beside using one that is owned, in squared OKLab distance: a difference that just shows.
 * Dearer ones cost more.
 */
const PRICE = 0.02 ** 2;

/** Cells times colors that memory is taken for: the largest piece in 90 colors. */
const MOST_CHOICES = 24_000_000;

/** Gives cells the colors that they are made in: smoothed, and out of what is owned where that is wished. */
export function chooseColors(
  target: ColoredCells,
  settings: CraftSettings,
  context: PlanContext,
): ColoredCells {
  const smooth = smoothed(target, settings.smoothing, context);
  return settings.own === null || settings.use === "compare"
    ? smooth
    : fromStock(smooth, settings, settings.use === "first");
}

function smoothed(target: ColoredCells, weight: number, context: PlanContext): ColoredCells {
  if (weight === 0) return target;
  const { kept } = context;
  const targets = {
    ...target,
    wanted: wantedColors(target, context),
    palette: labOf(target.colors),
    isKept: (cell: number) => kept?.[cell] === 1,
  };
  return { ...target, cells: smoothCells(targets, weight) };
}

function fromStock(target: ColoredCells, settings: CraftSettings, canBuy: boolean): ColoredCells {
  const owned = ownedCells(settings);
  const bought = canBuy ? [...new Set([...target.colors, ...owned.keys()])] : [];
  const colors = [...owned.keys(), ...bought];
  const filled = Array.from(target.cells.keys()).filter((cell) => target.cells[cell]! >= 0);
  if (filled.length * colors.length > MOST_CHOICES) {
    throw fault(
      RangeError,
      "stock-large",
      { cells: filled.length, colors: colors.length },
      `Choose for ${filled.length} cells among ${colors.length} colors: that is too much. Take fewer cells, or a palette.`,
    );
  }
  const dearness = relativePrices(bought, settings);
  const [wanted, offered] = [labOf(target.colors), labOf(colors)];
  const costs = new Float64Array(filled.length * colors.length);
  filled.forEach((cell, i) => {
    const from = target.cells[cell]! * 3;
    for (let color = 0; color < colors.length; color++) {
      let sum = color < owned.size ? 0 : PRICE * dearness[color - owned.size]!;
      for (let part = 0; part < 3; part++) {
        sum += (wanted[from + part]! - offered[color * 3 + part]!) ** 2;
      }
      costs[i * colors.length + color] = sum;
    }
  });
  const pieces = Int32Array.from([
    ...[...owned.values()].map(({ cells }) => cells),
    ...bought.map(() => filled.length),
  ]);
  const chosen = assignStock({ cells: filled.length, colors: colors.length, costs, pieces });
  const distinct = [...new Set(colors)];
  const cells = new Int32Array(target.cells.length).fill(-1);
  filled.forEach((cell, i) => cells[cell] = distinct.indexOf(colors[chosen[i]!]!));
  return { ...target, colors: distinct, cells };
}

/** What a single piece of each color costs, in parts of their mean: 1 where it is not told. */
function relativePrices(
  colors: readonly string[],
  { prices, parts, craft }: CraftSettings,
): readonly number[] {
  const single = craft === "bricks"
    ? BRICK_PARTS.find(({ kind }) => kind === parts[0])?.id ?? null
    : null;
  const known = colors.map((hex) => prices && priceOf(prices, hex, single));
  const told = known.filter((price) => price !== null);
  const mean = told.reduce((sum, price) => sum + price, 0) / told.length;
  return known.map((price) => price !== null && mean > 0 ? price / mean : 1);
}
