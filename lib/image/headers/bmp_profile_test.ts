import { describe, it } from "@std/testing/bdd";
import { assertEquals } from "@std/assert";
import {
  gammaCurve,
  iccProfile,
  P3,
  rgbProfile,
  SRGB,
  SRGB_CURVE,
} from "@/tests/support/icc_profile.ts";
import { bmp, bmpWithProfile, type FileBytes } from "@/tests/support/picture_files.ts";
import { bareBytes } from "../bare_file.ts";
import { readBytes } from "../bytes.ts";
import { readIccProfile } from "../icc.ts";
import { readBmpHeader } from "./bmp.ts";

const WIDE = rgbProfile(P3, SRGB_CURVE);
const FILE = bmpWithProfile(bmp(3, 2), WIDE);

const read = (bytes: FileBytes) => readBmpHeader(readBytes(new Blob([bytes])));

describe("readBmpProfile", () => {
  it("reads a profile of curves and a matrix, and has decoders see sRGB in its place", async () => {
    const header = await read(FILE);
    assertEquals(header.profile, readIccProfile(new DataView(WIDE.buffer)));
    const bare = bareBytes(FILE.slice(), header);
    const changed = [...FILE.keys()].filter((i) => FILE[i] !== bare[i]);
    assertEquals([bare.length, changed], [FILE.length, [70, 71, 72, 73]]);
    const { profile, hidden } = await read(bare);
    assertEquals([profile, hidden], [null, []]);
  });

  it("hides what means sRGB, and what is for other channels", async () => {
    const profiles = [
      rgbProfile(SRGB, SRGB_CURVE),
      iccProfile("GRAY", { kTRC: gammaCurve(1.8) }),
      new Uint8Array(0),
    ];
    for (const useless of profiles) {
      const { profile, hidden } = await read(bmpWithProfile(bmp(3, 2), useless));
      assertEquals([profile, hidden.length], [null, 1]);
    }
  });

  it("leaves to the host what is of tables, cut or not there", async () => {
    const linked = FILE.slice();
    linked[70] = "K".charCodeAt(0);
    const cases = [
      bmp(3, 2),
      linked,
      bmpWithProfile(bmp(3, 2), iccProfile("RGB ", { A2B0: "mft2" })),
      FILE.slice(0, -9),
      FILE.slice(0, 100),
    ];
    for (const bytes of cases) {
      const { profile, hidden, width } = await read(bytes);
      assertEquals([profile, hidden, width], [null, [], 3]);
    }
  });
});
