import { loadPalette } from "@/lib/color/load_palette.ts";
import { readRows } from "@/lib/color/palette_rows.ts";
import type { StockColor } from "./read_stock.ts";

/**
 * Colors with a metallic shine, which pieces are not planned in, but which sets hold: `#rrggbb|name|LEGO|BrickLink|LDraw|Rebrickable`,
 * values by LDraw (CC BY 4.0), numbers by Rebrickable.
 */
const METALLIC = `
#484d48|Pearl Dark Gray|316|77|148|1103
#898788|Flat Silver|315|95|179|179
#aa7f2e|Pearl Gold|297|115|297|297
`;

/** All colors of bricks that may be owned: those that are sold and those that were. */
export async function brickColors(): Promise<readonly StockColor[]> {
  const lists = await Promise.all(["lego", "lego-tiles"].map(loadPalette));
  const metallic = readRows(METALLIC).map((color) => ({ ...color, brand: "LEGO" }));
  const colors = [...lists.flatMap(({ colors }) => colors), ...metallic];
  return [...new Map(colors.map((color) => [color.hex, color])).values()];
}
