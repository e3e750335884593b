import type { Style } from "../style.ts";

/** A plate with one stud a cell, lit from the top left. */
export const BRICKS: Style = {
  id: "bricks",
  name: "Bricks",
  unit: 32,
  minScale: 8,
  layers: [
    { paint: { cell: true }, shape: "rect", x: 0, y: 0, width: 32, height: 32 },
    // The bevel of the plate.
    { paint: { light: 0.125 }, shape: "rect", x: 0, y: 0, width: 32, height: 1 },
    { paint: { light: 0.125 }, shape: "rect", x: 0, y: 0, width: 1, height: 32 },
    { paint: { light: -0.25 }, shape: "rect", x: 0, y: 31, width: 32, height: 1 },
    { paint: { light: -0.25 }, shape: "rect", x: 31, y: 0, width: 1, height: 32 },
    // The stud: its shadow on the plate, its lit side, its top.
    { paint: { light: -0.25 }, shape: "circle", cx: 18, cy: 18, r: 10 },
    { paint: { light: 0.375 }, shape: "circle", cx: 16, cy: 16, r: 10 },
    { paint: { light: -0.125 }, shape: "circle", cx: 17, cy: 17, r: 9 },
  ],
};
