import { benchDithers } from "./palette/dithers.ts";
import { benchErrors } from "./palette/errors.ts";
import { benchLikeness } from "./palette/likeness.ts";
import { benchSearch } from "./palette/search.ts";
import { loadPhotos } from "./photos.ts";

/** Prints how near pieces in few colors come to their pictures: beside other distances, other tools, other searches, and dithered. */
export async function benchPalette(): Promise<void> {
  const photos = await loadPhotos();
  await benchLikeness(photos);
  await benchErrors(photos);
  await benchSearch(photos);
  await benchDithers(photos);
}

if (import.meta.main) await benchPalette();
