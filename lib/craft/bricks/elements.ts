import type { ColorId, Material } from "@/lib/document/materials.ts";
import { ROWS } from "./element_rows.ts";
import { BRICK_PARTS, type BrickPart } from "./parts.ts";

let table: ReadonlyMap<number, ReadonlyMap<string, number>> | null = null;

/** LEGO's number of a part in a color, or null where there is none: it cannot be told from the two. */
export function elementOf({ rebrickable }: Material, part: BrickPart): number | null {
  return partsIn(rebrickable)?.get(part.rebrickable) ?? null;
}

/** The parts that there are in a color, or null where nothing is known of it. */
export function partsOfColor({ rebrickable }: Material): readonly BrickPart[] | null {
  const parts = partsIn(rebrickable);
  return parts ? BRICK_PARTS.filter((part) => parts.has(part.rebrickable)) : null;
}

function partsIn(color: ColorId<"Rebrickable"> | undefined) {
  if (color === undefined) return undefined;
  table ??= readElements();
  return table.get(color);
}

function readElements(): ReadonlyMap<number, ReadonlyMap<string, number>> {
  return new Map(
    ROWS.elements.trim().split("\n").map((line) => {
      const [color, pairs] = line.split("|");
      const parts = pairs!.split(",").map((pair) => pair.split(":") as [string, string]);
      return [Number(color), new Map(parts.map(([part, id]) => [part, Number(id)]))];
    }),
  );
}
