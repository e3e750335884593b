import { linearToOklab } from "@/lib/color/oklab.ts";
import { takeFloats } from "../memory.ts";
import type { Planes } from "../planes.ts";

/** The color of every pixel in OKLab, 3 floats each; where nothing shows, black. */
export function toOklab({ color, alpha }: Planes): Float32Array<ArrayBuffer> {
  const lab = takeFloats(color.length);
  const pixel = new Float64Array(3);
  for (let i = 0, at = 0; at < color.length; i++, at += 3) {
    const opacity = alpha ? alpha[i]! : 1;
    if (opacity === 0) {
      lab.fill(0, at, at + 3);
      continue;
    }
    pixel[0] = color[at]! / opacity;
    pixel[1] = color[at + 1]! / opacity;
    pixel[2] = color[at + 2]! / opacity;
    linearToOklab(pixel);
    lab[at] = pixel[0]!;
    lab[at + 1] = pixel[1]!;
    lab[at + 2] = pixel[2]!;
  }
  return lab;
}
