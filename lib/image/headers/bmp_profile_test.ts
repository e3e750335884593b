import { describe, it } from "@std/testing/bdd";
import { assert, assertEquals } from "@std/assert";
import {
  gammaCurve,
  iccProfile,
  P3,
  rgbProfile,
  SRGB,
  SRGB_CURVE,
} from "@/tests/support/icc_profile.ts";
import { tableProfile } from "@/tests/support/icc_tables.ts";
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

  it("hides what means sRGB, what is for other channels, and what is damaged", async () => {
    const profiles = [
      rgbProfile(SRGB, SRGB_CURVE),
      iccProfile("GRAY", { kTRC: gammaCurve(1.8) }),
      tableProfile("GRAY", "mft1", "Lab "),
      iccProfile("RGB ", { A2B0: "mft2" }),
      new Uint8Array(0),
    ];
    for (const useless of profiles) {
      const { profile, hidden } = await read(bmpWithProfile(bmp(3, 2), useless));
      assertEquals([profile, hidden.length], [null, 1]);
    }
  });

  it("reads one of a table, and hides one that is cut", async () => {
    const table = tableProfile("RGB ", "mft2", "Lab ");
    const { profile } = await read(bmpWithProfile(bmp(3, 2), table));
    assert(profile);
    assertEquals(profile, readIccProfile(new DataView(table.buffer)));
    const cut = await read(FILE.slice(0, -9));
    assertEquals([cut.profile, cut.hidden.length], [null, 1]);
  });

  it("hides that primaries and gammas stand in the header", async () => {
    const calibrated = FILE.slice();
    calibrated.fill(0, 70, 74);
    for (const size of [108, 124]) {
      calibrated[14] = size;
      const { profile, hidden } = await read(calibrated);
      assertEquals([profile, hidden], [null, [{ start: 70, end: 74, standIn: "BGRs" }]]);
    }
    calibrated[14] = 56;
    assertEquals((await read(calibrated)).hidden, []);
  });

  it("finds nothing where there is none in the file", async () => {
    const linked = FILE.slice();
    linked[70] = "K".charCodeAt(0);
    const cases = [
      bmp(3, 2),
      linked,
      FILE.slice(0, 100),
    ];
    for (const bytes of cases) {
      const { profile, hidden, width } = await read(bytes);
      assertEquals([profile, hidden, width], [null, [], 3]);
    }
  });
});
