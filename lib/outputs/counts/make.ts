import { writeCsv } from "@/lib/document/csv.ts";
import type { Make } from "../output.ts";
import { countRows } from "../tables/count_rows.ts";
import type { META } from "./meta.ts";

/** Spreadsheets take a text for UTF-8 by this only. */
const BYTE_ORDER_MARK = "\uFEFF";

export const make: Make<typeof META> = ({ plan }) => {
  return new TextEncoder().encode(BYTE_ORDER_MARK + writeCsv(countRows(plan), "\r\n"));
};
