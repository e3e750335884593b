import { describe, it } from "@std/testing/bdd";
import { assertEquals } from "@std/assert";
import { avifItem, avifOf } from "@/tests/support/avif_files.ts";
import { big, box, type FileBytes, join } from "@/tests/support/picture_files.ts";
import sharp from "sharp";
import { readBytes } from "../bytes.ts";
import { itemProperties, metaBoxes } from "../headers/avif/meta_boxes.ts";
import { readBoxes } from "../headers/boxes.ts";
import { withNumbersBox } from "./numbers_box.ts";

async function propertiesOf(bytes: FileBytes): Promise<string[]> {
  const types: string[] = [];
  for await (const { type } of itemProperties(readBytes(new Blob([bytes])))) types.push(type);
  return types;
}

const FREE = [0, 0, 0, 0];

/** A file of an item with so many properties. */
function fileOf(properties: number, ...uses: readonly FileBytes[]): FileBytes {
  const boxes = Array.from({ length: properties }, () => box("free", FREE));
  return join(
    box("ftyp", "avif"),
    box("meta", FREE, box("iprp", box("ipco", ...boxes), ...uses)),
    box("mdat", [1, 2, 3]),
  );
}

const SMALL = box("ipma", FREE, big(4, 2), [0, 1, 1, 1], [0, 2, 1, 1]);

describe("withNumbersBox", () => {
  it("has decoders read the samples as they are stored", async () => {
    const image = sharp({ create: { width: 16, height: 16, channels: 3, background: "#c86432" } });
    const avif = new Uint8Array(await image.avif({ quality: 100, effort: 0 }).toBuffer());
    const bare = avifOf(avifItem(avif, 0), 16, 16, [], false);
    const changed = withNumbersBox(bare, new Set([1]), [1, 13, 0])!;
    assertEquals(await propertiesOf(changed), [...await propertiesOf(bare), "colr"]);
    const [plain, stored] = await Promise.all(
      [bare, changed].map((file) => sharp(file).raw().toBuffer()),
    );
    const [r, g, b] = plain!;
    const light = Math.round(0.299 * r! + 0.587 * g! + 0.114 * b!);
    assertEquals(Math.abs(stored![1]! - light) <= 1, true);
    assertEquals(stored![0]! > 170 && stored![2]! < 90, true);
  });

  it("says it of the items that are named alone, in one byte or two", async () => {
    const large = box("ipma", [0, 0, 0, 1], big(4, 1), [0, 2, 1, 0x80, 1]);
    const changed = withNumbersBox(fileOf(3, SMALL, large), new Set([2]), [1, 13, 0])!;
    const file = readBytes(new Blob([changed]));
    const found: (readonly number[])[] = [];
    for await (const iprp of metaBoxes(file, "iprp")) {
      for await (const box of readBoxes(file, iprp.start, iprp.end)) {
        if (box.type === "ipma") found.push([...changed.subarray(box.start + 4, box.end)]);
      }
    }
    assertEquals(found, [
      [0, 0, 0, 2, 0, 1, 1, 1, 0, 2, 2, 1, 4],
      [0, 0, 0, 1, 0, 2, 2, 0x80, 1, 0, 4],
    ]);
    assertEquals(changed.subarray(0, 12), fileOf(3, SMALL, large).subarray(0, 12));
  });

  it("leaves files alone that it would break", () => {
    const whole = fileOf(3, SMALL);
    const open = whole.slice();
    // The last box goes on to the end.
    open.set([0, 0, 0, 0], open.length - 11);
    const cases: readonly FileBytes[] = [
      open,
      whole.slice(0, -1),
      fileOf(127, SMALL),
      box("mdat", [1]),
      join(whole, box("meta", FREE)),
      fileOf(3, box("ipma", FREE, big(4, 2), [0, 1, 1, 1])),
      join(box("meta", FREE, box("iprp"))),
    ];
    for (const file of cases) {
      const before = file.slice();
      assertEquals(withNumbersBox(file, new Set([1]), [1, 13, 0]), null);
      assertEquals(file, before);
    }
  });
});
