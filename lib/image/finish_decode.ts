import { settleAlpha } from "./alpha.ts";
import { convertToSrgb } from "./color_profile.ts";
import type { Decoded } from "./decode.ts";
import type { Header } from "./header.ts";
import { orientExtent, uprightSize } from "./orient.ts";
import type { Extent } from "./raster.ts";
import type { StoredRaster } from "./stored_raster.ts";

/**
 * Makes of a decoder's pixels the picture that all hosts give: converts what they leave to us, in place, and adds what is known.
 *
 * @param extent Where the picture lies in `stored`.
 * @param exact Whether these are all pixels of the file.
 */
export function finishDecode(
  stored: StoredRaster,
  extent: Extent,
  header: Header,
  exact: boolean,
): Decoded {
  if (header.profile) convertToSrgb(stored, header.profile);
  const hasAlpha = header.mayHaveAlpha && settleAlpha(stored);
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
