import "../../tensor/cpu_deno.ts";
import { assert, assertAlmostEquals } from "@std/assert";
import { describe, it } from "@std/testing/bdd";
import { pick, type Random, startRandom } from "@/tests/support/random.ts";
import { noise } from "@/tests/support/rasters.ts";
import { reduceRaster } from "@/tests/support/reduce_raster.ts";
import type { Planes } from "../../planes.ts";
import { sample as samplePerceptual } from "./perceptual.ts";

/** Smooth parts with some noise, in linear light. */
function partsOf(random: Random, width: number, height: number): Planes {
  const [a, b, c] = [random() * 9, random() * 9, random() * 0.2];
  const color = Float32Array.from({ length: width * height * 3 }, (_, i) => {
    const x = Math.floor(i / 3) % width, y = Math.floor(i / 3 / width);
    const shade = 0.4 + 0.3 * Math.sin(a * x / width + b * y / height + i % 3);
    return Math.min(1, Math.max(0, shade + c * (random() - 0.5)));
  });
  return { width, height, color, alpha: null };
}

/** The definition for one channel, window by window, in 64 bits. */
function reference(light: (x: number, y: number) => number, w: number, h: number, detail: number) {
  const mean: number[] = [], meanSquare: number[] = [];
  for (let y = 0; y < h; y++) {
    for (let x = 0; x < w; x++) {
      let first = 0, second = 0;
      for (let i = 0; i < detail * detail; i++) {
        const value = light(x * detail + i % detail, y * detail + Math.floor(i / detail));
        first += Math.sqrt(value);
        second += value;
      }
      mean.push(first / detail ** 2);
      meanSquare.push(second / detail ** 2);
    }
  }
  const sums = new Float64Array(w * h), counts = new Float64Array(w * h);
  const [kw, kh] = [Math.min(2, w), Math.min(2, h)];
  for (let y = 0; y + kh <= h; y++) {
    for (let x = 0; x + kw <= w; x++) {
      const cells = Array.from(
        { length: kw * kh },
        (_, i) => (y + Math.floor(i / kw)) * w + x + i % kw,
      );
      const average = (of: (cell: number) => number) =>
        cells.reduce((sum, cell) => sum + of(cell), 0) / cells.length;
      const m = average((cell) => mean[cell]!);
      const low = average((cell) => mean[cell]! ** 2) - m * m;
      const full = average((cell) => meanSquare[cell]!) - m * m;
      const ratio = Math.sqrt(full / Math.max(1e-6, low));
      const gain = Math.min(2.2, Math.max(0, 2 * ratio - 1));
      for (const cell of cells) {
        sums[cell]! += m + gain * (mean[cell]! - m);
        counts[cell]!++;
      }
    }
  }
  return sums.map((sum, cell) => {
    const covered = Array.from({ length: detail * detail }, (_, i) =>
      light(
        cell % w * detail + i % detail,
        Math.floor(cell / w) * detail + Math.floor(i / detail),
      ));
    const value = Math.min(1, Math.max(0, sum / counts[cell]!)) ** 2;
    return Math.min(Math.max(value, Math.min(...covered)), Math.max(...covered));
  });
}

describe("samplePerceptual", () => {
  it("is what its definition says, for grids of any size", async () => {
    const random = startRandom(71);
    for (let round = 0; round < 40; round++) {
      const [w, h, detail] = [pick(random, 1, 12), pick(random, 1, 12), pick(random, 1, 4)];
      const parts = partsOf(random, w * detail, h * detail);
      const { color } = await samplePerceptual(parts, detail);
      for (let c = 0; c < 3; c++) {
        const light = (x: number, y: number) => parts.color[(y * parts.width + x) * 3 + c]!;
        // The gain of 32-bit floats is uncertain near the least variance, and only there.
        reference(light, w, h, detail).forEach((value, cell) =>
          assertAlmostEquals(color[cell * 3 + c]!, value, 4e-3)
        );
      }
    }
  });

  it("never leaves the range of what a cell covers, be it a few pixels or less than one", async () => {
    const random = startRandom(74);
    for (let round = 0; round < 30; round++) {
      const pixels = noise(random, pick(random, 1, 9), pick(random, 1, 9), round % 2 === 1);
      const whole = { x: 0, y: 0, width: pixels.width, height: pixels.height };
      const [w, h] = [pick(random, 1, 16), pick(random, 1, 16)];
      const parts = reduceRaster(pixels, round % 2 === 0, whole, w * 2, h * 2);
      const copy = { ...parts, color: parts.color.slice() };
      const { color, alpha } = await samplePerceptual(copy, 2);
      for (let cell = 0; cell < w * h; cell++) {
        const opacity = alpha ? alpha[cell]! : 1;
        if (opacity < 1e-3) continue;
        const places = [0, 1, w * 2, w * 2 + 1].map((i) =>
          Math.floor(cell / w) * w * 4 + cell % w * 2 + i
        ).filter((place) => (parts.alpha?.[place] ?? 1) > 1e-6);
        for (let c = 0; c < 3; c++) {
          const covered = places.map((place) =>
            parts.color[place * 3 + c]! / (parts.alpha?.[place] ?? 1)
          );
          const value = color[cell * 3 + c]! / opacity;
          assert(value >= Math.min(...covered) - 1e-5 && value <= Math.max(...covered) + 1e-5);
        }
      }
    }
  });

  it("keeps more of the contrast than the mean does", async () => {
    const parts = partsOf(startRandom(72), 160, 120);
    // A fine checked pattern over one half, which a mean makes flat.
    for (let i = 0; i < parts.color.length; i++) {
      const x = Math.floor(i / 3) % 160, y = Math.floor(i / 3 / 160);
      if (x < 80 && (Math.floor(x / 3) + Math.floor(y / 3)) % 2) parts.color[i]! *= 0.3;
    }
    const sharp = await samplePerceptual(parts, 4);
    const deviation = (values: Float32Array, keep: (x: number) => boolean) => {
      const chosen = [...values].filter((_, i) => i % 3 === 0 && keep(Math.floor(i / 3) % 40));
      const mean = chosen.reduce((sum, value) => sum + value, 0) / chosen.length;
      return Math.sqrt(chosen.reduce((sum, value) => sum + (value - mean) ** 2, 0) / chosen.length);
    };
    const means = Float32Array.from(sharp.color, (_, i) => {
      const cell = Math.floor(i / 3), x = cell % 40 * 4, y = Math.floor(cell / 40) * 4;
      let sum = 0;
      for (let k = 0; k < 16; k++) {
        sum += parts.color[((y + Math.floor(k / 4)) * 160 + x + k % 4) * 3 + i % 3]!;
      }
      return sum / 16;
    });
    const patterned = (x: number) => x < 20;
    assert(deviation(sharp.color, patterned) > 1.2 * deviation(means, patterned));
  });

  it("ignores the color of what does not show", async () => {
    const random = startRandom(73);
    const parts = partsOf(random, 24, 24);
    const alpha = Float32Array.from({ length: 576 }, (_, i) => i % 24 < 12 ? 1 : 0);
    const color = parts.color.map((value, i) => value * alpha[Math.floor(i / 3)]!);
    const half = await samplePerceptual({ ...parts, color, alpha }, 4);
    const left = Float32Array.from(
      { length: 12 * 24 * 3 },
      (_, i) => parts.color[(Math.floor(i / 36) * 24 + Math.floor(i / 3) % 12) * 3 + i % 3]!,
    );
    const alone = await samplePerceptual({ width: 12, height: 24, color: left, alpha: null }, 4);
    for (let y = 0; y < 6; y++) {
      for (let x = 0; x < 6; x++) {
        assertAlmostEquals(half.alpha![y * 6 + x]!, x < 3 ? 1 : 0, 1e-6);
        for (let c = 0; c < 3; c++) {
          const value = half.color[(y * 6 + x) * 3 + c]!;
          if (x >= 3) assertAlmostEquals(value, 0, 1e-6);
          // The last column has windows that reach into what does not show.
          else if (x < 2) assertAlmostEquals(value, alone.color[(y * 3 + x) * 3 + c]!, 1e-3);
        }
      }
    }
  });
});
