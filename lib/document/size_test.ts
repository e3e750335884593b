import { assert, assertAlmostEquals, assertEquals, assertThrows } from "@std/assert";
import { describe, it } from "@std/testing/bdd";
import { pick, startRandom } from "@/tests/support/random.ts";
import { centeredCrop, columnsFor, detailOf, rowsFor, sizeForDetail, sizeForSide } from "./size.ts";

describe("sizeForDetail", () => {
  it("gives the shorter side the detail level and the longer the picture's ratio", () => {
    assertEquals(sizeForDetail(30, 4 / 3), { columns: 40, rows: 30 });
    assertEquals(sizeForDetail(30, 3 / 4), { columns: 30, rows: 40 });
    assertEquals(sizeForDetail(30, 1), { columns: 30, rows: 30 });
  });

  it("stays within 1 to 512 for any shape", () => {
    const random = startRandom(6);
    for (let round = 0; round < 500; round++) {
      const detail = pick(random, 1, 512);
      const aspect = 2 ** (random() * 40 - 20);
      const { columns, rows } = sizeForDetail(detail, aspect);
      for (const side of [columns, rows]) {
        assert(Number.isInteger(side) && side >= 1 && side <= 512, `${detail} ${aspect} ${side}`);
      }
      if (Math.max(columns, rows) < 512) assertEquals(detailOf({ columns, rows }), detail);
    }
  });

  it("refuses what is no detail level, and no shape", () => {
    for (const detail of [0, 513, 1.5, NaN]) {
      assertThrows(() => sizeForDetail(detail, 1), RangeError, `${detail}`);
    }
    for (const aspect of [0, -1, NaN, Infinity]) {
      assertThrows(() => sizeForDetail(30, aspect), RangeError, `${aspect}`);
    }
  });
});

describe("rowsFor and columnsFor", () => {
  it("keep the ratio, with at least one cell", () => {
    assertEquals(rowsFor(40, 4 / 3), 30);
    assertEquals(columnsFor(30, 4 / 3), 40);
    assertEquals(rowsFor(3, 1000), 1);
    assertEquals(columnsFor(512, 5), 512);
  });
});

describe("sizeForSide", () => {
  it("lets the other side follow, no further than there is room", () => {
    assertEquals(sizeForSide("columns", 100, 3 / 2), { columns: 100, rows: 67 });
    assertEquals(sizeForSide("rows", 67, 3 / 2), { columns: 101, rows: 67 });
    assertEquals(sizeForSide("rows", 512, 3 / 2), { columns: 512, rows: 512 });
  });
});

describe("centeredCrop", () => {
  it("is the largest part of that ratio in the middle, so that cells are square", () => {
    const random = startRandom(7);
    for (let round = 0; round < 200; round++) {
      const size = { columns: pick(random, 1, 512), rows: pick(random, 1, 512) };
      const aspect = 2 ** (random() * 6 - 3);
      const { x, y, width, height } = centeredCrop(size, aspect);
      assertAlmostEquals(width * aspect / size.columns, height / size.rows, 1e-9);
      assertAlmostEquals(x, (1 - width) / 2, 1e-12);
      assertAlmostEquals(y, (1 - height) / 2, 1e-12);
      assertAlmostEquals(Math.max(width, height), 1, 1e-12);
    }
  });
});
