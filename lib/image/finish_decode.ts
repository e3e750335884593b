import { divideByAlpha, settleAlpha } from "./alpha.ts";
import type { Decoded } from "./decode.ts";
import type { Header } from "./header.ts";
import { orientExtent, uprightSize } from "./orient.ts";
import type { Extent, Raster } from "./raster.ts";
import { asStored, type StoredRaster } from "./stored_raster.ts";

/** A picture's pixels, and whether any of them is less than opaque. */
export interface Settled {
  readonly stored: StoredRaster;
  readonly hasAlpha: boolean;
}

/** Adds to pixels, which lie as they are stored, what decoders leave to us, so that all hosts give the same picture. */
export function settle(raster: Raster, header: Header): Settled {
  if (header.premultiplied) divideByAlpha(raster);
  const hasAlpha = header.mayHaveAlpha && settleAlpha(raster);
  return { stored: asStored(raster, header.orientation, header.profile), hasAlpha };
}

/**
 * Adds what is known of a picture to its pixels.
 *
 * @param extent Where the picture lies in `stored`; all over it, if left out.
 * @param exact Whether these are all pixels of the file.
 */
export function finishDecode(
  { stored, hasAlpha }: Settled,
  header: Header,
  exact: boolean,
  extent: Extent = { x: 0, y: 0, width: stored.width, height: stored.height },
): Decoded {
  const full = uprightSize(exact ? stored : header);
  return {
    stored,
    extent: orientExtent(extent, stored, stored.orientation),
    fullWidth: full.width,
    fullHeight: full.height,
    header,
    hasAlpha,
    exact,
  };
}
