import { assertEquals } from "@std/assert";
import { describe, it } from "@std/testing/bdd";
import { checkTexts } from "./check_texts.ts";

const ENGLISH = {
  title: "About",
  cards: {
    size: "{columns} × {rows}",
    colors: { one: "{count} color of {name}", other: "{count} colors of {name}" },
  },
  keys: [["Home", "To the left"], ["End", "To the right"]],
};

describe("checkTexts", () => {
  it("finds nothing in a whole translation", () => {
    const polish = {
      title: "O stronie",
      cards: {
        size: "{rows} × {columns}",
        colors: {
          one: "Kolor {name}",
          few: "{count} kolory {name}",
          many: "{count} kolorów {name}",
          other: "{count} koloru {name}",
        },
      },
      keys: [["Home", "W lewo"]],
    };
    assertEquals(checkTexts(polish, ENGLISH, "pl"), []);
    assertEquals(checkTexts(ENGLISH, ENGLISH, "en"), []);
  });

  it("names what is missing, too much or of another kind by its key", () => {
    const broken = {
      cards: { size: "{columns} × {row}", colors: { one: "{name}", other: "{count}" }, extra: "" },
      keys: [["Home"], "End"],
    };
    assertEquals(checkTexts(broken, ENGLISH, "en"), [
      '"title" is missing.',
      '"cards.size" leaves out {rows}.',
      '"cards.size" has no {row}.',
      '"cards.colors" leaves out {name}.',
      '"cards.extra" is not known.',
      '"keys[0]" must have 2 entries.',
      '"keys[1]" must be a list.',
    ]);
    assertEquals(checkTexts([], ENGLISH, "en"), ["The file must be an object."]);
    assertEquals(checkTexts({ ...ENGLISH, title: " " }, ENGLISH, "en"), ['"title" is empty.']);
    assertEquals(checkTexts({ ...ENGLISH, title: 1 }, ENGLISH, "en"), ['"title" must be a text.']);
  });

  it("lets records of names hold more", () => {
    const given = { names: { a: "A", b: "B" } };
    const pattern = { names: { a: "A" } };
    assertEquals(checkTexts(given, pattern, "de", new Set(["names"])), []);
    assertEquals(checkTexts(given, pattern, "de"), ['"names.b" is not known.']);
  });

  it("asks for the plural forms of the language", () => {
    const check = (colors: unknown, language: string) =>
      checkTexts({ colors }, { colors: ENGLISH.cards.colors }, language);
    const other = "{count} {name}";
    assertEquals(check({ one: other, other }, "pl"), [
      '"colors" has no form "few".',
      '"colors" has no form "many".',
    ]);
    assertEquals(check({ other }, "ja"), []);
    assertEquals(check({ one: other, other }, "ja"), [
      '"colors" has a form "one", which ja never asks for.',
    ]);
    assertEquals(check(other, "fr"), ['"colors" must have the forms one, other.']);
    assertEquals(checkTexts({ a: { other } }, { a: { other } }, "pl"), []);
  });
});
