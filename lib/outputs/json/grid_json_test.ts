import { assert, assertEquals, assertThrows } from "@std/assert";
import { describe, it } from "@std/testing/bdd";
import type { ColorId } from "@/lib/document/materials.ts";
import { randomGrid } from "@/tests/render/random_grid.ts";
import { startRandom } from "@/tests/support/random.ts";
import { formatGridJson, parseGridJson } from "./grid_json.ts";

const GOOD = { columns: 2, rows: 1, palette: ["#ff0000", "#00ff0080"], cells: [1, 0] };

describe("formatGridJson", () => {
  it("writes the four fields that it promises", () => {
    const grid = {
      columns: 2,
      rows: 1,
      palette: Uint8ClampedArray.of(255, 0, 0, 255, 0, 255, 0, 128),
      cells: Uint32Array.of(1, 0),
    };
    assertEquals(JSON.parse(formatGridJson(grid)), GOOD);
  });

  it("tells what colors are bought as, and reads it back", () => {
    const materials = {
      "#ff0000": { name: "Red", code: "21", bricklink: 5 as ColorId<"BrickLink"> },
    };
    const grid = {
      columns: 2,
      rows: 1,
      palette: Uint8ClampedArray.of(255, 0, 0, 255, 0, 255, 0, 128),
      cells: Uint32Array.of(1, 0),
      materials,
    };
    const text = formatGridJson(grid);
    assertEquals(JSON.parse(text), { ...GOOD, materials: [materials["#ff0000"], null] });
    assertEquals(parseGridJson(text), grid);
    assertEquals(
      formatGridJson({ ...grid, materials: { "#0000ff": { name: "Blue" } } }).includes("Blue"),
      false,
    );
  });

  it("reads a grid whose materials are not what they should be without them", () => {
    for (
      const materials of [7, {}, ["red", 5, null], [{ name: 4, bricklink: "5" }, { code: [] }]]
    ) {
      assertEquals("materials" in parseGridJson(JSON.stringify({ ...GOOD, materials })), false);
    }
  });

  it("is read back as the same grid", () => {
    for (let seed = 0; seed < 20; seed++) {
      const grid = randomGrid(seed, 1 + seed * 3, 1 + seed * 2, {
        colors: 1 + seed * 7,
        alphas: [255, 0, 17],
      });
      assertEquals(parseGridJson(formatGridJson(grid)), grid);
    }
  });
});

describe("parseGridJson", () => {
  const bad: readonly [string, unknown, new (message: string) => Error, string][] = [
    ["no object", [1], TypeError, "object"],
    ["no columns", { ...GOOD, columns: undefined }, RangeError, "missing"],
    ["too many rows", { ...GOOD, rows: 513 }, RangeError, "513"],
    ["half a row", { ...GOOD, rows: 0.5 }, RangeError, "0.5"],
    ["no palette", { ...GOOD, palette: null }, TypeError, "palette"],
    ["a color that is none", { ...GOOD, palette: ["red"] }, SyntaxError, "red"],
    ["a number as color", { ...GOOD, palette: [7] }, TypeError, "7"],
    ["too few cells", { ...GOOD, cells: [0] }, RangeError, "needs 2 cells, not 1"],
    ["a cell without color", { ...GOOD, cells: [0, 2] }, RangeError, "Cell 1"],
    ["a cell that is no number", { ...GOOD, cells: [0, "1"] }, RangeError, '"1"'],
    ["a cell between two", { ...GOOD, cells: [0, 0.5] }, RangeError, "0.5"],
  ];
  for (const [name, value, error, words] of bad) {
    it(`refuses ${name}`, () => {
      assertThrows(() => parseGridJson(JSON.stringify(value)), error, words);
    });
  }

  it("refuses what is no JSON", () => {
    assertThrows(() => parseGridJson("{"), SyntaxError, "not JSON");
  });

  it("refuses damaged text with a sentence, never by accident", () => {
    const random = startRandom(7);
    const good = JSON.stringify(GOOD);
    for (let i = 0; i < 3000; i++) {
      const at = Math.floor(random() * good.length), length = Math.floor(random() * 4);
      const put = String.fromCharCode(32 + Math.floor(random() * 95));
      const text = good.slice(0, at) + put + good.slice(at + length);
      try {
        const { columns, rows, palette, cells } = parseGridJson(text);
        assertEquals(cells.length, columns * rows);
        assert(cells.every((index) => index * 4 < palette.length));
      } catch (error) {
        const known = [SyntaxError, TypeError, RangeError].some((type) => error instanceof type);
        assert(
          known && /^(This|A|The|Every|Cell) .*\.$/s.test((error as Error).message),
          `${error}`,
        );
      }
    }
  });
});
