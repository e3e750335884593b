import { assert, assertEquals } from "@std/assert";
import { describe, it } from "@std/testing/bdd";
import { PALETTE_ENDINGS } from "@/lib/color/palette_files/read_palette.ts";
import { PALETTE_LIST } from "@/lib/color/palette_list.ts";
import { DITHERS, SAMPLINGS } from "@/lib/document/settings.ts";
import { ENGINE_OUTPUTS } from "@/lib/outputs/outputs.ts";
import { STYLES } from "@/lib/render/styles.ts";
import { helpText, wrap } from "./help.ts";
import { OPTION_NAMES } from "./options.ts";

describe("helpText", () => {
  it("tells every option and every name", () => {
    const words = new Set(helpText().split(/[\s,]+/));
    for (const name of OPTION_NAMES) assert(words.has(`--${name}`), name);
    const ids = [...STYLES, ...ENGINE_OUTPUTS, ...PALETTE_LIST].map(({ id }) => id);
    for (const name of [...SAMPLINGS, ...DITHERS, ...ids]) assert(words.has(name), name);
  });

  it("tells the palette files that can be read", () => {
    assert(helpText().includes(`Palette files: ${PALETTE_ENDINGS.join(", ")}\n`));
  });

  it("fits a terminal", () => {
    for (const line of helpText().split("\n")) assert(line.length <= 100, line);
  });
});

describe("wrap", () => {
  it("breaks at spaces alone, further lines indented", () => {
    const text = Array.from({ length: 60 }, (_, i) => `word${i}`).join(" ");
    const lines = wrap(text).split("\n");
    assert(lines.length > 2);
    assertEquals(lines.map((line) => line.trim()).join(" "), text);
    assert(lines.slice(1).every((line) => line.startsWith("  word")));
  });
});
