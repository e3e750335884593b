import { decode } from "@/lib/image/decode_deno.ts";
import { openSource, pixelate } from "@/lib/pixelate/pipeline_deno.ts";
import { parseSettings } from "@/lib/document/parse_settings.ts";
import type { PixelGrid } from "@/lib/document/pixel_grid.ts";

/** A piece that is kept to compare with. */
export interface Golden {
  /** File name of the photograph among the fixtures. */
  readonly photo: string;
  /** Name of the kept piece. */
  readonly name: string;
  /** As `parseSettings` reads it. */
  readonly settings: Readonly<Record<string, string>>;
}

const PHOTOS = new URL("../fixtures/photos/", import.meta.url);
const KEPT = new URL("../fixtures/golden/", import.meta.url);

/** Every sampling, and the usual ways to few colors, on photographs of different kinds. */
export const GOLDEN: readonly Golden[] = [
  { photo: "kitten.jpg", name: "kitten_perceptual", settings: {} },
  { photo: "kitten.jpg", name: "kitten_average", settings: { sampling: "average" } },
  { photo: "kitten.jpg", name: "kitten_dominant", settings: { sampling: "dominant" } },
  {
    photo: "astronaut.jpg",
    name: "astronaut_16_colors",
    settings: { columns: "32", rows: "32", palette: "best:16" },
  },
  {
    photo: "neuschwanstein.jpg",
    name: "neuschwanstein_cropped_8_colors",
    settings: { columns: "53", rows: "30", palette: "best:8", crop: "0,0.1,1,0.8" },
  },
  {
    photo: "scarlet_macaw.jpg",
    name: "scarlet_macaw_pico_8_diffused",
    settings: { columns: "48", rows: "36", palette: "pico-8", dither: "floyd-steinberg" },
  },
  {
    photo: "rocket_at_dusk.jpg",
    name: "rocket_at_dusk_game_boy_ordered",
    settings: { columns: "48", rows: "32", palette: "game-boy", dither: "bayer-4" },
  },
  {
    photo: "night_cafe.jpg",
    name: "night_cafe_adjusted",
    settings: { rows: "32", brightness: "20", contrast: "15", saturation: "30" },
  },
  {
    photo: "logo.png",
    name: "logo_6_colors",
    settings: { columns: "24", rows: "24", palette: "best:6" },
  },
  {
    photo: "line_art.png",
    name: "line_art_2_colors",
    settings: { rows: "40", palette: "best:2" },
  },
];

/** Where the piece is kept: a PNG of one pixel a cell. */
export function keptAt({ name }: Golden): URL {
  return new URL(`${name}.png`, KEPT);
}

/** Makes the piece anew. */
export async function make({ photo, settings }: Golden): Promise<PixelGrid> {
  const file = new Blob([await Deno.readFile(new URL(photo, PHOTOS))]);
  const source = openSource(await decode(file));
  return (await pixelate(source, parseSettings(settings))).grid;
}
