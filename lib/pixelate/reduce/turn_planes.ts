import type { Orientation } from "@/lib/image/header.ts";
import { readingOrder } from "@/lib/image/orient.ts";
import { takeFloats } from "../memory.ts";
import type { Planes } from "../planes.ts";

/** Stands planes upright that were reduced from a picture as it is stored. */
export function turnPlanes(planes: Planes, orientation: Orientation): Planes {
  if (orientation === 1) return planes;
  const { width, height, start, alongX, alongY } = readingOrder(planes, orientation);
  const color = takeFloats(planes.color.length);
  const alpha = planes.alpha && takeFloats(planes.alpha.length);
  for (let y = 0, to = 0; y < height; y++) {
    let from = start + y * alongY;
    for (let x = 0; x < width; x++, to++, from += alongX) {
      color[to * 3] = planes.color[from * 3]!;
      color[to * 3 + 1] = planes.color[from * 3 + 1]!;
      color[to * 3 + 2] = planes.color[from * 3 + 2]!;
      if (alpha) alpha[to] = planes.alpha![from]!;
    }
  }
  return { width, height, color, alpha };
}
