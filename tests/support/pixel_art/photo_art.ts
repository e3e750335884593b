import { decode } from "@/lib/image/decode_deno.ts";
import { openSource, pixelate } from "@/lib/pixelate/pipeline_deno.ts";
import { DEFAULT_SETTINGS } from "@/lib/document/settings.ts";
import { pick, type Random } from "../random.ts";
import type { Art } from "./art.ts";

const FOLDER = new URL("../../fixtures/photos/", import.meta.url);
const PHOTOS = ["astronaut", "hawa_mahal", "red_panda", "night_cafe"];

/** A photograph of the fixtures as pixel art in 8 to 32 colors. */
export async function photoArt(random: Random, columns: number, rows: number): Promise<Art> {
  const name = PHOTOS[pick(random, 0, PHOTOS.length - 1)]!;
  const file = await Deno.readFile(new URL(`${name}.jpg`, FOLDER));
  const { grid: { palette, cells } } = await pixelate(openSource(await decode(new Blob([file]))), {
    ...DEFAULT_SETTINGS,
    columns,
    rows,
    palette: { kind: "best", colors: pick(random, 8, 32) },
  });
  const packed = (index: number) =>
    palette[index * 4]! << 16 | palette[index * 4 + 1]! << 8 | palette[index * 4 + 2]!;
  return { columns, rows, cells: Int32Array.from(cells, packed) };
}
