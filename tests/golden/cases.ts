import { decode } from "@/lib/image/decode_deno.ts";
import { openSource, pixelate } from "@/lib/pixelate/pipeline_deno.ts";
import { parseSettings } from "@/lib/pixelate/parse_settings.ts";
import type { PixelGrid } from "@/lib/pixelate/pixel_grid.ts";

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
  golden("kitten.jpg", { columns: "40", rows: "30" }),
  golden("kitten.jpg", { columns: "40", rows: "30", sampling: "average" }),
  golden("kitten.jpg", { columns: "40", rows: "30", sampling: "dominant" }),
  golden("astronaut.jpg", { columns: "32", rows: "32", palette: "best:16" }),
  golden("neuschwanstein.jpg", {
    columns: "53",
    rows: "30",
    palette: "best:8",
    crop: "0,0.1,1,0.8",
  }),
  golden("scarlet_macaw.jpg", {
    columns: "48",
    rows: "36",
    palette: "pico-8",
    dither: "floyd-steinberg",
  }),
  golden("rocket_at_dusk.jpg", {
    columns: "48",
    rows: "32",
    palette: "game-boy",
    dither: "bayer-4",
  }),
  golden("night_cafe.jpg", {
    columns: "40",
    rows: "32",
    brightness: "20",
    contrast: "15",
    saturation: "30",
  }),
  golden("logo.png", { columns: "24", rows: "24", palette: "best:6" }),
  golden("line_art.png", { columns: "40", rows: "40", sampling: "dominant", palette: "best:2" }),
];

function golden(photo: string, settings: Readonly<Record<string, string>>): Golden {
  const words = Object.values(settings).map((text) => text.replaceAll(/[^a-z0-9]+/g, "-"));
  return { photo, name: [photo.replace(/\..*/, ""), ...words].join("_"), settings };
}

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
