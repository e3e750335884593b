import { describe, it } from "@std/testing/bdd";
import { assertEquals } from "@std/assert";
import { clapBox } from "@/tests/support/avif_files.ts";
import { box, type FileBytes, join } from "@/tests/support/picture_files.ts";
import { readBytes } from "../../bytes.ts";
import { readTransforms } from "./transforms.ts";

const WHOLE = { width: 97, height: 61 };
const PRIMARY = 7;

/** Reads boxes that an item has, the first of them by the use of bytes 0 and 1, the next one by the bytes behind, and so on. */
async function transforms(boxes: readonly FileBytes[], item = PRIMARY) {
  let at = 0;
  const properties = boxes.map((bytes, i) => {
    const start = at + 8;
    at += bytes.length;
    const type = new TextDecoder().decode(bytes.subarray(4, 8));
    return { type, start, end: at, uses: [{ start: 2 * i, end: 2 * i + 2, item }] };
  });
  return await readTransforms(readBytes(new Blob([join(...boxes)])), properties, PRIMARY, WHOLE);
}

const irot = (turns: number) => box("irot", [turns]);
const imir = (mirror: number) => box("imir", [mirror]);

describe("readTransforms", () => {
  it("tells what turns and then a mirror come to", async () => {
    const found: Record<string, number> = {};
    for (const turns of [0, 1, 2, 3]) {
      found[turns] = (await transforms([irot(turns)])).orientation;
      for (const mirror of [0, 1]) {
        found[`${turns}${mirror}`] = (await transforms([irot(turns), imir(mirror)])).orientation;
      }
    }
    assertEquals(found, {
      0: 1,
      1: 8,
      2: 3,
      3: 6,
      "00": 4,
      "01": 2,
      10: 5,
      11: 7,
      20: 2,
      21: 4,
      30: 7,
      31: 5,
    });
  });

  it("takes each from items, and leaves its box alone", async () => {
    const { hidden } = await transforms([
      irot(1),
      box("free"),
      imir(0),
      clapBox(WHOLE, 1, 2, 3, 4),
    ]);
    assertEquals(hidden, [0, 4, 6].map((start) => ({ start, end: start + 2, standIn: "\0\0" })));
  });

  it("tells where what is shown lies in the whole", async () => {
    const { width, height, cut } = await transforms([clapBox(WHOLE, 4, 6, 60, 41)]);
    assertEquals([width, height, cut], [60, 41, { left: 4, top: 6, whole: WHOLE }]);
    const last = await transforms([clapBox(WHOLE, 96, 60, 1, 1)]);
    assertEquals([last.width, last.height, last.cut], [1, 1, { left: 96, top: 60, whole: WHOLE }]);
  });

  it("crops nothing by what tells no pixels of the picture, or all of them", async () => {
    const half = clapBox(WHOLE, 4, 6, 60, 41);
    half[half.length - 1] = 3;
    const endless = clapBox(WHOLE, 4, 6, 60, 41).fill(0, 12, 16);
    const boxes = [
      half,
      endless,
      clapBox(WHOLE, 4, 6, 60, 41).slice(0, -1),
      clapBox(WHOLE, 0, 0, 97, 61),
      clapBox(WHOLE, -1, 0, 60, 41),
      clapBox(WHOLE, 0, 21, 60, 41),
      clapBox(WHOLE, 0, 0, 0, 41),
    ];
    for (const [i, clap] of boxes.entries()) {
      const { hidden: _, ...rest } = await transforms([clap]);
      assertEquals(rest, { ...WHOLE, orientation: 1 }, `${i}`);
    }
  });

  it("heeds none of another item, but hides it", async () => {
    const boxes = [clapBox(WHOLE, 4, 6, 60, 41), irot(1), imir(1)];
    const { hidden, ...rest } = await transforms(boxes, PRIMARY + 1);
    assertEquals([hidden.length, rest], [3, { ...WHOLE, orientation: 1 }]);
  });
});
