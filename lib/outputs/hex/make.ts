import { writeHex } from "@/lib/color/palette_files/write_palette.ts";
import type { Make } from "../output.ts";
import { usedColors } from "../used_colors.ts";
import type { META } from "./meta.ts";

export const make: Make<typeof META> = ({ grid }) => {
  return new TextEncoder().encode(writeHex(usedColors(grid)));
};
