import type { OutputMeta } from "../output.ts";

/** The piece's colors as Lospec and Aseprite read them. */
export const META = {
  name: "HEX",
  extension: "hex",
  type: "text/plain",
  order: 50,
  places: ["palette"],
  options: {},
  naming: "palette",
  madeBy: "engine",
  needs: "grid",
  isRare: true,
} as const satisfies OutputMeta;
