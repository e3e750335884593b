import { assertEquals } from "@std/assert";
import { describe, it } from "@std/testing/bdd";
import { asWhole } from "@/lib/document/parse_values.ts";
import { sentenceOf } from "./sentence.ts";

describe("sentenceOf", () => {
  it("tells the engine's errors in the words of the website, with the option's name", () => {
    let caught: unknown;
    try {
      asWhole("--width", "513", 1, 512);
    } catch (error) {
      caught = error;
    }
    assertEquals(sentenceOf(caught), 'The --width must be from 1 to 512, not "513".');
  });

  it("tells others as they are", () => {
    assertEquals(sentenceOf(new SyntaxError("Which picture?")), "Which picture?");
    assertEquals(sentenceOf("odd"), "odd");
  });
});
