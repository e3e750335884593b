import type { OutputMeta } from "../output.ts";

/** Outlines in millimeters for cutting machines, a layer a color. */
export const META = {
  name: "Cutter",
  extension: "svg",
  type: "image/svg+xml",
  order: 170,
  places: ["plan"],
  options: {},
  naming: "{size}_cutter",
  madeBy: "engine",
  needs: "plan",
  isRare: true,
  crafts: ["print", "bricks", "beads", "stitches", "diamonds"],
} as const satisfies OutputMeta;
