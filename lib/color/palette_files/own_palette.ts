import type { Fault } from "@/lib/document/fault.ts";
import { fault } from "@/lib/document/fault.ts";
import type { PaletteColor } from "../palette.ts";

/** A palette from a file or a pasted text. */
export interface OwnPalette {
  /** What the file calls it, or null. */
  readonly name: string | null;
  /** At least one, no color twice, in the file's order. */
  readonly colors: readonly PaletteColor[];
  /** What a reader has to know: what was left out, or what was taken for what. */
  readonly notes: readonly Fault[];
}

/** What a reader of one format found: colors may be there twice, and there may be none. */
export interface Found {
  readonly name: string | null;
  readonly colors: readonly PaletteColor[];
  readonly notes?: readonly Fault[];
}

/** Most colors of an own palette. */
export const MOST_OWN_COLORS = 256;

/**
 * What was found as a palette: colors that appear again are left out.
 *
 * @throws SyntaxError if there is no color, RangeError if there are more than 256.
 */
export function toOwnPalette({ name, colors, notes = [] }: Found): OwnPalette {
  const byHex = new Map<string, PaletteColor>();
  for (const color of colors) if (!byHex.has(color.hex)) byHex.set(color.hex, color);
  if (byHex.size === 0) {
    throw fault(
      SyntaxError,
      "palette-empty",
      {},
      "There is no color in this palette. Write colors such as #1d2b53, one a line.",
    );
  }
  if (byHex.size > MOST_OWN_COLORS) {
    throw fault(
      RangeError,
      "palette-too-many-colors",
      { most: MOST_OWN_COLORS, count: byHex.size },
      `An own palette holds at most ${MOST_OWN_COLORS} colors, not ${byHex.size}. Leave some out.`,
    );
  }
  return { name, colors: [...byHex.values()], notes };
}

/** For a file that ends before its format's promise, or breaks it in another way; `format` such as "ASE". */
export function damagedPalette(format: string): SyntaxError {
  return fault(
    SyntaxError,
    "palette-damaged",
    { format },
    `This ${format} palette is damaged: it ends early or breaks its format. Save it again, or as .gpl or .hex.`,
  );
}

/** For bytes that are neither a text nor a format that is known. */
export function noPalette(): SyntaxError {
  return fault(
    SyntaxError,
    "palette-none",
    {},
    "This file is no palette that can be read here. Save it as .gpl, .hex, .ase or .act.",
  );
}
