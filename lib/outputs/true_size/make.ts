import { baseName } from "../file_name.ts";
import type { Make } from "../output.ts";
import { printSettings } from "../pages/print_options.ts";
import { trueSize } from "../pages/true_size.ts";
import { makePdf } from "../pdf/make_pdf.ts";
import type { META } from "./meta.ts";

/** Millimeters that two sheets share where nothing else is said. */
const OVERLAP = 8;

export const make: Make<typeof META> = (
  { plan, name, title = baseName(name), words },
  { overlap = OVERLAP, ...options },
) =>
  makePdf(
    plan,
    words,
    (words) => trueSize(plan, title, { ...printSettings(options), overlap }, words),
  );
