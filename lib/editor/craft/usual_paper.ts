import type { OptionValue } from "@/lib/outputs/output.ts";

/** Regions where printers hold Letter. */
const LETTER = new Set(["US", "CA", "MX", "PH", "CL", "CO", "VE"]);

/** Options of what is printed, on the paper of the visitor's region where none is chosen. */
export function withUsualPaper(
  options: Readonly<Record<string, OptionValue>>,
  locale: string = globalThis.navigator?.language ?? "en",
): Readonly<Record<string, OptionValue>> {
  return { paper: LETTER.has(regionOf(locale)) ? "letter" : "a4", ...options };
}

function regionOf(locale: string): string {
  try {
    return new Intl.Locale(locale).region ?? "";
  } catch {
    return "";
  }
}
