import { assertEquals } from "@std/assert";
import { describe, it } from "@std/testing/bdd";
import { phrase } from "./phrase.ts";

describe("phrase", () => {
  it("fills in what is known", () => {
    assertEquals(phrase("{a} × {b}, {a}", { a: 4, b: "x" }, "en"), "4 × x, 4");
    assertEquals(phrase("{c}", { a: 1 }, "en"), "{c}");
    assertEquals(phrase("Use {name}.", { name: "{name} $& $1" }, "en"), "Use {name} $& $1.");
  });

  it("chooses the plural form by the count, in languages of one form and of four", () => {
    const colors = { one: "{count} color", other: "{count} colors" };
    assertEquals([0, 1, 2].map((count) => phrase(colors, { count }, "en")), [
      "0 colors",
      "1 color",
      "2 colors",
    ]);
    const polish = {
      one: "{count} kolor",
      few: "{count} kolory",
      many: "{count} kolorów",
      other: "{count} koloru",
    };
    assertEquals([1, 2, 5, 22, 25, 1.5].map((count) => phrase(polish, { count }, "pl")), [
      "1 kolor",
      "2 kolory",
      "5 kolorów",
      "22 kolory",
      "25 kolorów",
      "1,5 koloru",
    ]);
    assertEquals(phrase({ other: "{count} 色" }, { count: 1 }, "ja"), "1 色");
  });

  it("takes the general form where there is no other", () => {
    assertEquals(phrase({ other: "{count} pieces" }, { count: 1 }, "en"), "1 pieces");
  });

  it("writes numbers as the language does, and texts as they are", () => {
    const written = (value: string | number, language: string) =>
      phrase("{n}", { n: value }, language);
    assertEquals(written(1024, "en"), "1024");
    assertEquals(written(262_144, "en"), "262,144");
    assertEquals(written(262_144, "de"), "262.144");
    assertEquals(written(0.5, "de"), "0,5");
    assertEquals(written(-40, "en"), "-40");
    assertEquals(written("262144.5", "de"), "262144.5");
  });

  it("does not group the sides of a size", () => {
    assertEquals(
      phrase("{width} × {height}", { width: 20_000, height: 10.5 }, "de"),
      "20000 × 10,5",
    );
  });
});
