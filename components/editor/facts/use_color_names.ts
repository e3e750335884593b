import { useEffect, useState } from "preact/hooks";
import { loadPalette } from "@/lib/color/load_palette.ts";
import type { PaletteColor } from "@/lib/color/palette.ts";
import type { PaletteChoice } from "@/lib/document/settings.ts";

/** What its maker calls and numbers a color, by `#rrggbb`. */
type ColorNames = ReadonlyMap<string, PaletteColor>;

const NONE: ColorNames = new Map();

/** Names and numbers of a named palette's colors, as its maker gives them; none while they are fetched, and for other palettes. */
export function useColorNames(palette: PaletteChoice): ColorNames {
  const [names, setNames] = useState(NONE);
  const id = palette.kind === "preset" ? palette.id : null;
  useEffect(() => {
    let isWanted = true;
    setNames(NONE);
    if (id !== null) {
      loadPalette(id).then(({ colors }) => isWanted && setNames(namesOf(colors))).catch(() => {
        // The colors are listed without names then.
      });
    }
    return () => void (isWanted = false);
  }, [id]);
  return names;
}

/** Of two that look the same, such as two threads, the first stands for both, as it does in the piece. */
function namesOf(colors: readonly PaletteColor[]): ColorNames {
  return new Map(colors.toReversed().map((color) => [color.hex, color]));
}
