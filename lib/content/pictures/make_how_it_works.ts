// Makes the pictures of the page "How it works" with the engine: deno run -A lib/content/pictures/make_how_it_works.ts
import type { Buffer } from "node:buffer";
import sharp from "sharp";
import { LOOKS } from "@/lib/document/looks.ts";
import { parseSettings } from "@/lib/document/parse_settings.ts";
import type { Rect } from "@/lib/document/rect.ts";
import { DEFAULT_SETTINGS, type Settings } from "@/lib/document/settings.ts";
import { sizeForDetail } from "@/lib/document/size.ts";
import { decode } from "@/lib/image/decode_deno.ts";
import { openSource, pixelate } from "@/lib/pixelate/pipeline_deno.ts";
import { renderPng } from "@/lib/render/raster/png.ts";
import { STYLES } from "@/lib/render/styles.ts";
import { PIXELS } from "@/lib/render/styles/pixels.ts";

const PICTURE = "static/samples/red-panda.jpg";
const FOLDER = "static/how-it-works";
/** Pixels across the photograph, and at least across a piece in a style that draws more than plain cells. */
const WIDTH = 480;
/** The head, where small parts matter. */
const HEAD: Rect = { x: 0.27, y: 0.1, width: 0.42, height: 0.72 };

/** A piece on the page. */
interface Panel {
  readonly settings?: Partial<Settings>;
  readonly detail?: number;
  readonly style?: string;
}

const decoded = await decode(new Blob([await Deno.readFile(PICTURE)]));
const source = openSource(decoded);
const aspect = decoded.fullWidth / decoded.fullHeight;

const palette = (text: string) => ({ palette: parseSettings({ palette: text }).palette });

const PANELS: Readonly<Record<string, Panel>> = {
  "cells-15": { detail: 15 },
  "cells-30": { detail: 30 },
  "cells-60": { detail: 60 },
  ...Object.fromEntries(
    (["average", "perceptual", "dominant"] as const).map((sampling): [string, Panel] => [
      `sampling-${sampling}`,
      { settings: { sampling, crop: HEAD }, detail: 24 },
    ]),
  ),
  ...Object.fromEntries(
    ["full", "best:24", "best:8", "pico-8", "nes:24", "game-boy"].map((text): [string, Panel] => [
      `palette-${text.replace(":", "-")}`,
      { settings: palette(text), detail: 40 },
    ]),
  ),
  ...Object.fromEntries(
    (["none", "bayer-4", "floyd-steinberg"] as const).map((dither): [string, Panel] => [
      `dither-${dither}`,
      { settings: { ...palette("best:6"), dither, strength: 0.7 }, detail: 60 },
    ]),
  ),
  ...Object.fromEntries(
    LOOKS.map(({ id, settings, style }): [string, Panel] => [`look-${id}`, { settings, style }]),
  ),
};

/** A piece: plain cells a pixel each, which browsers enlarge, and other styles as large as they need. */
async function pngOf({ settings = {}, detail = 30, style = PIXELS.id }: Panel): Promise<Buffer> {
  const { crop } = { ...DEFAULT_SETTINGS, ...settings };
  const shape = crop === null ? aspect : aspect * crop.width / crop.height;
  const size = sizeForDetail(detail, shape);
  const { grid } = await pixelate(source, { ...DEFAULT_SETTINGS, ...settings, ...size });
  const drawn = STYLES.find(({ id }) => id === style) ?? PIXELS;
  const least = Math.ceil(WIDTH / grid.columns);
  const scale = drawn === PIXELS ? 1 : Math.max(least, drawn.minScale);
  const png = renderPng(grid, drawn, { scale });
  return await sharp(png).png({ palette: true, dither: 0, effort: 10 }).toBuffer();
}

await Deno.mkdir(FOLDER, { recursive: true });
await sharp(PICTURE).resize(WIDTH).png({ palette: true, colors: 96, dither: 0.6, effort: 10 })
  .toFile(
    `${FOLDER}/photograph.png`,
  );
for (const [name, panel] of Object.entries(PANELS)) {
  const png = await pngOf(panel);
  await Deno.writeFile(`${FOLDER}/${name}.png`, png);
  console.log(`${name}: ${png.length} bytes`);
}
