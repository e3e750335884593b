import { describe, it } from "@std/testing/bdd";
import { assertEquals } from "@std/assert";
import { filmAlone, withFilm } from "@/tests/support/avif_films.ts";
import { avifOf } from "@/tests/support/avif_files.ts";
import { box, type FileBytes, join } from "@/tests/support/picture_files.ts";
import { readBytes } from "../../bytes.ts";
import { isWhole, readFilm } from "./film.ts";

const ITEM = { isGray: false, config: box("av1C", [0x81, 0, 0, 0]), stream: join([1, 2, 3]) };
const FILM = filmAlone(withFilm(avifOf(ITEM, 70, 33, [], false), ITEM, 70, 33));

const bytesOf = (file: FileBytes) => readBytes(new Blob([file]));

describe("readFilm", () => {
  it("reads the size, and that there may be alpha where there is another track", async () => {
    assertEquals(await readFilm(bytesOf(FILM)), { width: 70, height: 33, mayHaveAlpha: false });
    const { mayHaveAlpha } = (await readFilm(bytesOf(join(FILM, FILM))))!;
    assertEquals(mayHaveAlpha, true);
  });

  it("reads nothing of a film that is cut, or of other files", async () => {
    for (const end of [0, 100, 500, FILM.length - 1]) {
      assertEquals(await readFilm(bytesOf(FILM.slice(0, end))), null, `${end}`);
    }
    assertEquals(await readFilm(bytesOf(avifOf(ITEM, 70, 33, [], false))), null);
    assertEquals(await readFilm(bytesOf(withoutSize())), null);
  });
});

describe("isWhole", () => {
  it("tells whether the last box ends in the file, or is as long as that", async () => {
    const open = join(FILM, [0, 0, 0, 0], "mdat", [1]);
    for (const file of [FILM, open]) assertEquals(await isWhole(bytesOf(file)), true);
    assertEquals(await isWhole(bytesOf(FILM.slice(0, -1))), false);
  });
});

function withoutSize(): FileBytes {
  const bytes = FILM.slice();
  const at = new TextDecoder("latin1").decode(bytes).lastIndexOf("av01") + 4 + 24;
  return bytes.fill(0, at, at + 4);
}
