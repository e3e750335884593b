import { assertEquals } from "@std/assert";
import { describe, it } from "@std/testing/bdd";
import { britishWords } from "./spelling.ts";

describe("britishWords", () => {
  const british = [
    ["packedColour", "color"],
    ["NEIGHBOURS", "neighbor"],
    ["centred", "center"],
    ["centring", "centering"],
    ["millimetre", "meter"],
    ["greyscale", "gray"],
    ["licences", "license"],
    ["misbehaviour", "behavior"],
    ["analysed", "analyz"],
    ["fulfils", "fulfill, enroll, skillful"],
    ["labelled", "label"],
    ["travelling", "a single l"],
    ["programmes", "program"],
    ["organisation", "iz"],
    ["normalise", "iz"],
    ["memoising", "iz"],
  ] as const;
  for (const [word, american] of british) {
    it(`finds ${word}`, () => {
      assertEquals(britishWords("a.ts", `\n// The ${word} of it.`), [
        `a.ts:2: "${word}" is British spelling. Here it is written with "${american}".`,
      ]);
    });
  }

  it("lets American words be, and those that look British but are none", () => {
    const words =
      "color center meter parameter license organization size otherwise promise noise " +
      "raised precise programmer programmed fulfill fulfilled aria-labelledby realism analysis " +
      "analyses optimistic four hour advertise turquoise initial";
    assertEquals(britishWords("a.ts", words), []);
  });

  it("lets names of others be: in quotes, or anywhere if they are more than a word", () => {
    const names = ["Dark Grey", "!GREY", "Grey"];
    assertEquals(britishWords("a.ts", 'the "Grey" one, Dark Grey, and !GREY', names), []);
    assertEquals(britishWords("a.ts", "Grey is dark", names).length, 1);
  });
});
