import type { Style } from "../style.ts";

/** A plate with one stud a cell, lit from the top left. */
export const BRICKS: Style = {
  id: "bricks",
  name: "Bricks",
  unit: 40,
  minScale: 8,
  layers: [
    { paint: { cell: true }, shape: "rect", x: 0, y: 0, width: 40, height: 40 },
    // Where one plate ends and the next begins.
    { paint: { light: -0.25 }, shape: "rect", x: 0, y: 39, width: 40, height: 1 },
    { paint: { light: -0.25 }, shape: "rect", x: 39, y: 0, width: 1, height: 40 },
    // The stud: its shadow on the plate, its lit edge, its top.
    { paint: { light: -0.25 }, shape: "circle", cx: 23, cy: 23, r: 12 },
    { paint: { light: 0.375 }, shape: "circle", cx: 20, cy: 20, r: 12 },
    { paint: { cell: true }, shape: "circle", cx: 21, cy: 21, r: 10 },
  ],
};
