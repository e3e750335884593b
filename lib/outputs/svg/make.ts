import { renderSvg } from "@/lib/render/vector/svg.ts";
import type { Make } from "../output.ts";
import type { META } from "./meta.ts";

export const make: Make<typeof META> = ({ grid, style, title }, options) => {
  const text = renderSvg(grid, style, { ...options, ...(title === undefined ? {} : { title }) });
  return new TextEncoder().encode(text);
};
