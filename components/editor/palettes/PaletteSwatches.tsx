import { useEffect, useState } from "preact/hooks";
import { loadPalette } from "@/lib/color/load_palette.ts";
import { tellingColors } from "@/lib/color/telling_colors.ts";
import { Swatches } from "./Swatches.tsx";

/** Colors that are shown of a palette at most. */
const MOST = 6;

interface PaletteSwatchesProps {
  readonly id: string;
  /** Number of the palette's colors. */
  readonly size: number;
}

/** Some colors of a palette, once they are there; its name says enough where they do not come. */
export function PaletteSwatches({ id, size }: PaletteSwatchesProps) {
  const [colors, setColors] = useState<readonly string[] | null>(null);
  useEffect(() => {
    loadPalette(id).then((palette) => {
      setColors(tellingColors(palette.colors.map(({ hex }) => hex), MOST));
    }, () => {});
  }, [id]);
  const room = Array.from({ length: Math.min(MOST, size) }, () => "none");
  return <Swatches colors={colors ?? room} />;
}
