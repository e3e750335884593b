import { assertEquals } from "@std/assert";
import { describe, it } from "@std/testing/bdd";
import { unzipSync } from "fflate";
import { renderPng } from "@/lib/render/raster/png.ts";
import { styleById, STYLES } from "@/lib/render/styles.ts";
import { renderSvg } from "@/lib/render/vector/svg.ts";
import { randomGrid } from "@/tests/render/random_grid.ts";
import { MADE_BY } from "../made_by.ts";
import { make } from "./make.ts";

describe("a ZIP", () => {
  it("holds every style as PNG and as SVG, under the names of single downloads", async () => {
    const grid = randomGrid(1, 7, 5, { alphas: [255, 0] });
    const zip = await make({ grid, name: "My cat.jpg", title: "Cat" }, { scale: 9 });
    const files = unzipSync(zip);
    const names = STYLES.flatMap(({ id }) => [`My cat_7x5_${id}.png`, `My cat_7x5_${id}.svg`]);
    assertEquals(Object.keys(files).sort(), names.sort());
    const bricks = styleById("bricks");
    const options = { scale: 9, software: MADE_BY };
    assertEquals(files["My cat_7x5_bricks.png"], renderPng(grid, bricks, options));
    assertEquals(
      new TextDecoder().decode(files["My cat_7x5_bricks.svg"]),
      renderSvg(grid, bricks, { ...options, title: "Cat" }),
    );
  });

  it("is the same at any time and place", async () => {
    const grid = randomGrid(2, 3, 3);
    const zip = await make({ grid, name: "" }, { scale: 8 });
    assertEquals(await make({ grid, name: "" }, { scale: 8 }), zip);
    // Time and date of the first entry (PKZIP application note, 4.4.6): midnight, the first of January 1980.
    assertEquals([...zip.subarray(10, 14)], [0, 0, 0x21, 0]);
  });
});
