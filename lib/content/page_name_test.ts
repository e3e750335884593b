import { assertEquals, assertThrows } from "@std/assert";
import { describe, it } from "@std/testing/bdd";
import { HEALTH_PATH } from "@/lib/site/server.ts";
import { LANGUAGES } from "./language.ts";
import { checkPageNames } from "./page_name.ts";

describe("checkPageNames", () => {
  it("takes what can be an address", () => {
    checkPageNames(["about", "a-2"], "content/en", true);
  });

  it("names every file whose address could not be asked for", () => {
    const names = ["About", "about", "index", "a b", "über", "a_b", "a".repeat(101), ""];
    for (const isTop of [true, false]) {
      const { message } = assertThrows(() => checkPageNames(names, "x", isTop), SyntaxError);
      const files = message.split("\n").map((line) => line.slice(0, line.indexOf(":")));
      assertEquals(files, names.filter((name) => name !== "about").map((name) => `x/${name}.md`));
    }
  });

  for (const name of ["404", HEALTH_PATH.slice(1), "inspiration", ...LANGUAGES]) {
    it(`refuses a page whose address the site has: ${name}`, () => {
      assertThrows(
        () => checkPageNames([name], "content/en", true),
        SyntaxError,
        `content/en/${name}.md: The address /${name} is taken`,
      );
      checkPageNames([name], "content/en/inspiration", false);
    });
  }
});
