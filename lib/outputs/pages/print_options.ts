import type { OptionValues, OutputOptions } from "../output.ts";
import {
  LEAST_CORRECTION,
  MOST_CORRECTION,
  PRINT_DEFAULTS,
  type PrintSettings,
} from "./print_settings.ts";

/** What can be chosen about anything that is printed. */
export const PRINT_OPTIONS = {
  paper: { kind: "choice", name: "paper", choices: { a4: "A4", letter: "Letter" } },
  chart: {
    kind: "choice",
    name: "chart",
    choices: {
      color: "colors and signs",
      symbols: "black signs",
      codes: "codes",
      runs: "row by row",
    },
  },
  mirror: { kind: "flag", name: "mirrored" },
  correction: {
    kind: "number",
    name: "percent at which the printer prints",
    least: LEAST_CORRECTION,
    most: MOST_CORRECTION,
    isWhole: false,
    usual: PRINT_DEFAULTS.correction,
  },
} as const satisfies OutputOptions;

/** What was chosen, the rest as is usual. */
export function printSettings(
  { paper, chart, mirror, correction }: OptionValues<typeof PRINT_OPTIONS>,
): PrintSettings {
  return {
    ...PRINT_DEFAULTS,
    ...paper && { paper },
    ...chart && { chart },
    ...mirror && { mirror },
    ...correction && { correction },
  };
}
