import { assertEquals } from "@std/assert";
import { describe, it } from "@std/testing/bdd";
import { wrapAll } from "./running_text.ts";
import { fitText, textWidth } from "./text_width.ts";
import { fillIn } from "./words.ts";

describe("fillIn", () => {
  it("writes numbers as the language does, counted ones plainly", () => {
    assertEquals(
      fillIn("{count} · {side} mm", { count: 12345, side: 2.309 }, "en"),
      "12,345 · 2.31 mm",
    );
    assertEquals(
      fillIn("{count} · {side} mm", { count: 12345, side: 2.309 }, "de"),
      "12.345 · 2,31 mm",
    );
    assertEquals(fillIn("{columns} × {rows}", { columns: 12345, rows: 10 }, "en"), "12345 × 10");
  });

  it("leaves what it has no value for", () => {
    assertEquals(fillIn("{name} {other}", { name: "A{x}" }, "en"), "A{x} {other}");
  });
});

describe("fitText", () => {
  it("keeps what fits, and ends the rest with an ellipsis within the width", () => {
    assertEquals(fitText("Dark Red", 20), "Dark Red");
    for (const most of [2, 5, 8]) {
      const text = fitText("Light Bluish Gray", most);
      assertEquals(text.endsWith("…"), true);
      assertEquals(textWidth(text) <= most, true, text);
    }
  });
});

describe("wrapAll", () => {
  it("breaks sentences at spaces, and Japanese between characters, within the width", () => {
    const sentence = "Print at 100 % and lay each sheet under a clear board.";
    const lines = wrapAll([sentence], 30);
    assertEquals(lines.map((line) => line.trim()).join(" "), sentence);
    for (const line of lines) assertEquals(textWidth(line.trimEnd()) * 3.2 <= 30, true, line);
    const japanese = wrapAll(["透明なボードの下に敷いてください"], 20);
    assertEquals(japanese.join(""), "透明なボードの下に敷いてください");
    assertEquals(japanese.length > 1, true);
  });
});
