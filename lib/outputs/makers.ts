// Written by `deno task lists` from lib/outputs/*/make.ts: add a file there, not a line here.
import { make as jsonEntry } from "./json/make.ts";
import { make as pngEntry } from "./png/make.ts";
import { make as svgEntry } from "./svg/make.ts";

/** What makes each kind of file, by its id; those of rare kinds are loaded when they are wanted. */
export const MAKERS = {
  gpl: async () => (await import("./gpl/make.ts")).make,
  hex: async () => (await import("./hex/make.ts")).make,
  json: () => jsonEntry,
  png: () => pngEntry,
  svg: () => svgEntry,
  zip: async () => (await import("./zip/make.ts")).make,
} as const;
