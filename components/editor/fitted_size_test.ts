import { assertEquals } from "@std/assert";
import { describe, it } from "@std/testing/bdd";
import { fittedSize } from "./fitted_size.ts";

/** What the browser makes of a size in a window of 1000 x 800 pixels at 16 pixels a rem. */
function inPixels(size: string): number {
  const [least, ...most] = [...size.matchAll(/([\d.e+-]+)(vw|vh|rem)/g)].map(([, value, unit]) =>
    Number(value) * { vw: 10, vh: 8, rem: 16 }[unit as "vw" | "vh" | "rem"]
  );
  return Math.max(least!, Math.min(...most));
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

  it("keeps what is extremely long thick enough to be taken hold of", () => {
    assertEquals(inPixels(fittedSize(20_000, 10).height), 48);
    assertEquals(inPixels(fittedSize(20_000, 10).width), 800);
    assertEquals(inPixels(fittedSize(10, 20_000).width), 48);
    assertEquals(inPixels(fittedSize(10, 20_000).height), 440);
  });
});
