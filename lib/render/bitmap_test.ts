import { assertEquals, assertStrictEquals } from "@std/assert";
import { describe, it } from "@std/testing/bdd";
import { startRandom } from "@/tests/support/random.ts";
import { renderBitmap } from "./bitmap.ts";
import { STYLES } from "./styles.ts";

/** A grid of random cells, some of them transparent. */
function grid(seed: number, columns = 9, rows = 7) {
  const random = startRandom(seed);
  const palette = Uint8ClampedArray.from({ length: 20 }, () => random() * 256);
  const cells = Uint32Array.from({ length: columns * rows }, () => random() * 5);
  return { columns, rows, palette, cells };
}

describe("renderBitmap", () => {
  it("draws over a bitmap of the same size as if it were new, and leaves one of another size alone", () => {
    for (const style of STYLES) {
      const old = renderBitmap(grid(1), style, 11);
      const fresh = renderBitmap(grid(2), style, 11);
      const reused = renderBitmap(grid(2), style, 11, old);
      assertStrictEquals(reused, old);
      assertEquals(reused.data, fresh.data);
      const other = renderBitmap(grid(2), style, 10, old);
      assertEquals(old.data, fresh.data);
      assertEquals(other.width, 90);
    }
  });
});
