import type { Style } from "../style.ts";

/** Plain pixels, edge to edge. */
export const PIXELS: Style = {
  id: "pixels",
  name: "Pixels",
  unit: 1,
  minScale: 1,
  layers: [{ paint: { cell: true }, shape: "rect", x: 0, y: 0, width: 1, height: 1 }],
};
