import { assert, assertEquals } from "@std/assert";
import { describe, it } from "@std/testing/bdd";
import { startRandom } from "@/tests/support/random.ts";
import { baseName, outputName } from "./file_name.ts";
import { outputById, type OutputId } from "./outputs.ts";

const fileName = (name: string, columns: number, rows: number, style: string, output: OutputId) =>
  outputName(outputById(output), { name, columns, rows, style });

describe("outputName", () => {
  it("puts the upload's name, size and style together", () => {
    assertEquals(fileName("holiday.jpg", 40, 30, "bricks", "svg"), "holiday_40x30_bricks.svg");
    assertEquals(fileName("a/b\\My Cat.HEIC", 1, 512, "pixels", "png"), "My Cat_1x512_pixels.png");
    assertEquals(fileName("holiday.jpg", 40, 30, "bricks", "json"), "holiday_40x30.json");
    assertEquals(fileName("holiday.jpg", 40, 30, "bricks", "zip"), "holiday_40x30_all.zip");
    assertEquals(fileName("holiday.jpg", 40, 30, "bricks", "wall-png"), "holiday_40x30_wall.png");
    assertEquals(fileName("holiday.jpg", 40, 30, "bricks", "gpl"), "holiday_palette.gpl");
  });

  const names: readonly [string, string][] = [
    ["", "picture"],
    [".", "picture"],
    ["...jpg", "picture"],
    [".png", "png"],
    ["CON.png", "_CON"],
    ["con.tar.png", "_con.tar"],
    ["COM1", "_COM1"],
    ["console.png", "console"],
    ['a<b>:"c|?*.gif', "a b c"],
    ["line\nbreak\0.png", "line break"],
    ["dots... .png", "dots"],
    ["--help.png", "help"],
    ["cafe\u0301.jpg", "café"],
    ["日本語.jpeg", "日本語"],
    ["v1.2 final.png", "v1.2 final"],
    ["Mr. Smith", "Mr. Smith"],
    ["photo.v2", "photo.v2"],
    ["photo.v2.JPG", "photo.v2"],
    ["2024.06.01", "2024.06.01"],
    ["trip to St.Ives", "trip to St.Ives"],
    ["evil\u202egnp.exe", "evil gnp"],
    ["\ud800.png", "picture"],
  ];
  for (const [given, wanted] of names) {
    it(`makes ${JSON.stringify(wanted)} of ${JSON.stringify(given)}`, () => {
      assertEquals(baseName(given), wanted);
    });
  }

  it("stays within what file systems take, and breaks no character", () => {
    const name = fileName("👨‍👩‍👧‍👦".repeat(40) + ".png", 512, 512, "squares", "svg");
    assert(new TextEncoder().encode(name).length <= 255);
    assert(name.isWellFormed());
    assertEquals(name.replace(/^(👨‍👩‍👧‍👦)+/u, ""), "_512x512_squares.svg");
  });

  it("makes a safe name of anything", () => {
    const random = startRandom(1);
    for (let i = 0; i < 2000; i++) {
      const codes = Array.from({ length: random() * 30 }, () => Math.floor(random() * 0x300));
      const name = baseName(String.fromCharCode(...codes));
      // deno-lint-ignore no-control-regex
      assert(!/[\0-\x1f\x7f<>:"/\\|?*]/.test(name) && /[^. ]$/.test(name), JSON.stringify(name));
      assertEquals(name, name.normalize("NFC"));
    }
  });
});
