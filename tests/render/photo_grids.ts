import { decode } from "@/lib/image/decode_deno.ts";
import { openSource, pixelate } from "@/lib/pixelate/pipeline_deno.ts";
import type { PixelGrid } from "@/lib/document/pixel_grid.ts";
import { DEFAULT_SETTINGS, type Settings } from "@/lib/document/settings.ts";
import { centeredCrop, type Size } from "@/lib/document/size.ts";

const FOLDER = new URL("../fixtures/photos/", import.meta.url);

/** Names of the photographs; line art and logos are left out. */
export const PHOTOS: readonly string[] = [...Deno.readDirSync(FOLDER)]
  .map(({ name }) => name)
  .filter((name) => name.endsWith(".jpg"))
  .sort();

/** The middle of a photograph in so many cells, once for each of `variants`. */
export async function photoGrids(
  name: string,
  size: Size,
  variants: readonly Partial<Settings>[],
): Promise<PixelGrid[]> {
  const decoded = await decode(new Blob([await Deno.readFile(new URL(name, FOLDER))]));
  const crop = centeredCrop(size, decoded.fullWidth / decoded.fullHeight);
  const source = openSource(decoded);
  const grids: PixelGrid[] = [];
  for (const variant of variants) {
    const settings = { ...DEFAULT_SETTINGS, ...size, crop, ...variant };
    grids.push((await pixelate(source, settings)).grid);
  }
  return grids;
}
