import { packedToMatching } from "@/lib/color/matching_space.ts";
import { nearestOf } from "@/lib/color/nearest.ts";
import type { PixelGrid } from "@/lib/document/pixel_grid.ts";
import {
  applyLayer,
  type EditLayer,
  packColor,
  packedPalette,
  unpackColor,
  UNTOUCHED,
} from "../touch_up/edit_layer.ts";

/** A grid with touch-ups on top, in the nearest of its own colors: it is to be made of nothing else. Erased cells stay so. */
export function snapTouchUps(grid: PixelGrid, layer: EditLayer): PixelGrid {
  const own = packedPalette(grid).filter((color) => color >>> 24 > 0);
  if (own.length === 0) return applyLayer(grid, layer);
  const matching = packedToMatching(Array.from(own, rgbOf));
  const known = new Map<number, number>();
  const snap = (color: number): number => {
    if (color === UNTOUCHED || color >>> 24 === 0) return color;
    const found = known.get(color) ?? nearestTo(color);
    known.set(color, found);
    return found;
  };
  return applyLayer(grid, { ...layer, colors: layer.colors.map(snap) });

  function nearestTo(color: number): number {
    const [L, a, b] = packedToMatching([rgbOf(color)]);
    const [red, green, blue] = unpackColor(own[nearestOf(matching, L!, a!, b!)]!);
    return packColor(red, green, blue);
  }
}

/** 1 for each cell that was touched up. */
export function touchedCells({ colors }: EditLayer): Uint8Array {
  return Uint8Array.from(colors, (color) => color === UNTOUCHED ? 0 : 1);
}

/** A packed color as `0xrrggbb`. */
function rgbOf(color: number): number {
  const [red, green, blue] = unpackColor(color);
  return red << 16 | green << 8 | blue;
}
