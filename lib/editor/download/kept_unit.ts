import { PRINT_UNITS, type PrintUnit } from "./print_sizes.ts";

/** Where the device remembers in what the visitor measures. */
const KEY = "pixelated-artwork:unit";

/** The unit that was chosen last on this device, or centimeters. */
export function keptUnit(): PrintUnit {
  try {
    const kept = localStorage.getItem(KEY);
    return PRINT_UNITS.find((unit) => unit === kept) ?? PRINT_UNITS[0];
  } catch {
    return PRINT_UNITS[0];
  }
}

/** Remembers a choice for the next visit. */
export function keepUnit(unit: PrintUnit): void {
  try {
    localStorage.setItem(KEY, unit);
  } catch {
    // Where storage is forbidden the choice is of this visit.
  }
}
