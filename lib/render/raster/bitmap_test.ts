import { assertEquals, assertStrictEquals } from "@std/assert";
import { describe, it } from "@std/testing/bdd";
import { startRandom } from "@/tests/support/random.ts";
import { renderBitmap } from "./bitmap.ts";
import { STYLES } from "../styles.ts";

/** A grid of random cells, some of them transparent. */
function grid(seed: number, columns = 9, rows = 7) {
  const random = startRandom(seed);
  const palette = Uint8ClampedArray.from({ length: 20 }, () => random() * 256);
  const cells = Uint32Array.from({ length: columns * rows }, () => random() * 5);
  return { columns, rows, palette, cells };
}

describe("renderBitmap", () => {
  it("draws over a bitmap whose memory suffices as if it were new, and leaves one alone that is too small", () => {
    for (const style of STYLES) {
      const old = renderBitmap(grid(1), style, 11);
      for (const scale of [11, 10, 6]) {
        const fresh = renderBitmap(grid(2), style, scale);
        const reused = renderBitmap(grid(2), style, scale, old);
        assertEquals(reused, fresh);
        assertStrictEquals(reused.data.buffer, old.data.buffer);
      }
      const before = old.data.slice();
      const larger = renderBitmap(grid(2), style, 14, old);
      assertEquals(old.data, before);
      assertEquals(larger, renderBitmap(grid(2), style, 14));
      const next = renderBitmap(grid(2), style, 15, larger);
      assertStrictEquals(next.data.buffer, larger.data.buffer, "there is some memory to spare");
    }
  });
});
