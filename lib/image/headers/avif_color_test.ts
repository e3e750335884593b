import { describe, it } from "@std/testing/bdd";
import { assertEquals } from "@std/assert";
import { numbersBox, profileBox } from "@/tests/support/avif_files.ts";
import { gammaCurve, iccProfile, rgbProfile, SRGB } from "@/tests/support/icc_profile.ts";
import { tableProfile } from "@/tests/support/icc_tables.ts";
import { type FileBytes, join } from "@/tests/support/picture_files.ts";
import { readBytes } from "../bytes.ts";
import { readIccProfile } from "../icc.ts";
import { codePointProfile } from "../code_points.ts";
import { avifColor } from "./avif_color.ts";

const RGB = rgbProfile(SRGB, gammaCurve(1.5));
const GRAY = iccProfile("GRAY", { kTRC: gammaCurve(1.8) });
const INKS = tableProfile("CMYK", "mft2", "Lab ");
const PQ = numbersBox(9, 16, 9);
/** Where a box is said to be a picture's own. */
const USE = { start: 2, end: 3 };
const UNUSED = { ...USE, standIn: "\0" };

async function color(boxes: readonly FileBytes[], isGray = false, uses = [USE]) {
  let at = 0;
  const told = boxes.map((box) => {
    const start = at + 8;
    at += box.length;
    return { type: "colr", start, end: at, uses };
  });
  return await avifColor(readBytes(new Blob([join(...boxes)])), told, isGray);
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
      assertEquals(hidden, [UNUSED, { start, end: start + 4, standIn: "\0\x01\0\x0d" }]);
    }
  });

  it("leaves one for red, green and blue alone, and numbers that a matrix is made from", async () => {
    const left = { profile: null, hidden: [] };
    assertEquals(await color([profileBox(RGB)]), left);
    assertEquals(await color([numbersBox(9, 16, 12), profileBox(RGB)]), left);
    assertEquals(await color([]), left);
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
