import { describe, it } from "@std/testing/bdd";
import { assert, assertInstanceOf, assertStringIncludes } from "@std/assert";
import {
  damaged,
  damagedSize,
  emptyFile,
  notPicture,
  refusedDrawing,
  refusedFormat,
  tooLargeHere,
  undecodable,
  undecodableHere,
  unknownFile,
} from "./refusal.ts";

const ALL = [
  refusedFormat("a HEIC picture"),
  notPicture("a text"),
  unknownFile(),
  emptyFile(),
  damaged("PNG"),
  damaged("JPEG", "ends before it tells its size"),
  undecodable("AVIF"),
  undecodableHere("JPEG XL"),
  refusedDrawing(),
  damagedSize("PNG", 0, 4),
  tooLargeHere(9000, 9000),
];

describe("refusals", () => {
  it("are sentences that say what would work", () => {
    for (const { message } of ALL) {
      assert(/^[A-Z].*\.$/.test(message), message);
      assert(/Choose|Save|choose|smaller/.test(message), message);
    }
  });

  it("are of the class that their meaning has", () => {
    assertInstanceOf(refusedFormat("a HEIC picture"), TypeError);
    assertInstanceOf(notPicture("a text"), TypeError);
    assertInstanceOf(unknownFile(), TypeError);
    assertInstanceOf(undecodable("AVIF"), TypeError);
    assertInstanceOf(undecodableHere("AVIF"), TypeError);
    assertInstanceOf(emptyFile(), SyntaxError);
    assertInstanceOf(damaged("GIF"), SyntaxError);
    assertInstanceOf(tooLargeHere(1, 2), RangeError);
  });

  it("name what was given", () => {
    assertStringIncludes(refusedFormat("a HEIC picture").message, "a HEIC picture");
    assertStringIncludes(damaged("GIF").message, "GIF");
    assertStringIncludes(tooLargeHere(9000, 8000).message, "9000 x 8000");
    assertStringIncludes(undecodable("AVIF").message, "This browser");
  });
});
