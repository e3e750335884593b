import { describe, it } from "@std/testing/bdd";
import { assertEquals } from "@std/assert";
import { numbersBox, profileBox } from "@/tests/support/avif_files.ts";
import { gammaCurve, iccProfile, rgbProfile, SRGB } from "@/tests/support/icc_profile.ts";
import { tableProfile } from "@/tests/support/icc_tables.ts";
import { type FileBytes, join } from "@/tests/support/picture_files.ts";
import { readBytes } from "../../bytes.ts";
import { readIccProfile } from "../../icc.ts";
import { codePointProfile } from "../../code_points.ts";
import { avifColor } from "./color.ts";
import type { PlacedStream } from "./streams.ts";

const RGB = rgbProfile(SRGB, gammaCurve(1.5));
const GRAY = iccProfile("GRAY", { kTRC: gammaCurve(1.8) });
const INKS = tableProfile("CMYK", "mft2", "Lab ");
const PQ = numbersBox(9, 16, 9);
/** Where a box is said to be a picture's own. */
const USE = { start: 2, end: 3 };
const UNUSED = { ...USE, standIn: "\0" };

async function color(
  boxes: readonly FileBytes[],
  isGray = false,
  uses = [USE],
  streams: readonly PlacedStream[] = [],
) {
  let at = 0;
  const told = boxes.map((box) => {
    const start = at + 8;
    at += box.length;
    return { type: "colr", start, end: at, uses };
  });
  return await avifColor(readBytes(new Blob([join(...boxes)])), told, streams, isGray);
}

function read(icc: FileBytes) {
  return readIccProfile(new DataView(icc.buffer, icc.byteOffset, icc.byteLength));
}

describe("avifColor", () => {
  it("hides a profile beside numbers and makes these sRGB's, and the profile goes first", async () => {
    for (const boxes of [[profileBox(RGB), PQ], [PQ, profileBox(RGB)]]) {
      const { profile, hidden } = await color(boxes);
      assertEquals(profile, read(RGB));
      const start = 12 + (boxes[0] === PQ ? 0 : boxes[0]!.length);
      assertEquals(hidden, [UNUSED, { start, end: start + 6, standIn: "\0\x01\0\x0d\0\x09" }]);
    }
  });

  it("leaves numbers that a matrix is made from, unless it has a number of its own", async () => {
    assertEquals(await color([numbersBox(12, 16, 12)]), { profile: null, hidden: [] });
    assertEquals(await color([numbersBox(12, 16, 12), profileBox(RGB)]), {
      profile: read(RGB),
      hidden: [UNUSED],
    });
    const { profile, hidden } = await color([numbersBox(9, 16, 12)]);
    assertEquals(profile, codePointProfile(9, 16));
    assertEquals(hidden, [{ start: 12, end: 18, standIn: "\0\x01\0\x0d\0\x09" }]);
  });

  it("names the matrix of numbers that do not tell it, for decoders differ", async () => {
    const hidden = [{ start: 12, end: 18, standIn: "\0\x01\0\x0d\0\x06" }];
    assertEquals(await color([numbersBox(2, 2, 2)]), { profile: null, hidden });
    assertEquals(await color([numbersBox(1, 13, 6)]), { profile: null, hidden: [] });
  });

  it("asks the streams where no box tells numbers", async () => {
    const stream = (primaries: number, transfer: number, matrix: number, start: number) => ({
      color: { numbers: { primaries, transfer, matrix }, bit: 8, isGray: false, isFullRange: true },
      start,
      view: new DataView(Uint8Array.of(7, primaries, transfer, matrix, 7).buffer),
    });
    const streams = [stream(9, 16, 9, 100), stream(9, 16, 9, 200)];
    const hidden = [101, 201].map((start) => ({ start, end: start + 3, standIn: "\x02\x02\x09" }));
    assertEquals(await color([], false, [USE], streams), {
      profile: codePointProfile(9, 16),
      hidden,
    });
    assertEquals(await color([profileBox(RGB)], false, [USE], streams), {
      profile: read(RGB),
      hidden: [UNUSED, ...hidden],
    });
    const nothing = { profile: null, hidden: [] };
    for (const usual of [stream(1, 13, 0, 100), stream(1, 13, 6, 100), stream(2, 2, 6, 100)]) {
      assertEquals(await color([], false, [USE], [usual]), nothing);
    }
    assertEquals(await color([numbersBox(1, 13, 9)], false, [USE], streams), nothing);
    assertEquals(await color([]), nothing);
  });

  it("takes one for grays of a gray picture only, and none for inks", async () => {
    const hidden = [UNUSED];
    assertEquals(await color([profileBox(GRAY)], true), { profile: read(GRAY), hidden });
    assertEquals(await color([profileBox(GRAY)]), { profile: null, hidden });
    assertEquals(await color([profileBox(INKS)]), { profile: null, hidden });
    assertEquals((await color([profileBox(INKS), PQ])).profile, codePointProfile(9, 16));
  });

  it("does not heed a profile that is no picture's own", async () => {
    assertEquals(await color([profileBox(GRAY)], true, []), { profile: null, hidden: [] });
    assertEquals((await color([profileBox(RGB), PQ], false, [])).profile, codePointProfile(9, 16));
  });
});
