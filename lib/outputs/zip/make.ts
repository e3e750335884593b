import type { ZippableFile } from "fflate";
import { renderPng } from "@/lib/render/raster/png.ts";
import { STYLES } from "@/lib/render/styles.ts";
import { renderSvg } from "@/lib/render/vector/svg.ts";
import { outputName } from "../file_name.ts";
import { MADE_BY } from "../made_by.ts";
import type { Make } from "../output.ts";
import { META as PNG } from "../png/meta.ts";
import { META as SVG } from "../svg/meta.ts";
import type { META } from "./meta.ts";
import { pack } from "./pack.ts";

export const make: Make<typeof META> = ({ grid, name, title }, options) => {
  const files: Record<string, ZippableFile> = {};
  const marked = { ...options, software: MADE_BY };
  const titled = title === undefined ? marked : { ...marked, title };
  for (const style of STYLES) {
    const subject = { name, ...grid, style: style.id };
    // PNG is compressed already.
    files[outputName(PNG, subject)] = [renderPng(grid, style, marked), { level: 0 }];
    files[outputName(SVG, subject)] = new TextEncoder().encode(renderSvg(grid, style, titled));
  }
  return pack(files);
};
