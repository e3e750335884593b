import type { CurveProfile } from "./color_profile.ts";
import { tablesToSrgb } from "./icc/tables_to_srgb.ts";
import { type Pixels, type StoredRaster, swapEnds } from "./stored_raster.ts";

/** A stored picture whose light is found level by level. */
export type CurvedRaster = StoredRaster & { readonly profile: CurveProfile | null };

/** The same picture, in sRGB from the moment it is read if its profile is one of tables, in which light is not found level by level. */
export function withoutTables(stored: StoredRaster): CurvedRaster {
  const { profile, order, read } = stored;
  if (profile === null || "curves" in profile) return { ...stored, profile };
  const convert = (pixels: Pixels, room?: Pixels) => {
    // What is read may be the only copy of a picture that is to be read again.
    const copy = room?.length === pixels.length ? room : new Uint8ClampedArray(pixels.length);
    copy.set(pixels);
    if (order !== "RGBA") swapEnds(copy);
    tablesToSrgb(copy, profile);
    return copy;
  };
  return {
    ...stored,
    profile: null,
    order: "RGBA",
    read(top, count, room) {
      const pixels = read(top, count);
      return pixels instanceof Promise
        ? pixels.then((pixels) => convert(pixels, room))
        : convert(pixels, room);
    },
  };
}
