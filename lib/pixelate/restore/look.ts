import type { Size } from "@/lib/document/size.ts";
import { MAX_SIDE } from "@/lib/document/settings.ts";
import type { Raster } from "@/lib/image/raster.ts";
import { doNow, type Work } from "../steps.ts";
import { combsOf } from "./comb.ts";
import { isEvident } from "./evidence.ts";
import { searchLattices } from "./find_lattice.ts";
import { type CellLattices, EVERY_PIXEL, latticeLines, plain } from "./lattice.ts";
import { isSmallArt } from "./small_art.ts";

/** What may be offered for a picture that looks like pixel art already. */
export interface PixelArtOffer extends Size {
  /** Where its cells lie, such as `restore` takes it. */
  readonly lattices: CellLattices;
}

/** Fewer cells a side are not offered to be restored. */
const LEAST_CELLS = 8;
/**
 * Tells whether a picture is pixel art already, enlarged or as it was drawn, and of what size. Null for photographs and drawings, and
 * for smooth enlargements, which cannot be told from photographs.
 */
export function lookForPixelArt(raster: Raster): PixelArtOffer | null {
  return doNow(searchPixelArt(raster));
}

/** The same in steps of a few milliseconds each, where the picture is not large. */
export function* searchPixelArt(raster: Raster): Work<PixelArtOffer | null> {
  const found = yield* offerOf(raster);
  if (found !== null || !isSmallArt(raster)) return found;
  return { columns: raster.width, rows: raster.height, lattices: EVERY_PIXEL };
}

function* offerOf(raster: Raster): Work<PixelArtOffer | null> {
  const [x, y] = combsOf(raster);
  yield;
  const found = yield* searchLattices(raster, x, y);
  if (found === null || !isEvident(found)) return null;
  const columns = latticeLines(found.x, raster.width).length - 1;
  const rows = latticeLines(found.y, raster.height).length - 1;
  const fits = Math.min(columns, rows) >= LEAST_CELLS && Math.max(columns, rows) <= MAX_SIDE;
  return fits ? { columns, rows, lattices: plain(found) } : null;
}
