import { BYTE_TO_LINEAR } from "@/lib/color/srgb.ts";
import { linearToOklab } from "@/lib/color/oklab.ts";
import { unpackColor } from "./edit_layer.ts";

/** The packed color nearest to a given one in OKLab, of those on offer; the first of several that are as near. Null where none are. */
export function nearestOther(color: number, others: readonly number[]): number | null {
  const [lightness, a, b] = oklab(color);
  let nearest: number | null = null;
  let least = Infinity;
  for (const other of others) {
    const lab = oklab(other);
    const distance = (lab[0]! - lightness!) ** 2 + (lab[1]! - a!) ** 2 + (lab[2]! - b!) ** 2;
    if (distance < least) {
      least = distance;
      nearest = other;
    }
  }
  return nearest;
}

function oklab(color: number): Float64Array {
  const [red, green, blue] = unpackColor(color);
  const pixel = Float64Array.of(
    BYTE_TO_LINEAR[red]!,
    BYTE_TO_LINEAR[green]!,
    BYTE_TO_LINEAR[blue]!,
  );
  linearToOklab(pixel);
  return pixel;
}
