import { assert } from "@std/assert";
import { describe, it } from "@std/testing/bdd";
import { decode } from "@/lib/image/decode_deno.ts";
import { uprightRaster } from "@/lib/image/stored_raster.ts";
import { paletteColor } from "@/lib/document/pixel_grid.ts";
import { loadCollections, pieceImage } from "../gallery.ts";
import { makePiece } from "./make_gallery.ts";

/** Mean difference of a channel, in levels: small changes to the engine need no new pictures, visible ones do. */
const MOST_DIFFERENCE = 3;

describe("the gallery's pictures", () => {
  for (const piece of loadCollections("en").flatMap(({ pieces }) => pieces)) {
    it(`${piece.id} is what the engine makes of its source`, async () => {
      const grid = await makePiece(piece);
      const file = new Blob([await Deno.readFile(`static${pieceImage(piece)}`)]);
      const raster = await uprightRaster((await decode(file)).stored);
      const scale = raster.width / grid.columns;
      let difference = 0;
      grid.cells.forEach((cell, at) => {
        const x = (at % grid.columns + 0.5) * scale;
        const y = (Math.floor(at / grid.columns) + 0.5) * scale;
        const pixel = (Math.floor(y) * raster.width + Math.floor(x)) * 4;
        const color = paletteColor(grid, cell);
        for (let i = 0; i < 3; i++) difference += Math.abs(color[i]! - raster.data[pixel + i]!);
      });
      const mean = difference / grid.cells.length / 3;
      assert(
        mean <= MOST_DIFFERENCE,
        `${piece.id} differs by ${mean} levels: run lib/content/pictures/make_gallery.ts`,
      );
    });
  }
});
