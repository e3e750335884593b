import { baseName } from "../file_name.ts";
import type { Make } from "../output.ts";
import { BOOKLETS } from "../pages/booklets.ts";
import { makePdf } from "../pdf/make_pdf.ts";
import type { META } from "./meta.ts";

export const make: Make<typeof META> = (
  { plan, name, title = baseName(name), words },
  options,
) => makePdf(plan, words, (words) => BOOKLETS["true-size"](plan, title, options, words));
