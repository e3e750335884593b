// Written by `deno task lists` from lib/outputs/*/meta.ts: add a file there, not a line here.
import { META as gplEntry } from "./gpl/meta.ts";
import { META as hexEntry } from "./hex/meta.ts";
import { META as jsonEntry } from "./json/meta.ts";
import { META as picturePngEntry } from "./picture_png/meta.ts";
import { META as pictureSvgEntry } from "./picture_svg/meta.ts";
import { META as pngEntry } from "./png/meta.ts";
import { META as svgEntry } from "./svg/meta.ts";
import { META as wallPngEntry } from "./wall_png/meta.ts";
import { META as wallSvgEntry } from "./wall_svg/meta.ts";
import { META as zipEntry } from "./zip/meta.ts";

/** What is known of every kind of file, by its id. */
export const METAS = {
  gpl: gplEntry,
  hex: hexEntry,
  json: jsonEntry,
  "picture-png": picturePngEntry,
  "picture-svg": pictureSvgEntry,
  png: pngEntry,
  svg: svgEntry,
  "wall-png": wallPngEntry,
  "wall-svg": wallSvgEntry,
  zip: zipEntry,
} as const;
