import { assert, assertEquals } from "@std/assert";
import { describe, it } from "@std/testing/bdd";
import { RATIOS } from "@/lib/document/size.ts";
import { framesFor } from "./frames.ts";

describe("framesFor", () => {
  it("names frames of nearly that ratio only, turned the same way", () => {
    for (const { width, height } of RATIOS) {
      for (const ratio of [{ width, height }, { width: height, height: width }]) {
        for (const frame of framesFor(ratio)) {
          const off = frame.width / frame.height / (ratio.width / ratio.height);
          assert(Math.abs(off - 1) < 0.03, `${frame.width} x ${frame.height}`);
        }
      }
    }
  });

  it("knows frames for the usual shapes, and none for a screen's", () => {
    assert(framesFor({ width: 1, height: 1 }).length >= 3);
    assertEquals(framesFor({ width: 4, height: 3 })[0], { width: 20, height: 15, unit: "cm" });
    assertEquals(framesFor({ width: 5, height: 7 }).at(-1), { width: 5, height: 7, unit: "in" });
    assertEquals(framesFor({ width: 16, height: 9 }), []);
  });
});
