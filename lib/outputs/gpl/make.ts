import { writeGpl } from "@/lib/color/palette_files/write_palette.ts";
import { baseName } from "../file_name.ts";
import { MADE_BY_REMARK } from "../made_by.ts";
import type { Make } from "../output.ts";
import { usedColors } from "../used_colors.ts";
import type { META } from "./meta.ts";

export const make: Make<typeof META> = ({ grid, name, title = baseName(name) }) => {
  return new TextEncoder().encode(writeGpl(title, usedColors(grid), MADE_BY_REMARK));
};
