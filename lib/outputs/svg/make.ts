import { renderSvg } from "@/lib/render/vector/svg.ts";
import { MADE_BY } from "../made_by.ts";
import type { Make } from "../output.ts";
import type { META } from "./meta.ts";

export const make: Make<typeof META> = ({ grid, style, title }, options) => {
  const titled = title === undefined ? options : { ...options, title };
  const text = renderSvg(grid, style, { ...titled, software: MADE_BY });
  return new TextEncoder().encode(text);
};
