import { assertEquals } from "@std/assert";
import { describe, it } from "@std/testing/bdd";
import { blockMeans } from "./block_means.ts";

describe("blockMeans", () => {
  it("takes the mean of each block, of what is left of them at the borders, and of cells that count", () => {
    // Cells 0 to 14, five a row; the one with number 6 does not count, nor do those of the last block.
    const colors = Float64Array.from({ length: 45 }, (_, i) => Math.floor(i / 3) + i % 3);
    const counts = Uint8Array.from({ length: 15 }, (_, cell) => cell === 6 || cell === 14 ? 0 : 1);
    const reds = blockMeans(colors, counts, 5, 3, 2).filter((_, i) => i % 3 === 0);
    assertEquals([...reds], [2, 5, 6.5, 10.5, 12.5, 0]);
    assertEquals(blockMeans(colors, counts, 5, 3, 2)[1], 3);
  });
});
