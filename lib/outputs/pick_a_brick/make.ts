import { strToU8, type ZippableFile } from "fflate";
import { elementOf } from "@/lib/craft/bricks/elements.ts";
import { nameOf } from "@/lib/craft/plan/plan.ts";
import { writeCsv } from "@/lib/document/csv.ts";
import { orderLines } from "../orders/order_lines.ts";
import type { Make } from "../output.ts";
import { pack } from "../zip/pack.ts";
import type { META } from "./meta.ts";

/** What the shop takes of one element on a line, and lines in a file. */
const MOST_PIECES = 999, MOST_LINES = 400;

export const make: Make<typeof META> = ({ plan }) => {
  const order = orderLines(plan, "Pick a Brick", ({ material }, part) => elementOf(material, part));
  const lines = order.lines.flatMap(({ id, count }) => {
    return Array.from({ length: Math.ceil(count / MOST_PIECES) }, (_, i) => {
      return [id, Math.min(MOST_PIECES, count - i * MOST_PIECES)];
    });
  });
  const files: Record<string, ZippableFile> = {};
  for (let from = 0; from < lines.length; from += MOST_LINES) {
    const name = lines.length > MOST_LINES
      ? `pick-a-brick-${from / MOST_LINES + 1}.csv`
      : "pick-a-brick.csv";
    const part = lines.slice(from, from + MOST_LINES);
    files[name] = strToU8(writeCsv([["elementId", "quantity"], ...part]));
  }
  if (order.missing.length > 0) {
    const rows = order.missing.map(({ color, part, count }) => [
      part.name,
      part.rebrickable,
      nameOf(color),
      count,
    ]);
    files["not-at-pick-a-brick.csv"] = strToU8(
      writeCsv([["part", "number", "color", "quantity"], ...rows]),
    );
  }
  return { bytes: pack(files), notes: order.notes };
};
