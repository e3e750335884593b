import { assert, assertEquals } from "@std/assert";
import { describe, it } from "@std/testing/bdd";
import {
  gammaCurve,
  iccProfile,
  P3,
  rgbProfile,
  SRGB,
  SRGB_CURVE,
} from "@/tests/support/icc_profile.ts";
import { tableProfile, tableTag } from "@/tests/support/icc_tables.ts";
import {
  type FileBytes,
  join,
  jpegExif,
  jpegSegment,
  jpegStart,
} from "@/tests/support/picture_files.ts";
import { readBytes } from "../bytes.ts";
import { readIccProfile } from "../icc.ts";
import { readJpegHeader } from "./jpeg.ts";
import { jpegProfile, readProfilePart } from "./jpeg_profile.ts";

const WIDE = rgbProfile(P3, SRGB_CURVE);

const part = (content: FileBytes, index = 1, count = 1) =>
  jpegSegment(0xe2, join("ICC_PROFILE\0", [index, count], content));

function read(...segments: readonly FileBytes[]) {
  return readJpegHeader(readBytes(new Blob([jpegStart(7, 5, ...segments)])));
}

/** Whether a JPEG with these segments is left to the host, which sees all of them. */
async function isLeft(...segments: readonly FileBytes[]): Promise<boolean> {
  const { profile, hidden } = await read(...segments);
  return profile === null && hidden.length === 0;
}

describe("jpegProfile", () => {
  it("reads a profile of curves and a matrix, and hides it from decoders", async () => {
    const segment = part(WIDE);
    const { profile, hidden } = await read(segment);
    assertEquals(profile, readIccProfile(new DataView(WIDE.buffer)));
    assertEquals(hidden, [{ start: 2, end: 2 + segment.length }]);
  });

  it("reads one in several parts, in whatever order, beside an orientation", async () => {
    const [first, second] = [part(WIDE.slice(0, 200), 1, 2), part(WIDE.slice(200), 2, 2)];
    const turn = jpegExif(6);
    const { profile, orientation, hidden } = await read(second, turn, first);
    assertEquals(profile, readIccProfile(new DataView(WIDE.buffer)));
    assertEquals(orientation, 6);
    const ends = [second, turn, first].map((_, i, all) =>
      2 + all.slice(0, i + 1).reduce((sum, { length }) => sum + length, 0)
    );
    assertEquals(hidden, [2, ends[0]!, ends[1]!].map((start, i) => ({ start, end: ends[i]! })));
  });

  it("reads a profile of lights for grays, too", async () => {
    const segment = part(WIDE);
    const range = { start: 0, end: segment.length };
    const found = await readProfilePart(readBytes(new Blob([segment])), range);
    const expected = { profile: readIccProfile(new DataView(WIDE.buffer)), ranges: [range] };
    assertEquals(jpegProfile([found!], 1), expected);
    assertEquals(jpegProfile([found!], 2), { profile: null, ranges: [range] });
  });

  it("leaves in its place what means sRGB by its curves, and what is no profile", async () => {
    assertEquals(await isLeft(part(rgbProfile(SRGB, SRGB_CURVE))), true);
    assertEquals(await isLeft(jpegSegment(0xe2, join("MPF\0", WIDE))), true);
    assertEquals(await isLeft(part(WIDE)), false);
  });

  it("hides what cannot be read or is for other channels, and what means sRGB by numbers", async () => {
    const numbers = join("cicp", new Uint8Array(4), [1, 13, 0, 1]);
    const profiles = [
      WIDE.slice(0, 100),
      iccProfile("GRAY", { kTRC: gammaCurve(1.8) }),
      iccProfile("CMYK", {}),
      tableProfile("CMYK", "mft1", "Lab "),
      iccProfile("RGB ", { cicp: numbers, A2B0: tableTag("RGB ", "mft1", "Lab ") }),
    ];
    for (const content of profiles) {
      const { profile, hidden } = await read(part(content));
      assertEquals([profile, hidden.length], [null, 1]);
    }
  });

  it("reads what tells of inks, and hides what does not, too", async () => {
    const ofInks = async (content: FileBytes) => {
      const segment = part(content);
      const range = { start: 0, end: segment.length };
      const found = await readProfilePart(readBytes(new Blob([segment])), range);
      const { profile, ranges } = jpegProfile([found!], 4);
      assertEquals(ranges, [range]);
      return profile;
    };
    const whole = tableProfile("CMYK", "mft1", "Lab ");
    const profile = await ofInks(whole);
    assert(profile);
    assertEquals(profile, readIccProfile(new DataView(whole.buffer)));
    for (const useless of [whole.slice(0, 150), iccProfile("CMYK", {}), WIDE]) {
      assertEquals(await ofInks(useless), null);
    }
  });

  it("hides what is not whole, and takes the first of what comes twice", async () => {
    const torn = [[part(WIDE.slice(0, 200), 1, 2)], [part(WIDE, 0, 0)], [part(WIDE, 2, 1)]];
    for (const segments of torn) {
      const { profile, hidden } = await read(...segments);
      assertEquals([profile, hidden.length], [null, 1]);
    }
    const linear = part(rgbProfile(SRGB, gammaCurve(1)));
    const twice = await read(part(WIDE), linear);
    assertEquals(twice.profile, readIccProfile(new DataView(WIDE.buffer)));
    assertEquals(twice.hidden.length, 2);
    const usual = part(rgbProfile(SRGB, SRGB_CURVE));
    const { profile, hidden } = await read(usual, linear);
    assertEquals([profile, hidden.map(({ start }) => start)], [null, [2 + usual.length]]);
  });
});
