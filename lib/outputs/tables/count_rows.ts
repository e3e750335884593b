import { brickPart } from "@/lib/craft/bricks/parts.ts";
import { elementOf } from "@/lib/craft/bricks/elements.ts";
import { type Plan, signOf, toBuy } from "@/lib/craft/plan/plan.ts";

/** Names of the columns of `countRows`; those of bricks and of what is owned only where there are any. */
const COLUMNS = ["Sign", "Brand", "Code", "Name", "Color"] as const;
const BRICK_COLUMNS = ["Part", "BrickLink", "BrickLink color", "Element"] as const;

/** A table of what a plan takes, a color and part a line, the first line its columns' names. */
export function countRows(plan: Plan): readonly (readonly (string | number)[])[] {
  const isBricks = plan.craft === "bricks";
  const isOwned = plan.counts.some(({ owned }) => owned !== null);
  const head = [
    ...COLUMNS,
    ...isBricks ? BRICK_COLUMNS : [],
    "Count",
    "With spare",
    ...isOwned ? ["Owned", "To buy"] : [],
    "Boards",
  ];
  const boards = boardsByCount(plan);
  const rows = plan.counts.map((one) => {
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
      ...isOwned ? [one.owned ?? "", toBuy(one)] : [],
      boards.get(`${one.color} ${one.part}`)!.join(" "),
    ];
  });
  return [head, ...rows];
}

/** Names of the boards on which a color and part is. */
function boardsByCount({ boards }: Plan): ReadonlyMap<string, readonly string[]> {
  const names = new Map<string, string[]>();
  for (const { name, counts } of boards) {
    for (const { color, part } of counts) {
      const key = `${color} ${part}`;
      names.set(key, [...names.get(key) ?? [], name]);
    }
  }
  return names;
}

/** The code of each cell, a row a line; a color without one by its value, nothing where nothing lies. */
export function chartRows(
  plan: Plan,
  cells: Int32Array,
): readonly (readonly string[])[] {
  const codes = plan.colors.map(({ hex, material }) => material.code ?? hex);
  return Array.from({ length: plan.rows }, (_, row) =>
    Array.from(
      cells.subarray(row * plan.columns, (row + 1) * plan.columns),
      (color) => codes[color] ?? "",
    ));
}
