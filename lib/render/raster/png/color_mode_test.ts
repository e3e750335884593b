import { assertEquals } from "@std/assert";
import { describe, it } from "@std/testing/bdd";
import { chooseColorMode, pixelBytes, rowBytes } from "./color_mode.ts";

const opaque = (count: number) => Array.from({ length: count }, (_, i) => (i << 8 | 255) >>> 0);

describe("chooseColorMode", () => {
  const steps: readonly [colors: number, bits: 1 | 2 | 4 | 8][] = [
    [1, 1],
    [2, 1],
    [3, 2],
    [4, 2],
    [5, 4],
    [16, 4],
    [17, 8],
    [256, 8],
  ];
  for (const [colors, bits] of steps) {
    it(`takes ${bits} bits for ${colors} colors`, () => {
      assertEquals(chooseColorMode(opaque(colors)), {
        kind: "indexed",
        bits,
        colors: opaque(colors),
      });
    });
  }

  it("counts each color once", () => {
    assertEquals(rowBytes(chooseColorMode([...opaque(2), ...opaque(2)]), 17), 3);
  });

  it("puts transparent colors first, so that fewest opacities are written", () => {
    const mode = chooseColorMode([0x112233ff, 0x11223300, 0xff]);
    assertEquals(mode.kind === "indexed" && mode.colors, [0x11223300, 0x112233ff, 0xff]);
  });

  it("leaves palettes above 256 colors, with alpha only where it is needed", () => {
    assertEquals(chooseColorMode(opaque(257)), { kind: "truecolor", alpha: false });
    const clear = chooseColorMode([...opaque(256), 0]);
    assertEquals(clear, { kind: "truecolor", alpha: true });
    assertEquals([pixelBytes(clear), rowBytes(clear, 10)], [4, 40]);
  });
});
