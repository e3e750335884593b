import type { Make } from "../output.ts";
import { formatGridJson } from "./grid_json.ts";
import type { META } from "./meta.ts";

export const make: Make<typeof META> = ({ grid }) => {
  return new TextEncoder().encode(formatGridJson(grid));
};
