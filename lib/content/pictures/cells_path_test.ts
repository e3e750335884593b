import { assertEquals } from "@std/assert";
import { describe, it } from "@std/testing/bdd";
import sharp from "sharp";
import { startRandom } from "@/tests/support/random.ts";
import { cellsPath } from "./cells_path.ts";

/** What a path paints, as a renderer of SVG sees it. */
async function paintedBy(d: string, columns: number, rows: number): Promise<boolean[][]> {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${columns}" height="${rows}" ` +
    `shape-rendering="crispEdges"><path d="${d}"/></svg>`;
  const { data } = await sharp(new TextEncoder().encode(svg)).ensureAlpha()
    .extractChannel("alpha").raw().toBuffer({ resolveWithObject: true });
  return Array.from(
    { length: rows },
    (_, y) => Array.from({ length: columns }, (_, x) => data[y * columns + x] === 255),
  );
}

describe("cellsPath", () => {
  it("paints the cells that have ink, and no others", async () => {
    const random = startRandom(71);
    for (let round = 0; round < 20; round++) {
      const columns = 1 + Math.floor(random() * 30), rows = 1 + Math.floor(random() * 12);
      const cells = Array.from(
        { length: rows },
        () => Array.from({ length: columns }, () => random() < 0.5),
      );
      assertEquals(await paintedBy(cellsPath(cells), columns, rows), cells);
    }
  });

  it("writes what comes again by the same text", () => {
    const bar = [true, false, true, false, true];
    assertEquals(cellsPath([bar, bar]), "m0 0h1v2h-1zm2 0h1v2h-1zm2 0h1v2h-1z");
    assertEquals(cellsPath([[], [false]]), "");
  });
});
