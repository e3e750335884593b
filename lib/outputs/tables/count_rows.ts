import { brickPart } from "@/lib/craft/bricks/parts.ts";
import { elementOf } from "@/lib/craft/bricks/elements.ts";
import type { PlanCost } from "@/lib/craft/prices/cost.ts";
import { BAG, bagsOf } from "@/lib/craft/drills/bags.ts";
import { type Plan, signOf, toBuy } from "@/lib/craft/plan/plan.ts";
import { perInchOf, skeinsToBuy, strandsFor } from "@/lib/craft/threads/skeins.ts";

/** Names of the columns of `countRows`; those of bricks, of threads, of drills and of what is owned only where there are any. */
const COLUMNS = ["Sign", "Brand", "Code", "Name", "Color"] as const;
const BRICK_COLUMNS = ["Part", "BrickLink", "BrickLink color", "Element"] as const;
/** The fewer skeins are for careful use, the more for usual waste. */
const THREAD_COLUMNS = ["Strands", "Skeins at least", "Skeins"] as const;

/** Only where prices are told. */
const COST_COLUMNS = ["Price", "Cost", "Currency"] as const;

/** A table of what a plan takes, a color and part a line, the first line its columns' names. */
export function countRows(plan: Plan): readonly (readonly (string | number)[])[] {
  const isBricks = plan.craft === "bricks";
  const isDrills = plan.craft === "diamonds";
  const isOwned = plan.counts.some(({ owned }) => owned !== null);
  const skeins = plan.craft === "stitches" ? skeinsToBuy(plan) : null;
  const strands = strandsFor(perInchOf(plan.cell.width));
  const head = [
    ...COLUMNS,
    ...isBricks ? BRICK_COLUMNS : [],
    "Count",
    "With spare",
    ...skeins ? THREAD_COLUMNS : [],
    ...isOwned ? ["Owned", "To buy"] : [],
    ...isDrills ? [`Bags of ${BAG}`] : [],
    ...plan.cost ? COST_COLUMNS : [],
    "Boards",
  ];
  const boards = boardsByCount(plan);
  const rows = plan.counts.map((one, i) => {
    const color = plan.colors[one.color]!;
    const { brand = "", code = "", name = "", bricklink = "" } = color.material;
    const part = brickPart(one.part ?? "");
    const element = part ? elementOf(color.material, part) ?? "" : "";
    return [
      signOf(plan, color),
      brand,
      code,
      name,
      color.hex,
      ...isBricks ? [part?.name ?? "", part?.bricklink ?? "", bricklink, element] : [],
      one.count,
      one.withSpare,
      ...skeins ? [strands, skeins(one).least, skeins(one).most] : [],
      ...isOwned ? [one.owned ?? "", toBuy(one)] : [],
      ...isDrills ? [bagsOf(one)] : [],
      ...plan.cost ? costOf(plan.cost, i) : [],
      boards.get(`${one.color} ${one.part}`)!.join(" "),
    ];
  });
  return [head, ...rows];
}

function costOf({ counts, currency }: PlanCost, i: number): readonly (string | number)[] {
  const { units, price } = counts[i]!;
  // Tenths of cents may be left by binary fractions.
  return price === null ? ["", "", ""] : [price, Math.round(units * price * 1e4) / 1e4, currency];
}

/** Names of the boards on which a color and part is. */
function boardsByCount({ boards }: Plan): ReadonlyMap<string, readonly string[]> {
  const names = new Map<string, string[]>();
  for (const { name, counts } of boards) {
    for (const { color, part } of counts) {
      const key = `${color} ${part}`;
      const known = names.get(key);
      if (known) known.push(name);
      else names.set(key, [name]);
    }
  }
  return names;
}

/** The code of each cell, a row a line; a color without one by its number or its value, nothing where nothing lies. */
export function chartRows(
  plan: Plan,
  cells: Int32Array,
): readonly (readonly string[])[] {
  const codes = plan.colors.map((color) =>
    color.material.code ?? (plan.marks === "numbers" ? signOf(plan, color) : color.hex)
  );
  return Array.from({ length: plan.rows }, (_, row) =>
    Array.from(
      cells.subarray(row * plan.columns, (row + 1) * plan.columns),
      (color) => codes[color] ?? "",
    ));
}
