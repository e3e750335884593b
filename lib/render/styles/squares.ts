import type { Style } from "../style.ts";

/** Tiles with a gap of an eighth of a cell between them. */
export const SQUARES: Style = {
  id: "squares",
  name: "Squares",
  unit: 16,
  minScale: 8,
  layers: [{ paint: { cell: true }, shape: "rect", x: 1, y: 1, width: 14, height: 14 }],
};
