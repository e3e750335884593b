import { describe, it } from "@std/testing/bdd";
import { assertEquals } from "@std/assert";
import { big, box, join, type Part } from "@/tests/support/picture_files.ts";
import { readBytes } from "../bytes.ts";
import { readBoxes } from "./boxes.ts";

async function read(...parts: readonly Part[]) {
  const bytes = join(...parts);
  const boxes = [];
  for await (
    const { type, start, end } of readBoxes(readBytes(new Blob([bytes])), 0, bytes.length)
  ) {
    boxes.push([type, start, end]);
  }
  return boxes;
}

describe("readBoxes", () => {
  it("walks boxes one by one", async () => {
    assertEquals(await read(box("ftyp", "avif"), box("free"), box("mdat", [1, 2, 3])), [
      ["ftyp", 8, 12],
      ["free", 20, 20],
      ["mdat", 28, 31],
    ]);
  });

  it("understands long sizes and boxes up to the end", async () => {
    assertEquals(await read(big(4, 1), "mdat", big(8, 20), [1, 2, 3, 4], big(4, 0), "free", [5]), [
      ["mdat", 16, 20],
      ["free", 28, 29],
    ]);
  });

  it("cuts a box at the end, and stops at one that makes no sense", async () => {
    assertEquals(await read(big(4, 4000), "mdat", [1]), [["mdat", 8, 9]]);
    assertEquals(await read(box("free"), big(4, 3), "mdat", [1]), [["free", 8, 8]]);
    assertEquals(await read(big(4, 1), "mdat", big(8, 3)), []);
    assertEquals(await read("ftyp"), []);
    assertEquals(
      (await read(box("free", "").slice(), ...Array(3000).fill(box("free")))).length,
      1000,
    );
  });
});
