import { fault } from "@/lib/document/fault.ts";
import { brickPart } from "../bricks/parts.ts";
import { smoothCells } from "../effort/smooth.ts";
import { assignStock } from "../stock/assign_stock.ts";
import { type ColoredCells, labOf } from "./colored_cells.ts";
import type { CraftSettings } from "./craft_settings.ts";
import type { PlanContext } from "./plan_context.ts";
import { wantedColors } from "./wanted_colors.ts";

/** What buying a piece costs beside using one that is owned, in squared OKLab distance: a difference that just shows. */
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
  const owned = cellsInStock(settings);
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
  const [wanted, offered] = [labOf(target.colors), labOf(colors)];
  const costs = new Float64Array(filled.length * colors.length);
  filled.forEach((cell, i) => {
    const from = target.cells[cell]! * 3;
    for (let color = 0; color < colors.length; color++) {
      let sum = color < owned.size ? 0 : PRICE;
      for (let part = 0; part < 3; part++) {
        sum += (wanted[from + part]! - offered[color * 3 + part]!) ** 2;
      }
      costs[i * colors.length + color] = sum;
    }
  });
  const pieces = Int32Array.from([...owned.values(), ...bought.map(() => filled.length)]);
  const chosen = assignStock({ cells: filled.length, colors: colors.length, costs, pieces });
  const distinct = [...new Set(colors)];
  const cells = new Int32Array(target.cells.length).fill(-1);
  filled.forEach((cell, i) => cells[cell] = distinct.indexOf(colors[chosen[i]!]!));
  return { ...target, colors: distinct, cells };
}

/** Cells that what is owned of each color covers: of parts only those that may be used. */
function cellsInStock({ own, parts, largest }: CraftSettings): ReadonlyMap<string, number> {
  const cells = new Map<string, number>();
  for (const { color, part, count } of own!) {
    const known = part === null ? undefined : brickPart(part);
    const isUsed = known === undefined ||
      parts.includes(known.kind) && known.length <= largest.length && known.width <= largest.width;
    const area = isUsed ? (known?.length ?? 1) * (known?.width ?? 1) : 0;
    cells.set(color, (cells.get(color) ?? 0) + count * area);
  }
  return cells;
}
