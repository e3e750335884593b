import type { PixelGrid } from "@/lib/document/pixel_grid.ts";
import type { Raster } from "@/lib/image/raster.ts";
import { type Comb, newComb, SHARP, WIDE } from "./comb.ts";
import { findLattices, type Lattices } from "./find_lattice.ts";
import { lineProfiles } from "./line_profile.ts";
import { bendLines, latticeLines, type Lines } from "./lines.ts";
import { mergeColors } from "./merge_colors.ts";
import { findCells } from "./sample_cells.ts";

export interface Restored {
  readonly grid: PixelGrid;
  readonly lines: { readonly x: Lines; readonly y: Lines };
  readonly lattices: Lattices;
}

const ENOUGH = 0.42;

export function restore(raster: Raster): Restored | null {
  const combs = combsOf(raster, true);
  const lattices = findLattices(raster, ...combs);
  if (!lattices) return null;
  const [x, y] = combs;
  const lines = {
    x: bendLines(latticeLines(lattices.x, raster.width), x, lattices.x.period),
    y: bendLines(latticeLines(lattices.y, raster.height), y, lattices.y.period),
  };
  return { grid: mergeColors(findCells(raster, lines.x, lines.y, lattices.crispness < 0.5)), lines, lattices };
}

function combsOf(raster: Raster, wide: boolean): readonly [Comb, Comb] {
  const { x, y } = lineProfiles(raster, wide ? "large-steps" : "small-steps");
  const tooth = wide ? WIDE : SHARP;
  return [newComb(x, tooth), newComb(y, tooth)];
}
