import type { Raster } from "@/lib/image/raster.ts";
import { type StoredRaster, uprightRaster } from "@/lib/image/stored_raster.ts";
import type { DecodedPixels } from "../source.ts";
import { newSteps, type Pause, takeSteps } from "../steps.ts";
import { type PixelArtOffer, searchPixelArt } from "./look.ts";

/** Of larger pictures the middle is looked at first, so many pixels wide and high: to read all of a photograph takes much memory. */
const GLANCE = 1024;

/**
 * Tells what `lookForPixelArt` does, of a picture that is read no further than needed.
 *
 * @param pause Is awaited between two steps: every few milliseconds, unless the picture is large and its middle looks like pixel art.
 */
export async function lookAtPicture(
  decoded: DecodedPixels,
  pause?: Pause,
): Promise<PixelArtOffer | null> {
  const { width, height } = decoded.stored;
  const isLarge = Math.max(width, height) > GLANCE;
  const look = async (raster: Raster) => {
    await pause?.();
    return await takeSteps(newSteps(searchPixelArt(raster)), pause);
  };
  if (isLarge && await look(await opaque(middleOf(decoded.stored), decoded)) === null) return null;
  return await look(await wholeRaster(decoded));
}

/** All pixels of a picture, upright. */
export function wholeRaster(decoded: DecodedPixels): Promise<Raster> {
  return opaque(decoded.stored, decoded);
}

/** A picture upright, whose fourth bytes tell its alpha also where they meant nothing, as in pictures that are known to be opaque. */
async function opaque(stored: StoredRaster, { hasAlpha }: DecodedPixels): Promise<Raster> {
  const raster = await uprightRaster(stored);
  if (!hasAlpha) { for (let at = 3; at < raster.data.length; at += 4) raster.data[at] = 255; }
  return raster;
}

/** The middle of a picture, which need not stand upright, as a picture of its own. */
function middleOf(stored: StoredRaster): StoredRaster {
  const width = Math.min(GLANCE, stored.width), height = Math.min(GLANCE, stored.height);
  const left = stored.width - width >> 1, above = stored.height - height >> 1;
  const read: StoredRaster["read"] = async (top, count) => {
    const rows = await stored.read(above + top, count);
    const pixels = new Uint8ClampedArray(width * count * 4);
    for (let y = 0; y < count; y++) {
      const from = (y * stored.width + left) * 4;
      pixels.set(rows.subarray(from, from + width * 4), y * width * 4);
    }
    return pixels;
  };
  return { ...stored, width, height, read };
}
