import { assert, assertEquals } from "@std/assert";
import { describe, it } from "@std/testing/bdd";
import { readWoff, writeSfnt } from "./sfnt.ts";
import { canSet, charactersOf, loadTypesetter } from "./typesetter.ts";

describe("loadTypesetter", () => {
  it("loads no more fonts than a text takes, and sets each part in the first that has it", async () => {
    const plain = await loadTypesetter(charactersOf("A plain text, größer"));
    assertEquals(plain.fonts.length, 1);
    const polish = await loadTypesetter(charactersOf("Zażółć"));
    assertEquals(polish.fonts.length, 2);
    assertEquals(polish.set("Zażółć").map(({ font }) => font), [0, 1, 0, 1]);
  });

  it("is as wide as the widths of its letters", async () => {
    const { set } = await loadTypesetter(charactersOf("AV10"));
    const width = (text: string) => set(text).reduce((sum, run) => sum + run.width, 0);
    assertEquals(width("AV10"), width("A") + width("V") + width("1") + width("0"));
    assertEquals(width("1"), width("0"));
  });

  it("keeps of a font the outlines that are used, those of accents with them", async () => {
    const { set, fonts } = await loadTypesetter(charactersOf("aä"));
    set("a");
    const { font, used } = fonts[0]!;
    const few = font.embed(used).file.length;
    set("ä");
    const more = font.embed(used).file.length;
    assert(few < more);
    assert(more < 5000, `${more}`);
  });
});

describe("canSet", () => {
  it("tells what the fonts have", async () => {
    assert(await canSet("Größe – 1,5 × 2 µm „Žluťoučký“ Ελλάδα Київ"));
    assert(!await canSet("日本"));
  });
});

describe("writeSfnt", () => {
  it("lays tables out so that sums of their words are as it says", async () => {
    const { default: woff } = await import(
      "@fontsource/noto-sans/files/noto-sans-latin-400-normal.woff",
      { with: { type: "bytes" } }
    );
    const tables = readWoff(woff);
    const file = writeSfnt(tables);
    const view = new DataView(file.buffer);
    assertEquals(view.getUint16(4), tables.size);
    for (let i = 0; i < tables.size; i++) {
      const [tag, sum, offset, length] = [0, 4, 8, 12].map((at) =>
        view.getUint32(12 + 16 * i + at)
      );
      let found = 0;
      for (let at = offset!; at < offset! + length!; at += 4) {
        found = found + view.getUint32(at) >>> 0;
      }
      assertEquals(found, sum, `${tag}`);
      assertEquals(offset! % 4, 0);
    }
  });
});
