import { assertEquals } from "@std/assert";
import { describe, it } from "@std/testing/bdd";
import { fittedSize } from "./fitted_size.ts";

/** What the browser makes of a size in a window of 1000 pixels by so many, at 16 pixels a rem. */
function inPixels(size: string, windowHeight = 800): number {
  const units: Record<string, number> = { vw: 10, vh: windowHeight / 100, rem: 16 };
  const sum = size
    .replace(/([\d.e+-]+)(vw|vh|rem)/g, (_, value, unit) => String(Number(value) * units[unit]!))
    .replace(/\b(min|max)\(/g, "Math.$1(");
  return new Function(`return ${sum};`)();
}

describe("fitted size", () => {
  it("keeps the shape within what there is room for", () => {
    for (const [width, height] of [[4, 3], [3, 4], [1, 1], [16, 2], [2, 16]] as const) {
      const size = fittedSize(width, height);
      const [wide, high] = [inPixels(size.width), inPixels(size.height)];
      assertEquals(Math.round(wide / high * 1000), Math.round(width / height * 1000));
      assertEquals(Math.max(wide / 800, high / 440), 1);
    }
  });

  it("leaves room for what stands around it on a low screen", () => {
    const { width, height } = fittedSize(3, 2);
    assertEquals(inPixels(height, 390), 390 - 14.5 * 16);
    assertEquals(Math.round(inPixels(width, 390)), (390 - 14.5 * 16) * 3 / 2);
    assertEquals(inPixels(height, 256), 256 * 0.4);
  });

  it("keeps what is extremely long thick enough to be taken hold of", () => {
    assertEquals(inPixels(fittedSize(20_000, 10).height), 48);
    assertEquals(inPixels(fittedSize(20_000, 10).width), 800);
    assertEquals(inPixels(fittedSize(10, 20_000).width), 48);
    assertEquals(inPixels(fittedSize(10, 20_000).height), 440);
  });
});
