import { describe, it } from "@std/testing/bdd";
import { assertEquals } from "@std/assert";
import sharp from "sharp";
import { corpusNames, readCorpus } from "@/tests/corpus/files.ts";
import { type FileBytes, gif, join } from "@/tests/support/picture_files.ts";
import { gifFrame } from "./gif_frame.ts";

const PHOTO = new URL("../../tests/fixtures/photos/kitten.jpg", import.meta.url).pathname;

describe("gifFrame", () => {
  it("finds all pixels of a photograph, and of one color however large", async () => {
    const photo = await sharp(PHOTO).resize(300, 200).gif().toBuffer();
    assertEquals(gifFrame(photo), "all");
    const clear = { width: 3000, height: 2000, channels: 4, background: "#0000" } as const;
    assertEquals(gifFrame(await sharp({ create: clear }).gif().toBuffer()), "all");
  });

  it("tells where data end too soon, though the file says that it is whole", async () => {
    const photo = new Uint8Array(await sharp(PHOTO).resize(300, 200).gif().toBuffer());
    for (const share of [0.5, 0.9]) {
      const cut = join(photo.slice(0, photo.length * share), ";");
      assertEquals(gifFrame(cut), "some", `${share}`);
    }
  });

  it("tells where no pixel is made", () => {
    const whole: FileBytes = gif(8, 8, [{
      x: 0,
      y: 0,
      width: 8,
      height: 8,
      indices: new Array(64).fill(1),
    }]);
    const start = whole.indexOf(0x2c);
    for (const data of [[], [2], [2, 0], [2, 1, 0, 0], [0, 1, 5, 0], [8, 0]]) {
      const file = join(whole.slice(0, start + 10), data, ";");
      assertEquals(gifFrame(file), data.join() === "2,1,0,0" ? "some" : "none", data.join());
    }
    assertEquals(gifFrame(join(whole.slice(0, start), ";")), "none");
    assertEquals(gifFrame(whole.slice(0, 10)), "none");
  });

  it("finds all pixels of the files of others", () => {
    const short = corpusNames("gif").filter((name) => gifFrame(readCorpus(name)) !== "all");
    // It says that it has more pixels than any picture, and has none.
    assertEquals(short, ["gif/decompression_bomb.gif"]);
  });
});
