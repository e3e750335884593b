// Makes the pictures of the page "How it works" with the engine: deno run -A lib/content/pictures/make_how_it_works.ts
import type { Buffer } from "node:buffer";
import sharp from "sharp";
import { LOOKS } from "@/lib/document/looks.ts";
import { parseSettings } from "@/lib/document/parse_settings.ts";
import { DEFAULT_SETTINGS, type Settings } from "@/lib/document/settings.ts";
import { sizeForDetail } from "@/lib/document/size.ts";
import { decode } from "@/lib/image/decode_deno.ts";
import { openSource, pixelate } from "@/lib/pixelate/pipeline_deno.ts";
import { renderPng } from "@/lib/render/raster/png.ts";
import { STYLES } from "@/lib/render/styles.ts";
import { PIXELS } from "@/lib/render/styles/pixels.ts";

const PICTURE = "static/samples/red-panda.jpg";
const FOLDER = "static/how-it-works";
/** Pixels across a panel, and between two. */
const WIDTH = 318, GAP = 12;

/** One piece among those that stand side by side. */
interface Panel {
  readonly settings: Partial<Settings>;
  readonly detail?: number;
  readonly style?: string;
}

const decoded = await decode(new Blob([await Deno.readFile(PICTURE)]));
const source = openSource(decoded);
const aspect = decoded.fullWidth / decoded.fullHeight;
const HEIGHT = Math.round(WIDTH / aspect);

const palette = (text: string) => ({ palette: parseSettings({ palette: text }).palette });

const PICTURES: Readonly<Record<string, readonly Panel[]>> = {
  sizes: [15, 30, 60].map((detail) => ({ settings: {}, detail })),
  samplings: (["average", "perceptual", "dominant"] as const).map((sampling) => ({
    settings: { sampling },
    detail: 40,
  })),
  palettes: ["full", "best:24", "best:8", "pico-8", "nes:24", "game-boy"].map((text) => ({
    settings: palette(text),
    detail: 40,
  })),
  ditherings: (["none", "bayer-4", "floyd-steinberg"] as const).map((dither) => ({
    settings: { ...palette("best:6"), dither, strength: 0.7 },
    detail: 60,
  })),
  looks: LOOKS.map(({ settings, style }) => ({ settings, style })),
};

/** A piece at exactly the width and height of a panel. */
async function panelOf({ settings, detail = 30, style = PIXELS.id }: Panel): Promise<Buffer> {
  const size = sizeForDetail(detail, aspect);
  const { grid } = await pixelate(source, { ...DEFAULT_SETTINGS, ...settings, ...size });
  const drawn = STYLES.find(({ id }) => id === style) ?? PIXELS;
  const isPlain = drawn === PIXELS;
  const png = renderPng(grid, drawn, { scale: isPlain ? 1 : drawn.minScale });
  return await sharp(png)
    .resize(WIDTH, HEIGHT, { fit: "fill", kernel: isPlain ? "nearest" : "lanczos3" })
    .png().toBuffer();
}

await Deno.mkdir(FOLDER, { recursive: true });
for (const [name, panels] of Object.entries(PICTURES)) {
  const rows = Math.ceil(panels.length / 3);
  const inputs = await Promise.all(panels.map(panelOf));
  const { size } = await sharp({
    create: {
      width: 3 * WIDTH + 2 * GAP,
      height: rows * HEIGHT + (rows - 1) * GAP,
      channels: 4,
      background: "#00000000",
    },
  })
    .composite(inputs.map((input, i) => ({
      input,
      left: i % 3 * (WIDTH + GAP),
      top: Math.floor(i / 3) * (HEIGHT + GAP),
    })))
    .png({ palette: true, dither: 0, effort: 10 })
    .toFile(`${FOLDER}/${name}.png`);
  console.log(`${name}: ${panels.length} panels, ${size} bytes`);
}
