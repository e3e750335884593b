import { assertEquals } from "@std/assert";
import { describe, it } from "@std/testing/bdd";
import { LANGUAGES } from "./language.ts";

describe("LANGUAGES", () => {
  it("lists every folder of content/, and no other", () => {
    const folders = [...Deno.readDirSync("content")]
      .filter(({ isDirectory }) => isDirectory).map(({ name }) => name);
    const listed: readonly string[] = LANGUAGES;
    assertEquals(
      folders.filter((name) => !listed.includes(name)),
      [],
      "content/ has folders without a line in LANGUAGES of lib/content/language.ts",
    );
    assertEquals(
      listed.filter((tag) => !folders.includes(tag)),
      [],
      "LANGUAGES of lib/content/language.ts has tags without a folder in content/",
    );
  });

  it("are written as BCP 47 has them", () => {
    assertEquals(Intl.getCanonicalLocales([...LANGUAGES]), [...LANGUAGES]);
  });
});
