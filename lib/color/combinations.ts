import { formatPacked } from "@/lib/document/hex_color.ts";
import type { PaletteColor } from "./palette.ts";

/** Every color whose red, green and blue are each one of `levels` (0-255), as hardware with a few bits a channel shows them. */
export function combinations(levels: readonly number[]): readonly PaletteColor[] {
  return levels.flatMap((red) =>
    levels.flatMap((green) =>
      levels.map((blue) => ({ hex: formatPacked(red << 16 | green << 8 | blue) }))
    )
  );
}
