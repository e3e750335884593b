import { takeFloats } from "../memory.ts";
import { cpuKernel } from "./cpu_kernel.ts";

/** A kernel of our own: what it computes could be pooled, but for each pixel it would be written down and read again twice. */
export const CELL_MEANS = "CellMeans";

/**
 * Of `x`, of shape [1, height, width, 3], the means over cells of `detail` x `detail` pixels, and the means of the square roots: to the
 * bit what pooling both gives.
 */
export const CELL_MEANS_KERNEL = cpuKernel(CELL_MEANS, ({ inputs, values, make, attributes }) => {
  const x = inputs["x"]!;
  const detail = Number(attributes["detail"]);
  const [, height, width] = x.shape as [number, number, number, number];
  const shape = [1, height / detail, width / detail, 3];
  const size = height * width * 3 / (detail * detail);
  const [means, roots] = [takeFloats(size), takeFloats(size)];
  addUp(values(x), width, detail, means, roots);
  return [make(shape, means), make(shape, roots)];
});

function addUp(
  from: Float32Array,
  width: number,
  detail: number,
  means: Float32Array,
  roots: Float32Array,
): void {
  const columns = width / detail, count = detail * detail;
  for (let cell = 0, out = 0; out < means.length; cell++, out += 3) {
    const x = cell % columns;
    const corner = ((cell - x) * detail + x) * detail;
    let red = 0, green = 0, blue = 0, redRoot = 0, greenRoot = 0, blueRoot = 0;
    for (let row = 0; row < detail; row++) {
      // Each row by itself, and roots as 32-bit floats, as pooling has them.
      let r = 0, g = 0, b = 0, rRoot = 0, gRoot = 0, bRoot = 0;
      const start = (corner + row * width) * 3;
      for (let at = start; at < start + detail * 3; at += 3) {
        const one = from[at]!, two = from[at + 1]!, three = from[at + 2]!;
        r += one;
        g += two;
        b += three;
        rRoot += Math.fround(Math.sqrt(one));
        gRoot += Math.fround(Math.sqrt(two));
        bRoot += Math.fround(Math.sqrt(three));
      }
      red += r;
      green += g;
      blue += b;
      redRoot += rRoot;
      greenRoot += gRoot;
      blueRoot += bRoot;
    }
    means[out] = red / count;
    means[out + 1] = green / count;
    means[out + 2] = blue / count;
    roots[out] = redRoot / count;
    roots[out + 1] = greenRoot / count;
    roots[out + 2] = blueRoot / count;
  }
}
