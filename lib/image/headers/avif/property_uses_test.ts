import { describe, it } from "@std/testing/bdd";
import { assert, assertEquals } from "@std/assert";
import { big, type FileBytes, join } from "@/tests/support/picture_files.ts";
import { readBytes } from "../../bytes.ts";
import { propertyUses } from "./property_uses.ts";

/** Reads a box that stands behind seven bytes of something else. */
async function uses(content: FileBytes) {
  const bytes = readBytes(new Blob([join(new Uint8Array(7), content)]));
  const all = await propertyUses(bytes, { type: "ipma", start: 7, end: 7 + content.length });
  return Object.fromEntries(
    [...all].map(([property, ranges]) => [property, ranges.map(({ start, end }) => [start, end])]),
  );
}

describe("propertyUses", () => {
  it("finds properties of several items, whether they are essential or not", async () => {
    const content = join(big(4, 0), big(4, 2), [0, 1, 2, 1, 0x84], [0, 2, 3, 4, 0x81, 0]);
    assertEquals(await uses(content), {
      0: [[25, 26]],
      1: [[18, 19], [24, 25]],
      4: [[19, 20], [23, 24]],
    });
  });

  it("reads long numbers of items and of properties", async () => {
    const content = join([1, 0, 0, 1], big(4, 1), big(4, 70_000), [2, 0x80, 200, 1, 2]);
    assertEquals(await uses(content), { 200: [[20, 22]], 258: [[22, 24]] });
  });

  it("ends where the box does", async () => {
    const whole = join(big(4, 0), big(4, 9), [0, 1, 200, 1, 2]);
    assertEquals(await uses(whole), { 1: [[18, 19]], 2: [[19, 20]] });
    for (let end = 0; end < 11; end++) assertEquals(await uses(whole.slice(0, end)), {}, `${end}`);
  });

  it("takes little time for a box of nothing but one property", async () => {
    const items = new Uint8Array(1 << 22).fill(255);
    const all = await uses(join(big(4, 0), big(4, 2 ** 32 - 1), items));
    assert(Object.values(all).flat().length < 1 << 16);
  });
});
