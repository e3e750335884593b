// Makes the pictures of the page "How it works" with the engine: deno run -A lib/content/pictures/make_how_it_works.ts
import type { Buffer } from "node:buffer";
import sharp from "sharp";
import { findLook, LOOKS } from "@/lib/document/looks.ts";
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

/** Pieces by names that begin alike and end with what differs. */
function panelsOf<T extends string | number>(
  kind: string,
  values: readonly T[],
  panel: (value: T) => Panel,
): Readonly<Record<string, Panel>> {
  return Object.fromEntries(
    values.map((value) => [`${kind}-${String(value).replace(":", "-")}`, panel(value)]),
  );
}

const PANELS: Readonly<Record<string, Panel>> = {
  ...panelsOf("cells", [15, 30, 60], (detail) => ({ detail })),
  ...panelsOf("sampling", ["average", "perceptual", "dominant"], (sampling) => ({
    settings: { sampling, crop: HEAD },
    detail: 24,
  })),
  ...panelsOf("palette", ["full", "best:24", "best:8", "pico-8", "nes:24", "game-boy"], (text) => ({
    settings: palette(text),
    detail: 40,
  })),
  ...panelsOf("dither", ["none", "bayer-4", "floyd-steinberg"], (dither) => ({
    settings: { ...palette("best:6"), dither, strength: 0.7 },
    detail: 60,
  })),
  ...panelsOf("look", LOOKS.map(({ id }) => id), (id) => findLook(id)!),
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
await sharp(PICTURE).resize(WIDTH)
  .png({ palette: true, colors: 96, dither: 0.6, effort: 10 })
  .toFile(`${FOLDER}/photograph.png`);
for (const [name, panel] of Object.entries(PANELS)) {
  const png = await pngOf(panel);
  await Deno.writeFile(`${FOLDER}/${name}.png`, png);
  console.log(`${name}: ${png.length} bytes`);
}
