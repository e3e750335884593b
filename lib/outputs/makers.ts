// Written by `deno task lists` from lib/outputs/*/make.ts: add a file there, not a line here.
import { make as jsonEntry } from "./json/make.ts";
import { make as pngEntry } from "./png/make.ts";
import { make as svgEntry } from "./svg/make.ts";

/** What makes each kind of file, by its id; those of rare kinds are loaded when they are wanted. */
export const MAKERS = {
  bricklink: async () => (await import("./bricklink/make.ts")).make,
  chart: async () => (await import("./chart/make.ts")).make,
  counts: async () => (await import("./counts/make.ts")).make,
  cutter: async () => (await import("./cutter/make.ts")).make,
  gpl: async () => (await import("./gpl/make.ts")).make,
  hex: async () => (await import("./hex/make.ts")).make,
  json: () => jsonEntry,
  ldraw: async () => (await import("./ldraw/make.ts")).make,
  oxs: async () => (await import("./oxs/make.ts")).make,
  pdf: async () => (await import("./pdf/make.ts")).make,
  "pick-a-brick": async () => (await import("./pick_a_brick/make.ts")).make,
  plan: async () => (await import("./plan/make.ts")).make,
  png: () => pngEntry,
  rebrickable: async () => (await import("./rebrickable/make.ts")).make,
  svg: () => svgEntry,
  "true-size": async () => (await import("./true_size/make.ts")).make,
  xlsx: async () => (await import("./xlsx/make.ts")).make,
  zip: async () => (await import("./zip/make.ts")).make,
} as const;
