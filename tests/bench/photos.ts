import { decode } from "@/lib/image/decode_deno.ts";
import type { Raster } from "@/lib/image/raster.ts";
import { uprightRaster } from "@/lib/image/stored_raster.ts";

/** A photograph of the fixtures, decoded. */
export interface Photo {
  readonly name: string;
  readonly raster: Raster;
}

const FOLDER = new URL("../fixtures/photos/", import.meta.url);

/** All photographs (not drawings) of the fixtures, in the order of their names. */
export async function loadPhotos(): Promise<readonly Photo[]> {
  const names = [...Deno.readDirSync(FOLDER)].map((entry) => entry.name)
    .filter((name) => name.endsWith(".jpg")).sort();
  return await Promise.all(names.map(async (file) => {
    const { stored } = await decode(new Blob([await Deno.readFile(new URL(file, FOLDER))]));
    return { name: file.slice(0, -4), raster: await uprightRaster(stored) };
  }));
}
