import { assert, assertEquals } from "@std/assert";
import { describe, it } from "@std/testing/bdd";
import { DITHERS } from "@/lib/document/ditherings.ts";
import { SAMPLINGS } from "@/lib/document/samplings.ts";
import { OUTPUTS } from "@/lib/outputs/outputs.ts";
import { PRINT_OPTIONS } from "@/lib/outputs/pages/print_options.ts";
import { STYLES } from "@/lib/render/styles.ts";
import { LANGUAGES } from "./language.ts";
import { editorText, siteMessages } from "./messages.ts";

describe("siteMessages and editorText", () => {
  it("leave no text empty", () => {
    for (const language of LANGUAGES) {
      for (const [key, text] of textsOf({ ...siteMessages(language), ...editorText(language) })) {
        assertEquals(
          typeof text === "string" && text.trim() !== "" && text === text.trim(),
          true,
          key,
        );
      }
    }
  });

  it("name nothing by an id that there is not", () => {
    const formats = OUTPUTS.map(({ id }) => id);
    const options = OUTPUTS.flatMap((output) => Object.keys(output.options));
    const { paper, chart } = PRINT_OPTIONS;
    for (const language of LANGUAGES) {
      const { styles, controls, download } = editorText(language);
      const maps: readonly (readonly [key: string, names: object, ids: readonly string[]])[] = [
        ["editor.json: styles", styles, STYLES.map(({ id }) => id)],
        ["editor.json: controls.samplings", controls.samplings, SAMPLINGS],
        ["editor.json: controls.dithers", controls.dithers, DITHERS],
        ["editor.json: download.formats", download.formats, formats],
        ["editor.json: download.options", download.options, options],
        ["editor.json: download.choices.paper", download.choices.paper, Object.keys(paper.choices)],
        ["editor.json: download.choices.chart", download.choices.chart, Object.keys(chart.choices)],
      ];
      for (const [key, names, ids] of maps) {
        const unknown = Object.keys(names).filter((id) => !ids.includes(id));
        assertEquals(unknown, [], `content/${language}/${key} names ids that are not known`);
      }
    }
  });

  it("give every text with a number the forms that other languages may need", () => {
    for (const [key, text] of textsOf({ ...siteMessages("en"), ...editorText("en") })) {
      if (!String(text).includes("{count}")) continue;
      assert(/\.(one|other)$/.test(key), `${key} has no plural forms`);
    }
  });
});

/** All texts by their keys. */
function textsOf(value: object, key = ""): (readonly [key: string, text: unknown])[] {
  return Object.entries(value).flatMap(([name, below]) =>
    typeof below === "object" && below !== null
      ? textsOf(below, `${key}.${name}`)
      : [[`${key}.${name}`, below] as const]
  );
}
