import { linearToMatching } from "@/lib/color/matching_space.ts";
import { takeFloats } from "../memory.ts";
import type { Planes } from "../planes.ts";

/** The color of every pixel where colors are matched, 3 floats each; where nothing shows, black. */
export function toMatching({ color, alpha }: Planes): Float32Array<ArrayBuffer> {
  const points = takeFloats(color.length);
  const pixel = new Float64Array(3);
  for (let i = 0, at = 0; at < color.length; i++, at += 3) {
    const opacity = alpha ? alpha[i]! : 1;
    if (opacity === 0) {
      points.fill(0, at, at + 3);
      continue;
    }
    pixel[0] = color[at]! / opacity;
    pixel[1] = color[at + 1]! / opacity;
    pixel[2] = color[at + 2]! / opacity;
    linearToMatching(pixel);
    points[at] = pixel[0]!;
    points[at + 1] = pixel[1]!;
    points[at + 2] = pixel[2]!;
  }
  return points;
}
