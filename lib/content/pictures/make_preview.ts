// Draws the picture that previews of shared links show: deno run -A lib/content/pictures/make_preview.ts
import { renderPng } from "@/lib/render/raster/png.ts";
import { PIXELS } from "@/lib/render/styles/pixels.ts";
import { loadWall } from "../wall.ts";
import { createCanvas } from "./canvas.ts";
import { LAMP, PLANT } from "./drawings.ts";
import { makePiece } from "./make_gallery.ts";

/** 1200 x 630 pixels, as the Open Graph's readers like it, in cells of 6. */
const COLUMNS = 200, ROWS = 105, SCALE = 6;
const WALL = "#ebe1cd", SHADE = "#dccfb6", INK = "#211d2e", ACCENT = "#b93317";

const canvas = createCanvas(COLUMNS, ROWS, WALL);
canvas.rect(0, 95, COLUMNS, 1, SHADE);
canvas.rect(0, 96, COLUMNS, 4, "#fffdf8");
canvas.rect(0, 100, COLUMNS, 1, "#857c8c");
canvas.rect(0, 101, COLUMNS, 4, "#c9a878");

const art = await makePiece(loadWall()[0]!.piece);
const left = COLUMNS - art.columns - 20, top = 20;
canvas.drawing(left + art.columns / 2 - 7, -5, LAMP, { c: "#857c8c", s: ACCENT, l: "#fff3c4" });
canvas.rect(left - 5, top - 4, art.columns + 15, art.rows + 16, SHADE);
canvas.rect(left - 8, top - 8, art.columns + 16, art.rows + 16, "#7d4f27");
canvas.rect(left - 8, top - 8, art.columns + 14, art.rows + 14, "#b9814a");
canvas.rect(left - 6, top - 6, art.columns + 12, art.rows + 12, "#a06a3a");
canvas.rect(left - 4, top - 4, art.columns + 8, art.rows + 8, "#fffdf8");
canvas.grid(left, top, art);

canvas.text(12, 22, "PixelatedArtwork", ACCENT);
canvas.text(12, 40, "Turn any picture", INK);
canvas.text(12, 52, "into pixel art.", INK);
canvas.drawing(12, 75, PLANT, { g: "#1c6647", p: ACCENT });

await Deno.writeFile("static/preview.png", renderPng(canvas.finish(), PIXELS, { scale: SCALE }));
