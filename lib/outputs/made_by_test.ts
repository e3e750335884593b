import { assert, assertEquals } from "@std/assert";
import { Buffer } from "node:buffer";
import { describe, it } from "@std/testing/bdd";
import { PNG } from "pngjs";
import { STYLES } from "@/lib/render/styles.ts";
import { randomGrid } from "@/tests/render/random_grid.ts";
import { isMadeHere, MADE_BY, MADE_BY_WITHIN } from "./made_by.ts";
import { makeOutput } from "./make_output.ts";

const GRID = randomGrid(1, 40, 30, { colors: 256, alphas: [255, 0, 130] });

describe("isMadeHere", () => {
  it("knows every PNG that is made here by its beginning", async () => {
    for (const { id: style } of STYLES) {
      for (const options of [{}, { scale: 9, millimeters: 2.5, background: "#123456" }]) {
        const { bytes } = await makeOutput(GRID, { output: "png", style, options });
        assert(isMadeHere(bytes.subarray(0, MADE_BY_WITHIN)), style);
      }
    }
  });

  it("takes nothing else for it, whatever its bytes", async () => {
    const { bytes } = await makeOutput(GRID, { output: "png", style: "pixels" });
    const again = PNG.sync.write(PNG.sync.read(Buffer.from(bytes)));
    const text = new TextEncoder().encode(`Software\0${MADE_BY}`);
    for (const other of [again, text, new Uint8Array(), bytes.subarray(0, 40)]) {
      assertEquals(isMadeHere(other), false);
    }
    for (let end = 0; end < 200; end++) isMadeHere(bytes.subarray(0, end));
    const huge = Uint8Array.from(bytes);
    huge.fill(255, 8, 12);
    assertEquals(isMadeHere(huge), false);
  });
});

describe("an SVG that is made here", () => {
  it("says so to those who read it", async () => {
    const { bytes } = await makeOutput(GRID, { output: "svg", style: "bricks" });
    assert(new TextDecoder().decode(bytes).includes(`<!-- Made by ${MADE_BY} -->`));
  });
});
