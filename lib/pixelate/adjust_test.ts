import { assert, assertAlmostEquals, assertEquals } from "@std/assert";
import { describe, it } from "@std/testing/bdd";
import { pick, startRandom } from "@/tests/support/random.ts";
import { adjustCells, adjustLightness } from "./adjust.ts";
import { linearToOklab } from "@/lib/color/oklab.ts";

const NEUTRAL = { brightness: 0, contrast: 0, saturation: 0 };

/** One row of opaque cells. */
function cellsOf(colors: readonly (readonly number[])[]) {
  return { width: colors.length, height: 1, color: Float32Array.from(colors.flat()), alpha: null };
}

function oklabOf(data: Float32Array, cell: number): Float64Array {
  const pixel = Float64Array.from(data.subarray(cell * 4, cell * 4 + 3));
  linearToOklab(pixel);
  return pixel;
}

describe("adjustCells", () => {
  it("changes nothing at 0", () => {
    const random = startRandom(21);
    const color = Float32Array.from({ length: 300 }, () => random());
    const { data } = adjustCells({ width: 100, height: 1, color, alpha: null }, NEUTRAL);
    color.forEach((value, i) => assertEquals(data[Math.floor(i / 3) * 4 + i % 3], value));
    assert(data.every((value, i) => i % 4 !== 3 || value === 1));
  });

  it("turns gray without saturation, and gray stays gray with it", () => {
    const cells = cellsOf([[0.8, 0.1, 0.1], [0.3, 0.3, 0.3]]);
    const gray = adjustCells(cells, { ...NEUTRAL, saturation: -100 }).data;
    const vivid = adjustCells(cells, { ...NEUTRAL, saturation: 100 }).data;
    for (const lab of [oklabOf(gray, 0), oklabOf(gray, 1), oklabOf(vivid, 1)]) {
      assertAlmostEquals(lab[1]!, 0, 1e-4);
      assertAlmostEquals(lab[2]!, 0, 1e-4);
    }
  });

  it("keeps hue and lightness while chroma changes, and stays within sRGB", () => {
    const random = startRandom(22);
    for (let round = 0; round < 200; round++) {
      const color = [random(), random(), random()];
      const saturation = pick(random, -99, 100);
      const { data } = adjustCells(cellsOf([color]), { ...NEUTRAL, saturation });
      for (const value of data) assert(value >= 0 && value <= 1, `${value}`);
      const before = Float64Array.from(color);
      linearToOklab(before);
      const after = oklabOf(data, 0);
      assertAlmostEquals(after[0]!, before[0]!, 3e-3);
      const cross = before[1]! * after[2]! - before[2]! * after[1]!;
      assertAlmostEquals(cross, 0, 2e-3);
    }
  });

  it("keeps opacity, and what shows nothing shows nothing", () => {
    const cells = {
      width: 2,
      height: 1,
      color: Float32Array.of(0.2, 0.1, 0, 0, 0, 0),
      alpha: Float32Array.of(0.5, 0),
    };
    const { data } = adjustCells(cells, { brightness: 50, contrast: 20, saturation: 10 });
    assertEquals([data[3], data[7]], [0.5, 0]);
    assertEquals([...data.subarray(4, 7)], [0, 0, 0]);
    for (const value of data.subarray(0, 3)) assert(value <= 0.5 + 1e-6);
  });
});

describe("adjustLightness", () => {
  it("never falls, whatever is asked", () => {
    const random = startRandom(23);
    for (let round = 0; round < 100; round++) {
      const asked = {
        ...NEUTRAL,
        brightness: pick(random, -100, 100),
        contrast: pick(random, -100, 100),
      };
      let last = 0;
      for (let i = 0; i <= 50; i++) {
        const value = adjustLightness(i / 50, asked);
        assert(value >= last && value <= 1, JSON.stringify(asked));
        last = value;
      }
    }
  });

  it("keeps black and white when only brightness changes", () => {
    for (const brightness of [-100, -30, 30, 100]) {
      assertEquals(adjustLightness(0, { ...NEUTRAL, brightness }), 0);
      assertEquals(adjustLightness(1, { ...NEUTRAL, brightness }), 1);
    }
    assert(adjustLightness(0.5, { ...NEUTRAL, brightness: 20 }) > 0.5);
    assertEquals(adjustLightness(0.9, { ...NEUTRAL, contrast: -100 }), 0.5);
  });
});
