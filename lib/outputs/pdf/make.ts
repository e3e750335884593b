import { baseName } from "../file_name.ts";
import type { Make } from "../output.ts";
import { instructions } from "../pages/instructions.ts";
import { printSettings } from "../pages/print_options.ts";
import { makePdf } from "./make_pdf.ts";
import type { META } from "./meta.ts";

export const make: Make<typeof META> = (
  { plan, name, title = baseName(name), words },
  { steps = false, ...options },
) =>
  makePdf(
    plan,
    words,
    (words) => instructions(plan, title, { ...printSettings(options), steps }, words),
  );
