import { assertEquals, assertThrows } from "@std/assert";
import { describe, it } from "@std/testing/bdd";
import { parseSubjectOption } from "./subject_option.ts";

const PLACE = { x: 0.25, y: 0, width: 0.5, height: 0.5 };

describe("parseSubjectOption", () => {
  it("reads fractions, percent and pixels, one place or several", () => {
    for (const text of ["0.25,0,0.5,0.5", "25%,0%,50%,50%", "100,0,200,100"]) {
      assertEquals(parseSubjectOption(text).places(400, 200), [PLACE]);
      assertEquals(parseSubjectOption(`${text};${text}`).places(400, 200), [PLACE, PLACE]);
    }
    for (const text of [undefined, "faces"]) {
      assertEquals(parseSubjectOption(text).places(400, 200), []);
    }
  });

  it("knows when faces are to be found, beside places or alone", () => {
    assertEquals(parseSubjectOption("0.25,0,0.5,0.5").findsFaces, false);
    const both = parseSubjectOption("faces;0.25,0,0.5,0.5");
    assertEquals([both.findsFaces, both.places(400, 200)], [true, [PLACE]]);
  });

  it("refuses what is no place, too many, and what lies beside the picture", () => {
    for (const text of ["", "0.1,0.2", "face", "faces;"]) {
      assertThrows(() => parseSubjectOption(text), SyntaxError, "--subject");
    }
    assertThrows(() => parseSubjectOption(Array(9).fill("0,0,1,1").join(";")), RangeError, "8");
    assertThrows(() => parseSubjectOption("0.5,0.5,0,0.2"), RangeError, "within the picture");
    const beside = parseSubjectOption("500,0,100,100");
    assertThrows(() => beside.places(400, 200), RangeError, "400 x 200 pixels");
  });
});
