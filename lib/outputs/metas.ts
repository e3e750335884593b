// Written by `deno task lists` from lib/outputs/*/meta.ts: add a file there, not a line here.
import { META as bricklinkEntry } from "./bricklink/meta.ts";
import { META as chartEntry } from "./chart/meta.ts";
import { META as countsEntry } from "./counts/meta.ts";
import { META as cutterEntry } from "./cutter/meta.ts";
import { META as gplEntry } from "./gpl/meta.ts";
import { META as hexEntry } from "./hex/meta.ts";
import { META as jsonEntry } from "./json/meta.ts";
import { META as ldrawEntry } from "./ldraw/meta.ts";
import { META as oxsEntry } from "./oxs/meta.ts";
import { META as pdfEntry } from "./pdf/meta.ts";
import { META as pickABrickEntry } from "./pick_a_brick/meta.ts";
import { META as picturePngEntry } from "./picture_png/meta.ts";
import { META as pictureSvgEntry } from "./picture_svg/meta.ts";
import { META as planEntry } from "./plan/meta.ts";
import { META as pngEntry } from "./png/meta.ts";
import { META as rebrickableEntry } from "./rebrickable/meta.ts";
import { META as svgEntry } from "./svg/meta.ts";
import { META as trueSizeEntry } from "./true_size/meta.ts";
import { META as wallPngEntry } from "./wall_png/meta.ts";
import { META as wallSvgEntry } from "./wall_svg/meta.ts";
import { META as xlsxEntry } from "./xlsx/meta.ts";
import { META as zipEntry } from "./zip/meta.ts";

/** What is known of every kind of file, by its id. */
export const METAS = {
  bricklink: bricklinkEntry,
  chart: chartEntry,
  counts: countsEntry,
  cutter: cutterEntry,
  gpl: gplEntry,
  hex: hexEntry,
  json: jsonEntry,
  ldraw: ldrawEntry,
  oxs: oxsEntry,
  pdf: pdfEntry,
  "pick-a-brick": pickABrickEntry,
  "picture-png": picturePngEntry,
  "picture-svg": pictureSvgEntry,
  plan: planEntry,
  png: pngEntry,
  rebrickable: rebrickableEntry,
  svg: svgEntry,
  "true-size": trueSizeEntry,
  "wall-png": wallPngEntry,
  "wall-svg": wallSvgEntry,
  xlsx: xlsxEntry,
  zip: zipEntry,
} as const;
