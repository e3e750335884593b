import { unzipSync, zipSync } from "fflate";
import writeXlsxFile, { type Row, type Sheet } from "write-excel-file/universal";
import { cellsOf, type Plan, signOf } from "@/lib/craft/plan/plan.ts";
import type { Make } from "../output.ts";
import { inkOn } from "../pages/ink.ts";
import { countRows } from "../tables/count_rows.ts";
import { requireFewColors } from "../tables/few_colors.ts";
import { ZIP_DATE } from "../zip/zip_date.ts";
import { withCore } from "./core_part.ts";
import type { META } from "./meta.ts";

/** Width of a chart's column, in letters. */
const CELL = 3;
/** Widths of the columns of counts: names are long. */
const NARROW = 12, WIDE = 24;

export const make: Make<typeof META> = async ({ plan }) => {
  requireFewColors(plan);
  const book = await writeXlsxFile([counts(plan), chart(plan)]).toBlob();
  // Its parts carry the time; the same plan gives the same bytes.
  const parts = withCore(unzipSync(new Uint8Array(await book.arrayBuffer())));
  return zipSync(parts, { level: 6, mtime: ZIP_DATE });
};

function counts(plan: Plan): Sheet<Blob> {
  const [head = [], ...rows] = countRows(plan);
  const titles = head.map((value) => ({ value: `${value}`, fontWeight: "bold" as const }));
  const data = rows.map((row, i): Row =>
    row.map((value, column) => {
      const { hex } = plan.colors[plan.counts[i]!.color]!;
      const shown = typeof value === "number" ? value : `${value}` || null;
      return head[column] === "Color" && shown !== null ? { ...inked(hex), value: shown } : shown;
    })
  );
  const columns = head.map((name) => ({
    width: name === "Name" || name === "Part" ? WIDE : NARROW,
  }));
  return { sheet: "Counts", data: [titles, ...data], columns, stickyRowsCount: 1 };
}

function chart(plan: Plan): Sheet<Blob> {
  const cells = cellsOf(plan);
  const styles = plan.colors.map((color) => ({
    ...inked(color.hex),
    value: signOf(plan, color),
    align: "center" as const,
  }));
  const data = Array.from({ length: plan.rows }, (_, row): Row =>
    Array.from(
      cells.subarray(row * plan.columns, (row + 1) * plan.columns),
      (color) => styles[color] ?? null,
    ));
  const columns = Array.from({ length: plan.columns }, () => ({ width: CELL }));
  return { sheet: "Chart", data, columns };
}

/** A cell in a color, its text black or white, whichever is easier to read on it. */
function inked(hex: string) {
  return { backgroundColor: hex, textColor: inkOn(hex) };
}
