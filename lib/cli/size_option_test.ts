import { assertAlmostEquals, assertEquals, assertThrows } from "@std/assert";
import { describe, it } from "@std/testing/bdd";
import { parseSize, sizeFor, stretchNote } from "./size_option.ts";

const size = (options: Record<string, string>, aspect: number) =>
  sizeFor(parseSize(new Map(Object.entries(options))), aspect, null);

describe("sizeFor", () => {
  it("keeps the picture's shape and all of it", () => {
    assertEquals(size({}, 1.5), { columns: 45, rows: 30, crop: null });
    assertEquals(size({ detail: "20" }, 0.5), { columns: 20, rows: 40, crop: null });
    assertEquals(size({ width: "90" }, 1.5), { columns: 90, rows: 60, crop: null });
    assertEquals(size({ height: "10" }, 1.5), { columns: 15, rows: 10, crop: null });
  });

  it("does what width and height say, and cuts nothing", () => {
    assertEquals(size({ width: "7", height: "512" }, 1.5), { columns: 7, rows: 512, crop: null });
  });

  it("cuts the middle to a ratio", () => {
    const { columns, rows, crop } = size({ ratio: "1:1", detail: "12" }, 2);
    assertEquals([columns, rows], [12, 12]);
    assertEquals(crop, { x: 0.25, y: 0, width: 0.5, height: 1 });
    assertEquals(size({ ratio: "16:9", width: "64" }, 2).rows, 36);
    assertEquals(size({ ratio: "2.5/1", height: "10" }, 2).columns, 25);
  });

  it("reads a ratio as people write it", () => {
    const ratio = (text: string) => {
      const { width, height } = parseSize(new Map([["ratio", text]])).ratio!;
      return width / height;
    };
    for (
      const text of [
        "16:9",
        "16x9",
        "16X9",
        "16\u00d79",
        "16*9",
        "16/9",
        " 16 : 9 ",
        "16\u22369",
        "16\uff1a9",
      ]
    ) {
      assertEquals(ratio(text), 16 / 9, text);
    }
    for (const text of ["1.5", "1,5", "1,5:1", "3:2", "1.5x1"]) {
      assertEquals(ratio(text), 1.5, text);
    }
    for (
      const text of [
        "",
        ":",
        "4:",
        ":3",
        "4:3:2",
        "0:1",
        "4",
        "4.",
        "1:0",
        "0",
        "-1",
        "1,2,3",
        "1e3",
        "Infinity",
      ]
    ) {
      assertThrows(() => ratio(text), SyntaxError, "cannot be read", text);
    }
  });

  /** A plate from the side. */
  const FLAT = { width: 8, height: 3.2 };

  it("takes more rows of flat cells, so that the piece keeps the picture's shape", () => {
    const flat = (options: Record<string, string>) => {
      const { columns, rows } = sizeFor(
        parseSize(new Map(Object.entries(options))),
        1.5,
        null,
        [],
        FLAT,
      );
      return [columns, rows];
    };
    assertEquals(flat({ width: "48" }), [48, 80]);
    assertEquals(flat({ height: "80" }), [48, 80]);
    assertEquals(flat({}), [45, 75]);
    assertEquals(flat({ width: "48", height: "20" }), [48, 20]);
    assertEquals(flat({ width: "20", ratio: "1:1" }), [20, 50]);
    const square = parseSize(new Map([["ratio", "1:1"], ["height", "50"]]));
    const { columns, crop } = sizeFor(square, 2, null, [], FLAT);
    assertEquals([columns, crop], [20, { x: 0.25, y: 0, width: 0.5, height: 1 }]);
  });

  it("cuts within a crop", () => {
    const part = { x: 0.5, y: 0.5, width: 0.5, height: 0.25 };
    const { crop } = sizeFor(parseSize(new Map([["ratio", "1:1"]])), 2, part);
    assertAlmostEquals(crop!.width * 2, crop!.height);
    assertAlmostEquals(crop!.x + crop!.width / 2, 0.75);
    assertAlmostEquals(crop!.height, 0.25);
    assertEquals(sizeFor(parseSize(new Map()), 2, part).crop, part);
  });
});

describe("parseSize", () => {
  const bad: readonly [Record<string, string>, new (message: string) => Error, string][] = [
    [{ width: "0" }, RangeError, "--width must be from 1 to 512"],
    [{ height: "513" }, RangeError, "--height"],
    [{ detail: "1.5" }, RangeError, "--detail must be a whole number"],
    [{ width: "wide" }, TypeError, '"wide"'],
    [{ ratio: "4" }, SyntaxError, "4:3"],
    [{ ratio: "0:3" }, SyntaxError, "0:3"],
    [{ detail: "3", width: "3" }, SyntaxError, "not both"],
    [{ ratio: "1:1", width: "3", height: "3" }, SyntaxError, "leave one out"],
  ];
  for (const [options, error, words] of bad) {
    it(`refuses ${JSON.stringify(options)}`, () => {
      assertThrows(() => parseSize(new Map(Object.entries(options))), error, words);
    });
  }
});

describe("stretchNote", () => {
  it("tells what is seen, and what to do about it", () => {
    assertEquals(stretchNote({ columns: 45, rows: 30 }, 1.5), null);
    assertEquals(stretchNote({ columns: 46, rows: 30 }, 1.5), null);
    assertEquals(
      stretchNote({ columns: 60, rows: 30 }, 1.5),
      "drawn 33 % wider than the picture; --ratio 60:30 with --width 60 cuts it instead",
    );
    assertEquals(
      stretchNote({ columns: 30, rows: 30 }, 1.5)!.slice(0, 31),
      "drawn 50 % higher than the pict",
    );
  });
});
