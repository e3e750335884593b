import type { OutputMeta } from "../output.ts";

/** The piece's colors as GIMP, Krita, Inkscape and Aseprite read them. */
export const META = {
  name: "GPL",
  extension: "gpl",
  type: "text/plain",
  order: 60,
  places: ["palette"],
  options: {},
  naming: "palette",
  madeBy: "engine",
  needs: "grid",
  isRare: true,
} as const satisfies OutputMeta;
