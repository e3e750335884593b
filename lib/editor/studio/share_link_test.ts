import { assert, assertEquals } from "@std/assert";
import { describe, it } from "@std/testing/bdd";
import { lookSettingsOf } from "@/lib/document/look.ts";
import { findLook } from "@/lib/document/looks.ts";
import { DEFAULT_SETTINGS, DITHERS, SAMPLINGS, type Settings } from "@/lib/document/settings.ts";
import { speechOf } from "@/components/editor/speech.ts";
import { editorText } from "@/lib/content/messages.ts";
import { formatShareLink, parseShareLink } from "./share_link.ts";

const { tell } = speechOf(editorText("en"));

const CUSTOM: Settings = {
  columns: 512,
  rows: 1,
  crop: { x: 0.125, y: 0.1, width: 1 / 3, height: 0.7 },
  subjects: [{ x: 0.25, y: 0.5, width: 0.125, height: 0.25 }],
  sampling: "dominant",
  brightness: -100,
  contrast: 12,
  saturation: 100,
  palette: { kind: "custom", hex: ["#ff0000", "#00ff7f"], colors: null },
  dither: "blue-noise",
  strength: 0.35,
  cleanUp: true,
  alphaThreshold: 1,
};

describe("share link", () => {
  it("brings every setting back", () => {
    const choices: Settings["palette"][] = [
      { kind: "full" },
      { kind: "best", colors: 7 },
      { kind: "preset", id: "pico-8", colors: 5 },
      CUSTOM.palette,
      { kind: "custom", hex: ["#123456"], colors: null },
    ];
    for (const palette of choices) {
      for (const sampling of SAMPLINGS) {
        for (const dither of DITHERS) {
          for (const sample of [null, "cafe-terrace"]) {
            const settings = { ...CUSTOM, palette, sampling, dither };
            const { work, problem } = parseShareLink(formatShareLink({ settings, sample }));
            assertEquals(problem, null);
            assertEquals(work, { settings, sample });
          }
        }
      }
    }
  });

  it("brings the style that a look is seen in, where the look does not bring it", () => {
    const own = { settings: CUSTOM, sample: null };
    assertEquals(
      parseShareLink(formatShareLink({ ...own, style: "bricks" })).work?.style,
      "bricks",
    );
    assert(!formatShareLink({ ...own, style: "pixels" }).includes("style"));
    const look = findLook("bricks")!;
    assert(!formatShareLink({ ...own, look, style: look.style }).includes("style"));
    const plain = parseShareLink(formatShareLink({ ...own, look, style: "pixels" })).work!;
    assertEquals([plain.look, plain.style], [look, "pixels"]);
    const wrong = parseShareLink("?v=1&style=clouds&b=20");
    assertEquals([wrong.work?.settings.brightness, wrong.work?.style], [20, undefined]);
    assertEquals(wrong.problem?.code, "link-settings");
  });

  it("brings a look by its name, under what else it says", () => {
    const look = findLook("game-boy")!;
    const settings = { ...DEFAULT_SETTINGS, ...look.settings, columns: 64, rows: 48 };
    const link = formatShareLink({ settings, sample: null, look });
    assert(link.startsWith("?v=1&look=game-boy&size=64x48"), link);
    assert(link.includes("p=game-boy"), link);
    assertEquals(parseShareLink(link).work, { settings, sample: null, look });

    const named = parseShareLink("?v=1&look=game-boy&b=20").work!;
    assertEquals(named.settings, { ...DEFAULT_SETTINGS, ...look.settings, brightness: 20 });
    assertEquals(named.isSized, false);
    assert(tell(parseShareLink("?v=1&look=magic").problem!).includes("magic"));
  });

  it("keeps an own look to its settings, without a size", () => {
    const settings = { ...DEFAULT_SETTINGS, contrast: 20 };
    const own = { id: "own-1", name: "Mine", style: "pixels", settings: lookSettingsOf(settings) };
    const link = formatShareLink({ settings, sample: null, look: own, isSized: false });
    assertEquals(link, "?v=1&c=20");
  });

  it("is short for usual work and readable", () => {
    assertEquals(formatShareLink({ settings: DEFAULT_SETTINGS, sample: null }), "?v=1&size=40x30");
    const link = formatShareLink({ settings: CUSTOM, sample: null });
    assert(link.includes("p=ff0000,00ff7f"), link);
    assert(link.length < 220, link);
  });

  it("says nothing about an address without settings", () => {
    assertEquals(parseShareLink("?utm_source=a"), { work: null, problem: null });
    assertEquals(parseShareLink(""), { work: null, problem: null });
  });

  it("leaves out what it cannot read, with a sentence, and keeps everything else", () => {
    const kept = "v=1&size=50x20&p=pico-8:5&sat=-40&sample=dog";
    const { work: whole } = parseShareLink(`?${kept}`);
    const broken = [
      "s=magic",
      "d=psychic",
      "b=NaN",
      "c=101",
      "crop=0.9,0,0.5,1",
      "ds=2",
      "clean=maybe",
      "a=1.5",
    ];
    for (const part of broken) {
      const { work, problem } = parseShareLink(`?${kept}&${part}`);
      assertEquals(work, whole, part);
      assert(problem !== null && tell(problem).startsWith("One setting"), part);
      assert(tell(problem).endsWith("."), tell(problem));
    }
    const { work, problem } = parseShareLink(`?${kept}&${broken.join("&")}`);
    assertEquals(work, whole);
    const words = tell(problem!);
    assert(words.startsWith("8 settings"), words);
    for (const part of broken.slice(0, 6)) assert(words.includes(part), words);
    assert(words.endsWith(", …."), words);
    const some = tell(parseShareLink(`?${kept}&d=psychic&s=${"magic".repeat(9)}`).problem!);
    assert(some.includes("s=magicmagicmagicmagicmagi…, d=psychic."), some);
  });

  it("takes the defaults for a size, palette or sample that it cannot read", () => {
    for (const size of ["0x30", "40x30x2", "600x1", "x", ""]) {
      const { work, problem } = parseShareLink(`?v=1&p=pico-8&size=${size}`);
      const { columns, rows, palette } = work!.settings;
      assertEquals([columns, rows], [DEFAULT_SETTINGS.columns, DEFAULT_SETTINGS.rows], size);
      assertEquals(palette, { kind: "preset", id: "pico-8", colors: null });
      assert(problem !== null);
    }
    for (const palette of ["best:1", "ff0000,zz", "No such!", ""]) {
      const { work, problem } = parseShareLink(`?v=1&size=9x8&p=${palette}`);
      assertEquals(work!.settings, { ...DEFAULT_SETTINGS, columns: 9, rows: 8 }, palette);
      assert(problem !== null);
    }
    const { work, problem } = parseShareLink("?v=1&size=9x8&sample=../../etc");
    assertEquals(work, { settings: { ...DEFAULT_SETTINGS, columns: 9, rows: 8 }, sample: null });
    assert(tell(problem!).includes("sample picture"));
  });

  it("takes nothing from a link of another version, and says so", () => {
    const { work, problem } = parseShareLink("?v=9&size=9x8");
    assertEquals(work, null);
    assert(tell(problem!).includes("9"));
  });
});
