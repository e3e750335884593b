import { assert, assertAlmostEquals, assertEquals } from "@std/assert";
import { describe, it } from "@std/testing/bdd";
import { cellForWidth, cellToFit, PRINT_SIZES, printedSize } from "./print_sizes.ts";

const SIZES = [
  { columns: 40, rows: 30 },
  { columns: 30, rows: 40 },
  { columns: 48, rows: 48 },
  { columns: 512, rows: 3 },
] as const;

describe("print sizes", () => {
  it("are filled by a piece as far as it goes, turned as suits it", () => {
    for (const sheet of [...PRINT_SIZES.cm, ...PRINT_SIZES.in]) {
      for (const size of SIZES) {
        const cell = cellToFit(size, sheet);
        const sides = [size.columns * cell, size.rows * cell].toSorted((a, b) => a - b);
        const room = [sheet.width, sheet.height].toSorted((a, b) => a - b);
        const slack = Math.max(size.columns, size.rows) * 0.01;
        assert(sides[0]! <= room[0]! && sides[1]! <= room[1]!, sheet.name);
        assert(
          room[0]! - sides[0]! <= slack || room[1]! - sides[1]! <= slack,
          `${sheet.name} is not filled.`,
        );
      }
    }
    assertEquals(cellToFit({ columns: 48, rows: 48 }, PRINT_SIZES.cm[4]!), 6.25);
  });

  it("are told by their width, too", () => {
    assertEquals(cellForWidth({ columns: 40, rows: 30 }, 30, "cm"), 7.5);
    assertAlmostEquals(cellForWidth({ columns: 48, rows: 48 }, 12, "in") * 48, 304.8, 0.05);
  });

  it("are told in the unit of choice", () => {
    const size = { columns: 40, rows: 30 };
    const cell = { width: 8, height: 3.2 };
    assertEquals(printedSize(size, cell, "cm"), { width: 32, height: 9.6, unit: "cm" });
    assertEquals(printedSize(size, cell, "in"), { width: 12.6, height: 3.8, unit: "in" });
  });
});
