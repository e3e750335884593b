import { assert, assertEquals, assertRejects } from "@std/assert";
import { describe, it } from "@std/testing/bdd";
import { parseDestination } from "./destination.ts";
import { parseLookOption } from "./look_option.ts";
import { parsePaletteOption } from "./palette_option.ts";
import { shorten } from "./shorten.ts";

describe("shorten", () => {
  it("lets a sentence be", () => {
    assertEquals(shorten("a.png: There is no such file."), "a.png: There is no such file.");
  });

  it("gives one line without what a terminal obeys", () => {
    assertEquals(shorten(" a\n\tb\x1b[2Jc\x00\x9bd "), "a b [2Jc d");
  });

  it("cuts what nobody reads out of the middle", () => {
    const long = `a${"x".repeat(100_000)}z`;
    assertEquals(shorten(long), `a${"x".repeat(149)}…${"x".repeat(148)}z`);
    assertEquals(shorten(long, 4), "ax…z");
    assertEquals(shorten("x".repeat(300)), "x".repeat(300));
  });

  it("keeps the reason behind a path of any length", () => {
    const reason = "There is no such file. Paths start from /home/somebody.";
    for (const length of [200, 300, 4000]) {
      const told = shorten(`${"folder/".repeat(length / 7)}picture.jpg: ${reason}`);
      assert(told.startsWith("folder/folder/"), told);
      assert(told.endsWith(`/picture.jpg: ${reason}`), told);
    }
  });

  it("lets be what names every choice that there is", async () => {
    const wrong = [
      () => parseLookOption("nosuch"),
      () => parseDestination("a.x", "x", false, () => false),
      () => parseDestination("a.x", undefined, false, () => false),
      () => parseDestination("-", undefined, false, () => false),
      () => parsePaletteOption("my/palettes/pico8.hex", undefined, () => null),
    ];
    for (const parse of wrong) {
      const { message } = await assertRejects(() => Promise.try<unknown, []>(parse), Error);
      assertEquals(shorten(message), message);
    }
  });
});
