import { assertAlmostEquals, assertEquals, assertThrows } from "@std/assert";
import { describe, it } from "@std/testing/bdd";
import { parseCropOption } from "./crop_option.ts";

describe("parseCropOption", () => {
  const good: readonly [string, [number, number, number, number]][] = [
    ["0.25,0,0.5,1", [0.25, 0, 0.5, 1]],
    ["25%, 0%, 50%, 100%", [0.25, 0, 0.5, 1]],
    ["100,0,200,200", [0.25, 0, 0.5, 1]],
    ["25 %, 0 %, 50 %, 100 %", [0.25, 0, 0.5, 1]],
    ["100px,0px,200 px,200px", [0.25, 0, 0.5, 1]],
    ["1px,0,1,1", [1 / 400, 0, 1 / 400, 1 / 200]],
    ["25%,0,200,100%", [0.25, 0, 0.5, 1]],
    [".5,.5,.5,.5", [0.5, 0.5, 0.5, 0.5]],
  ];
  for (const [text, [x, y, width, height]] of good) {
    it(`reads ${text}`, () => {
      assertEquals(parseCropOption(text)(400, 200), { x, y, width, height });
    });
  }

  it("takes all of the picture for no crop", () => {
    for (const text of [undefined, "0,0,1,1", "0%,0%,100%,100%", "0,0,400,200"]) {
      assertEquals(parseCropOption(text)(400, 200), null);
    }
  });

  it("refuses what is no crop at once, and pixels when the picture is known", () => {
    for (const text of ["", "1,2,3", "a,0,1,1", "-1,0,1,1", "0 0 1 1"]) {
      assertThrows(() => parseCropOption(text), SyntaxError, "cannot be read");
    }
    for (const text of ["0.5,0,0.6,1", "0,0,0,1", "60%,0%,50%,100%"]) {
      assertThrows(() => parseCropOption(text), RangeError, "within the picture");
    }
    const crop = parseCropOption("300,0,101,200");
    assertThrows(() => crop(400, 200), RangeError, "400 x 200 pixels");
    assertAlmostEquals(crop(401, 200)!.width, 101 / 401);
  });
});
