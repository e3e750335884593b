import type { Style } from "../style.ts";

/** A plate with one stud a cell, lit from the top left. */
export const BRICKS: Style = {
  id: "bricks",
  name: "Bricks",
  unit: 64,
  minScale: 8,
  layers: [
    { paint: { cell: true }, shape: "rect", x: 0, y: 0, width: 64, height: 64 },
    // Where one plate ends and the next begins.
    { paint: { light: -0.25 }, shape: "rect", x: 0, y: 62, width: 64, height: 2 },
    { paint: { light: -0.25 }, shape: "rect", x: 62, y: 0, width: 2, height: 64 },
    // The stud: its shadow on the plate, its lit edge, its top.
    { paint: { light: -0.25 }, shape: "circle", cx: 37, cy: 37, r: 20 },
    { paint: { light: 0.375 }, shape: "circle", cx: 32, cy: 32, r: 20 },
    { paint: { cell: true }, shape: "circle", cx: 34, cy: 34, r: 17 },
  ],
};
