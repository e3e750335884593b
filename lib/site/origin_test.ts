import { assertEquals, assertThrows } from "@std/assert";
import { afterEach, beforeEach, describe, it } from "@std/testing/bdd";
import { absolute, chosenOrigin, siteOrigin } from "./origin.ts";

describe("chosenOrigin", () => {
  let before: string | undefined;
  beforeEach(() => {
    before = Deno.env.get("SITE_ORIGIN");
  });
  afterEach(() => {
    if (before === undefined) Deno.env.delete("SITE_ORIGIN");
    else Deno.env.set("SITE_ORIGIN", before);
  });

  it("takes a scheme and a host, with a port where there is one", () => {
    for (
      const [text, origin] of [
        ["https://pixels.example", "https://pixels.example"],
        ["https://PIXELS.example/", "https://pixels.example"],
        ["http://localhost:8000", "http://localhost:8000"],
      ] as const
    ) {
      Deno.env.set("SITE_ORIGIN", text);
      assertEquals(chosenOrigin(), origin);
      assertEquals(absolute("/about"), `${origin}/about`);
    }
  });

  it("is the usual one where nothing is said", () => {
    for (
      const set of [() => Deno.env.delete("SITE_ORIGIN"), () => Deno.env.set("SITE_ORIGIN", "")]
    ) {
      set();
      assertEquals([chosenOrigin(), siteOrigin()], [null, "https://pixelatedartwork.com"]);
    }
  });

  it("refuses what is more or less", () => {
    for (
      const text of [
        "pixels.example",
        "localhost:8000",
        "//pixels.example",
        "ftp://pixels.example",
        "https://pixels.example/art",
        "https://pixels.example/?a",
        "https://me@pixels.example",
        "https://",
      ]
    ) {
      Deno.env.set("SITE_ORIGIN", text);
      assertThrows(() => chosenOrigin(), RangeError, `not "${text}"`);
    }
  });
});
