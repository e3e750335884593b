import { assert, assertEquals } from "@std/assert";
import { describe, it } from "@std/testing/bdd";
import { Buffer } from "node:buffer";
import { PNG } from "pngjs";
import { GOLDEN, keptAt, make } from "./cases.ts";

/** Levels by which JPEG decoders of other machines may differ. */
const LEVELS = 3;
/** Share of cells that may then fall to another color of a palette. */
const CELLS = 0.01;

describe("pieces of real photographs", () => {
  for (const golden of GOLDEN) {
    it(`${golden.name} is as it was (deno run -A --lock=tests/deno.lock tests/golden/renew.ts renews)`, async () => {
      const { columns, rows, palette, cells } = await make(golden);
      const kept = PNG.sync.read(Buffer.from(await Deno.readFile(keptAt(golden))));
      assertEquals([columns, rows], [kept.width, kept.height]);
      let different = 0;
      cells.forEach((index, cell) => {
        for (let c = 0; c < 4; c++) {
          const value = palette[index * 4 + c]!;
          if (Math.abs(value - kept.data[cell * 4 + c]!) <= LEVELS) continue;
          different++;
          return;
        }
      });
      assert(different <= CELLS * cells.length, `${different} of ${cells.length} cells differ`);
    });
  }
});
