import { assertEquals } from "@std/assert";
import { describe, it } from "@std/testing/bdd";
import { hueRangeOf, moveToHues } from "./hue_range.ts";
import { packedToMatching } from "./matching_space.ts";
import { nearestOf } from "./nearest.ts";

const GREENS = packedToMatching([0x0f380f, 0x306230, 0x8bac0f, 0x9bbc0f]);

describe("hue range", () => {
  it("leaves alone what lies in it, lightness always", () => {
    const grays = packedToMatching([0x000000, 0xff0000, 0x00ff00, 0x0000ff, 0x808080]);
    const moved = grays.slice();
    for (let at = 0; at < moved.length; at += 3) moveToHues(moved, at, hueRangeOf(grays));
    assertEquals(moved, grays);
    const blue = packedToMatching([0x2040c0]);
    const before = blue[0];
    moveToHues(blue, 0, hueRangeOf(GREENS));
    assertEquals(blue[0], before);
  });

  it("lets light and shade decide where hues cannot", () => {
    const orange = packedToMatching([0xe87040]);
    moveToHues(orange, 0, hueRangeOf(GREENS));
    assertEquals(nearestOf(GREENS, orange[0]!, orange[1]!, orange[2]!), 2);
    const night = packedToMatching([0x203860]);
    moveToHues(night, 0, hueRangeOf(GREENS));
    assertEquals(nearestOf(GREENS, night[0]!, night[1]!, night[2]!), 0);
  });
});
