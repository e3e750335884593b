import { assertEquals } from "@std/assert";
import { describe, it } from "@std/testing/bdd";
import { decimal, fillsCell, strokeOf } from "./svg_stroke.ts";

describe("strokeOf", () => {
  it("strokes full cells a little over their height", () => {
    assertEquals(
      strokeOf({ shape: "rect", x: 0, y: 0, width: 4, height: 4 }, 4),
      'transform="translate(0 .5)" stroke-width="1.002" shape-rendering="crispEdges"',
    );
  });

  it("dashes what is narrower than a cell, once a cell and at its place", () => {
    assertEquals(
      strokeOf({ shape: "rect", x: 1, y: 2, width: 2, height: 1 }, 4),
      'transform="translate(0 .625)" stroke-width=".25" stroke-dasharray=".5 .5" stroke-dashoffset=".75"',
    );
  });

  it("leaves bars through whole rows undashed", () => {
    assertEquals(
      strokeOf({ shape: "rect", x: 0, y: 3, width: 4, height: 1 }, 4),
      'transform="translate(0 .875)" stroke-width=".25"',
    );
  });

  it("makes circles of dashes without length", () => {
    assertEquals(
      strokeOf({ shape: "circle", cx: 1, cy: 3, r: 1 }, 4),
      'transform="translate(0 .75)" stroke-width=".5" stroke-linecap="round" ' +
        'stroke-dasharray="0 1" stroke-dashoffset=".75"',
    );
  });
});

describe("fillsCell", () => {
  it("tells what touches its neighbors", () => {
    assertEquals(fillsCell({ shape: "rect", x: 0, y: 0, width: 3, height: 3 }, 3), true);
    assertEquals(fillsCell({ shape: "rect", x: 0, y: 0, width: 3, height: 2 }, 3), false);
    assertEquals(fillsCell({ shape: "circle", cx: 1, cy: 1, r: 1 }, 2), false);
  });
});

describe("decimal", () => {
  it("writes numbers short", () => {
    assertEquals([0, 1, 0.5, -0.25, 10.5, 1 / 3].map(decimal), [
      "0",
      "1",
      ".5",
      "-.25",
      "10.5",
      ".33333",
    ]);
  });
});
