import { packedToMatching } from "@/lib/color/matching_space.ts";
import { nearestOf } from "@/lib/color/nearest.ts";
import { unpackColor } from "./edit_layer.ts";

/** The packed color that looks most like a given one, of those on offer; the first of several that are as near. Null where none are. */
export function nearestOther(color: number, others: readonly number[]): number | null {
  if (others.length === 0) return null;
  const [L, a, b] = packedToMatching([rgb(color)]);
  return others[nearestOf(packedToMatching(others.map(rgb)), L!, a!, b!)]!;
}

/** `0xrrggbb` of a packed color. */
function rgb(color: number): number {
  const [red, green, blue] = unpackColor(color);
  return red << 16 | green << 8 | blue;
}
