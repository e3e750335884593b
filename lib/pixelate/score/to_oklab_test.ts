import { assert, assertEquals } from "@std/assert";
import { describe, it } from "@std/testing/bdd";
import { linearToOklab } from "@/lib/color/oklab.ts";
import { startRandom } from "@/tests/support/random.ts";
import { toOklab } from "./to_oklab.ts";

describe("toOklab", () => {
  it("is the color space that is used everywhere, to what can be seen", () => {
    const random = startRandom(15);
    const colors = Float32Array.from({ length: 30_000 }, () => random() ** 4);
    colors.set([0, 0, 0, 1, 1, 1, 1, 0, 0, 1e-6, 1e-7, 0]);
    const quick = toOklab(colors.slice());
    for (let at = 0; at < colors.length; at += 3) {
      const pixel = Float64Array.from(colors.subarray(at, at + 3));
      linearToOklab(pixel);
      pixel.forEach((value, c) => assert(Math.abs(value - quick[at + c]!) < 1e-4, `${value}`));
    }
  });

  it("keeps to colors that rounding has put outside", () => {
    assertEquals([...toOklab(Float32Array.of(-1e-9, -1e-9, -1e-9))].map(Math.abs), [0, 0, 0]);
  });
});
