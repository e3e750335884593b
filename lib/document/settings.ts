import type { Dither } from "./ditherings.ts";
import type { Rect } from "./rect.ts";
import type { Sampling } from "./samplings.ts";

export { type Dither, DITHERS } from "./ditherings.ts";
export { type Sampling, SAMPLINGS } from "./samplings.ts";

/**
 * The colors a piece may use.
 *
 * - `full`: no limit.
 * - `best`: the `colors` (2-256) colors that suit this picture best.
 * - `preset`: a named palette by its id; `colors` limits it to its best N for this picture, null takes all.
 * - `custom`: the visitor's own colors as `#rrggbb`; `colors` as for a preset.
 */
export type PaletteChoice =
  | { readonly kind: "full" }
  | { readonly kind: "best"; readonly colors: number }
  | { readonly kind: "preset"; readonly id: string; readonly colors: number | null }
  | { readonly kind: "custom"; readonly colors: number | null; readonly hex: readonly string[] };

/** Everything that decides what a picture becomes. Plain data: address, storage, command line and worker share it. */
export interface Settings {
  /** Cells per row, 1-512. */
  readonly columns: number;
  /** Cells per column, 1-512. */
  readonly rows: number;
  /** The part of the picture to use, or null for all of it. */
  readonly crop: Rect | null;
  /** What matters in the picture: boxes around ellipses, at most `MAX_SUBJECTS`. Their cells weigh more and are left as they are. */
  readonly subjects: readonly Rect[];
  readonly sampling: Sampling;
  /** -100 to 100, 0 changes nothing. */
  readonly brightness: number;
  /** -100 to 100, 0 changes nothing. */
  readonly contrast: number;
  /** -100 to 100, 0 changes nothing, -100 is gray. */
  readonly saturation: number;
  readonly palette: PaletteChoice;
  readonly dither: Dither;
  /** 0-1: how much of the quantization error is passed on, or how strong the threshold pattern is. */
  readonly strength: number;
  /** Remove isolated cells of low contrast. */
  readonly cleanUp: boolean;
  /** Cells whose alpha (0-255) is below this are fully transparent. */
  readonly alphaThreshold: number;
}

/** Largest number of columns and of rows. */
export const MAX_SIDE = 512;
/** Largest number of colors of a limited palette. */
export const MAX_COLORS = 256;

export const DEFAULT_SETTINGS: Settings = {
  columns: 40,
  rows: 30,
  crop: null,
  subjects: [],
  sampling: "perceptual",
  brightness: 0,
  contrast: 0,
  saturation: 0,
  palette: { kind: "full" },
  dither: "none",
  strength: 0.8,
  cleanUp: false,
  alphaThreshold: 128,
};
