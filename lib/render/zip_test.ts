import { assertEquals } from "@std/assert";
import { describe, it } from "@std/testing/bdd";
import { unzipSync } from "fflate";
import { randomGrid } from "@/tests/render/random_grid.ts";
import { renderPng } from "./raster/png.ts";
import { styleById } from "./styles.ts";
import { renderSvg } from "./vector/svg.ts";
import { renderZip } from "./zip.ts";

describe("renderZip", () => {
  it("holds every style as PNG and as SVG, under the names of single downloads", () => {
    const grid = randomGrid(1, 7, 5, { alphas: [255, 0] });
    const options = { scale: 9, title: "Cat" };
    const files = unzipSync(renderZip(grid, { ...options, name: "My cat.jpg" }));
    assertEquals(Object.keys(files).sort(), [
      "My cat_7x5_bricks.png",
      "My cat_7x5_bricks.svg",
      "My cat_7x5_circles.png",
      "My cat_7x5_circles.svg",
      "My cat_7x5_pixels.png",
      "My cat_7x5_pixels.svg",
      "My cat_7x5_squares.png",
      "My cat_7x5_squares.svg",
    ]);
    const bricks = styleById("bricks");
    assertEquals(files["My cat_7x5_bricks.png"], renderPng(grid, bricks, options));
    assertEquals(
      new TextDecoder().decode(files["My cat_7x5_bricks.svg"]),
      renderSvg(grid, bricks, options),
    );
  });

  it("is the same at any time and place", () => {
    const grid = randomGrid(2, 3, 3);
    const zip = renderZip(grid, { scale: 8 });
    assertEquals(renderZip(grid, { scale: 8 }), zip);
    // Time and date of the first entry (PKZIP application note, 4.4.6): midnight, the first of January 1980.
    assertEquals([...zip.subarray(10, 14)], [0, 0, 0x21, 0]);
  });
});
