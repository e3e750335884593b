import { ICONS } from "@/components/kit/icons.ts";
import type { Tool } from "@/lib/editor/touch_up/tools.ts";

/** Names of the other pictures on buttons of the workspace. */
export type Action =
  | "undo"
  | "redo"
  | "zoom-in"
  | "zoom-out"
  | "fit"
  | "grid"
  | "mirror-across"
  | "mirror-down"
  | "filled";

/** Pictures of tools and actions, drawn on a grid of 16 x 16 as SVG path data: whole pixels, as befits the house. */
export const TOOL_ICONS: Readonly<Record<Tool | Action, string>> = {
  pencil:
    "M11 1h2v1h1v1h1v2h-1v1h-1V5h-1V4h-1V3h-1V2h1zM9 4h1v1h1v1h1v1h-1v1h-1v1H9v1H8v1H7v1H6v1H5v1H1v-4h1v-1h1V9h1V8h1V7h1V6h1V5h2zM3 11v2h2v-1H4v-1z",
  eraser:
    "M9 2h3v1h1v1h1v1h1v3h-1v1h-1v1h-1v1h-1v1h-1v1h4v1H4v-1H3v-1H2v-1H1V9h1V8h1V7h1V6h1V5h1V4h1V3h2zM4 9v1h1v1h1v1h2v-1h1v-1H8V9H7V8H5v1z",
  restore: ICONS.reset,
  fill:
    "M6 1h2v2h1v1h1v1h1v1h1v1h1v2h-1v1h-1v1h-1v1H9v1H8v1H5v-1H4v-1H3v-1H2V9h1V8h1V7h1V6h1zM6 7v1H5v1h6V8h-1V7H9V6H8v1zM13 10h1v2h1v3h-3v-3h1z",
  picker:
    "M11 1h3v1h1v3h-1v1h-1v1h1v1h-2V7h-1v1h-1v1H9v1H8v1H7v1H6v1H5v1H3v1H1v-2h1v-2h1v-1h1V9h1V8h1V7h1V6h1V5H7V4h1v1h1V3h1V2h1zM8 7v1H7v1H6v1H5v1H4v1h1v-1h1v-1h1V9h1V8h1V7z",
  replace:
    "M1 2h5v5H1zM10 9h5v5h-5zM8 3h4v1h1v2h2v1h-1v1h-1v1h-1V8h-1V7h-1V6h1V5H8zM4 9h1v1h1v1h1v1H5v1h3v2H4v-1H3v-2H1v-1h1v-1h1V9z",
  line:
    "M13 1h2v2h-2zM12 3h1v1h-1zM11 4h1v1h-1zM10 5h1v1h-1zM9 6h1v1H9zM8 7h1v1H8zM7 8h1v1H7zM6 9h1v1H6zM5 10h1v1H5zM4 11h1v1H4zM3 12h1v1H3zM1 13h2v2H1z",
  rectangle: "M1 3h14v10H1zM3 5v6h10V5z",
  hand: "M7 1h2v6h1V2h2v6h1V4h2v8h-1v2h-1v1H6v-1H5v-1H4v-1H3v-2H2V8H1V7h2v1h1v1h1V3h2z",
  undo: ICONS.undo,
  redo: ICONS.redo,
  "zoom-in": "M7 2h2v5h5v2H9v5H7V9H2V7h5z",
  "zoom-out": "M2 7h12v2H2z",
  fit: "M1 1h5v2H3v3H1zM10 1h5v5h-2V3h-3zM1 10h2v3h3v2H1zM13 10h2v5h-5v-2h3z",
  grid:
    "M1 1h14v14H1zM3 3v2h2V3zM7 3v2h2V3zM11 3v2h2V3zM3 7v2h2V7zM7 7v2h2V7zM11 7v2h2V7zM3 11v2h2v-2zM7 11v2h2v-2zM11 11v2h2v-2z",
  "mirror-across":
    "M7 1h2v3H7zM7 6h2v4H7zM7 12h2v3H7zM1 4h1v1h1v1h1v1h1v2H4v1H3v1H2v1H1zM15 4v8h-1v-1h-1v-1h-1V9h-1V7h1V6h1V5h1V4z",
  "mirror-down":
    "M1 7h3v2H1zM6 7h4v2H6zM12 7h3v2h-3zM4 1h8v1h-1v1h-1v1H9v1H7V4H6V3H5V2H4zM7 11h2v1h1v1h1v1h1v1H4v-1h1v-1h1v-1h1z",
  filled: "M1 3h14v10H1z",
};
