import type { Material } from "@/lib/document/materials.ts";

/** One color of a named palette. */
export interface PaletteColor extends Material {
  /** `#rrggbb`, lower case. */
  readonly hex: string;
}

/** Kinds of palettes, in the order in which they are offered. */
export const PALETTE_GROUPS = [
  "pixel-art",
  "handheld",
  "computer",
  "console",
  "lego",
  "beads",
  "threads",
  "drills",
] as const;
export type PaletteGroup = typeof PALETTE_GROUPS[number];

/** How old and how sure the values of colors are that are bought. */
export interface Evidence {
  /** Day of the data, `yyyy-mm-dd`. */
  readonly date: string;
  /** `high`: the maker's own or agreed upon by several; `medium`: measured by one; `low`: gathered from charts and scans. */
  readonly confidence: "high" | "medium" | "low";
}

/** A named palette. */
export interface Palette {
  /** Stable and lower case, such as "pico-8": it stands in shared links. */
  readonly id: string;
  readonly name: string;
  readonly group: PaletteGroup;
  /** Who made it. */
  readonly author: string;
  /** Whose numbers its colors have, where they are bought. */
  readonly brand?: string;
  readonly colors: readonly PaletteColor[];
}
