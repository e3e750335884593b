import { assert, assertEquals } from "@std/assert";
import { describe, it } from "@std/testing/bdd";
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
