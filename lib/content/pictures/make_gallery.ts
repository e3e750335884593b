// Makes the gallery's pieces anew from their source pictures and settings: deno run -A lib/content/pictures/make_gallery.ts
import sharp from "sharp";
import { decode } from "@/lib/image/decode_deno.ts";
import { openSource, pixelate } from "@/lib/pixelate/pipeline_deno.ts";
import type { PixelGrid } from "@/lib/document/pixel_grid.ts";
import { renderPng } from "@/lib/render/raster/png.ts";
import { PIXELS } from "@/lib/render/styles/pixels.ts";
import { renderSvg } from "@/lib/render/vector/svg.ts";
import { loadCollections, type Piece, pieceImage } from "../gallery.ts";
import { DEFAULT_LANGUAGE } from "../language.ts";
import { findSample } from "../samples.ts";
import { loadWall } from "../wall.ts";

/** Pixels per cell: enough for a card on a dense screen. */
const SCALE = 12;

/** The pixel art of a piece, from its source picture by its settings. */
export async function makePiece({ id, settings }: Piece): Promise<PixelGrid> {
  const sample = findSample(DEFAULT_LANGUAGE, id);
  if (sample === null) throw new RangeError(`There is no sample picture "${id}".`);
  const file = new Blob([await Deno.readFile(`static${sample.file}`)]);
  const { grid } = await pixelate(openSource(await decode(file)), settings);
  return grid;
}

if (import.meta.main) {
  for (const piece of loadCollections(DEFAULT_LANGUAGE).flatMap(({ pieces }) => pieces)) {
    const grid = await makePiece(piece);
    const png = renderPng(grid, PIXELS, { scale: SCALE });
    // Without loss, as PNG, in three fifths of its bytes.
    const webp = await sharp(png).webp({ lossless: true, effort: 6 }).toBuffer();
    await Deno.writeFile(`static${pieceImage(piece)}`, webp);
    console.log(`${pieceImage(piece)}: ${grid.palette.length / 4} colors, ${webp.length} bytes`);
  }
  for (const { piece, file } of loadWall()) {
    const svg = renderSvg(await makePiece(piece), PIXELS, { scale: 4 });
    await Deno.writeTextFile(`static${file}`, svg);
    console.log(`${file}: ${svg.length} characters`);
  }
}
