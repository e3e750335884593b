import type { Style } from "../style.ts";

/** Round dots that just touch. */
export const CIRCLES: Style = {
  id: "circles",
  name: "Circles",
  unit: 2,
  minScale: 6,
  layers: [{ paint: { cell: true }, shape: "circle", cx: 1, cy: 1, r: 1 }],
};
