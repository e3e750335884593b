import { describe, it } from "@std/testing/bdd";
import { assert, assertEquals, assertRejects } from "@std/assert";
import sharp from "sharp";
import { asTiles, avifOf, numbersBox, saidPremultiplied } from "@/tests/support/avif_files.ts";
import { filmAlone, withFilm } from "@/tests/support/avif_films.ts";
import { avifStart, big, box, ispe, join, type Part } from "@/tests/support/picture_files.ts";
import { bareBytes } from "../bare_file.ts";
import { readBytes } from "../bytes.ts";
import type { HiddenRange } from "../header.ts";
import { readAvifHeader } from "./avif.ts";

function read(...parts: readonly Part[]) {
  return readAvifHeader(readBytes(new Blob([join(...parts)])));
}

describe("readAvifHeader", () => {
  it("reads size and alpha as an encoder writes them", async () => {
    for (const alpha of [1, 0.5]) {
      const background = { r: 200, g: 100, b: 50, alpha };
      const channels = alpha < 1 ? 4 : 3;
      const image = sharp({ create: { width: 70, height: 33, channels, background } });
      const header = await read(new Uint8Array(await image.avif({ effort: 0 }).toBuffer()));
      assertEquals([header.width, header.height, header.mayHaveAlpha], [70, 33, alpha < 1]);
    }
  });

  it("takes the largest size: that of the grid and not of tiles and thumbnails", async () => {
    const header = await read(avifStart(ispe(160, 120), ispe(4032, 3024), ispe(512, 512)));
    assertEquals([header.width, header.height], [4032, 3024]);
  });

  it("hides that colors are multiplied by their alpha, and says so", async () => {
    const background = { r: 200, g: 100, b: 50, alpha: 0.5 };
    const image = sharp({ create: { width: 70, height: 33, channels: 4, background } });
    const bytes = new Uint8Array(await image.avif({ effort: 0 }).toBuffer());
    assertEquals((await read(bytes)).premultiplied, undefined);
    const { hidden, premultiplied } = await read(saidPremultiplied(bytes));
    assertEquals(premultiplied?.length, 1);
    const { start, end, standIn } = premultiplied![0]!;
    const said = new TextDecoder("latin1").decode(saidPremultiplied(bytes).subarray(start, end));
    assertEquals([said, standIn], ["prem", "XXXX"]);
    assertEquals(hidden.filter((range) => range.standIn === "XXXX"), premultiplied);
  });

  it("says how color and alpha become pictures of their own", async () => {
    const background = { r: 200, g: 100, b: 50, alpha: 0.5 };
    const image = sharp({ create: { width: 70, height: 33, channels: 4, background } });
    const bytes = new Uint8Array(await image.avif({ lossless: true, effort: 0 }).toBuffer());
    const { hidden, parts } = await read(bytes);
    const levels = async (others: readonly HiddenRange[]) => {
      const all = [...hidden, ...others].sort((a, b) => a.start - b.start);
      const { data, info } = await sharp(bareBytes(bytes.slice(), { hidden: all })).raw()
        .toBuffer({ resolveWithObject: true });
      return [info.channels, ...data.subarray(0, 3)];
    };
    assertEquals(await levels(parts!.color), [3, 200, 100, 50]);
    assertEquals(await levels(parts!.alpha), [3, 128, 128, 128]);
    const opaque = await sharp({ create: { width: 9, height: 9, channels: 3, background } }).avif()
      .toBuffer();
    assertEquals((await read(new Uint8Array(opaque))).parts, undefined);
    // As phones write it beside a picture, in its size.
    const name = "urn:mpeg:mpegB:cicp:systems:auxiliary:alpha";
    const depth = replaceText(bytes, name, name.replace("alpha", "depth"));
    const other = await read(depth);
    assertEquals([other.mayHaveAlpha, other.parts], [false, undefined]);
  });

  it("has decoders take the still of a file that holds a film as well, and leaves a film alone as it is", async () => {
    const item = { isGray: false, config: box("av1C", [0x81, 0, 0, 0]), stream: join([1, 2, 3]) };
    const still = avifOf(item, 70, 33, [], false);
    const both = withFilm(still, item, 70, 33);
    assertEquals((await read(still)).hidden, []);
    assertEquals((await read(both)).hidden, [{ start: 8, end: 12, standIn: "avif" }]);
    const { width, height, hidden, parts, form } = await read(filmAlone(both));
    assertEquals([width, height, hidden, parts, form], [70, 33, [], undefined, "film"]);
  });

  it("tells what is whole and in tiles", async () => {
    const item = { isGray: false, config: box("av1C", [0x81, 0, 0, 0]), stream: join([1, 2, 3]) };
    const tiled = asTiles(avifOf(item, 70, 33, [], false));
    assertEquals((await read(tiled)).form, "tiles");
    assertEquals((await read(tiled.slice(0, -1))).form, undefined);
    assertEquals((await read(avifOf(item, 70, 33, [], false))).form, undefined);
  });

  it("goes by the colors of the picture, not of a small one beside it", async () => {
    const [srgb, rec2020] = [numbersBox(1, 13, 6), numbersBox(9, 16, 9)];
    const file = (first: Part, second: Part) =>
      read(
        box("ftyp", "avif", [0, 0, 0, 0]),
        box(
          "meta",
          [0, 0, 0, 0],
          box("pitm", [0, 0, 0, 0], [0, 1]),
          box(
            "iprp",
            box("ipco", ispe(4, 3), first, second),
            // The second box of colors is the picture's, the first that of another item.
            box("ipma", [0, 0, 0, 0], big(4, 2), [0, 1, 2, 1, 3], [0, 2, 2, 1, 2]),
          ),
        ),
      );
    assertEquals((await file(rec2020, srgb)).profile, null);
    assertEquals((await file(srgb, rec2020)).profile === null, false);
  });

  it("refuses what tells no size", async () => {
    await assertRejects(() => read(avifStart()), SyntaxError, "AVIF");
    await assertRejects(() => read(avifStart(ispe(0, 5))), SyntaxError, "does not tell its size");
    await assertRejects(() => read(avifStart(box("ispe", [0, 0]))), SyntaxError);
    await assertRejects(() => read(box("ftyp", "avif"), box("mdat", "ispe")), SyntaxError);
  });
});

function replaceText(bytes: Uint8Array<ArrayBuffer>, from: string, to: string) {
  const at = new TextDecoder("latin1").decode(bytes).indexOf(from);
  assert(at > 0 && to.length === from.length);
  const changed = bytes.slice();
  changed.set(new TextEncoder().encode(to), at);
  return changed;
}
