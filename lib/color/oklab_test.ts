import { assert, assertAlmostEquals, assertEquals } from "@std/assert";
import { describe, it } from "@std/testing/bdd";
import { converter } from "culori";
import { pick, startRandom } from "@/tests/support/random.ts";
import { linearToOklab, oklabToLinear, packedToOklab } from "./oklab.ts";
import { BYTE_TO_LINEAR, linearToByte } from "./srgb.ts";

const oracle = converter("oklab");

describe("OKLab", () => {
  it("agrees with culori", () => {
    const random = startRandom(1);
    for (let i = 0; i < 2000; i++) {
      const color = pick(random, 0, 0xffffff);
      const [r, g, b] = [color >> 16, color >> 8 & 255, color & 255].map((byte) => byte / 255);
      const truth = oracle({ mode: "rgb", r: r!, g: g!, b: b! });
      const [L, a, B] = packedToOklab([color]);
      assertAlmostEquals(L!, truth.l, 2e-6);
      assertAlmostEquals(a!, truth.a, 2e-6);
      assertAlmostEquals(B!, truth.b, 2e-6);
    }
  });

  it("comes back to the same bytes", () => {
    for (let color = 0; color <= 0xffffff; color += 4099) {
      const pixel = packedToOklab([color]);
      oklabToLinear(pixel);
      const bytes = Array.from(pixel, linearToByte);
      assertEquals(bytes, [color >> 16, color >> 8 & 255, color & 255]);
    }
  });

  it("puts grays on the axis of lightness, from 0 to 1", () => {
    const pixel = new Float64Array(3);
    for (const light of [0, 0.001, 0.2, 1]) {
      pixel.fill(light);
      linearToOklab(pixel);
      assertAlmostEquals(pixel[0]!, Math.cbrt(light), 1e-6);
      assert(Math.hypot(pixel[1]!, pixel[2]!) < 1e-6);
    }
  });
});

describe("srgb", () => {
  it("decodes bytes as IEC 61966-2-1 says", () => {
    for (let byte = 0; byte < 256; byte++) {
      const value = byte / 255;
      const truth = value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
      assertAlmostEquals(BYTE_TO_LINEAR[byte]!, truth, 1e-14);
    }
  });

  it("encodes to the nearest byte, clamped", () => {
    for (let byte = 0; byte < 256; byte++) assertEquals(linearToByte(BYTE_TO_LINEAR[byte]!), byte);
    assertEquals([-1, NaN, 1.5].map(linearToByte), [0, 0, 255]);
    const random = startRandom(2);
    for (let i = 0; i < 5000; i++) {
      const light = random() ** 3;
      const encoded = light <= 0.0031308 ? 12.92 * light : 1.055 * light ** (1 / 2.4) - 0.055;
      assert(Math.abs(linearToByte(light) - encoded * 255) <= 0.5 + 1e-6, `at ${light}`);
    }
  });
});
