import { renderPng } from "@/lib/render/raster/png.ts";
import { MADE_BY } from "../made_by.ts";
import type { Make } from "../output.ts";
import type { META } from "./meta.ts";

export const make: Make<typeof META> = ({ grid, style }, options) => {
  return renderPng(grid, style, { ...options, software: MADE_BY });
};
