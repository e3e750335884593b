import { writeCsv } from "@/lib/document/csv.ts";
import { orderLines } from "../orders/order_lines.ts";
import type { Make } from "../output.ts";
import type { META } from "./meta.ts";

export const make: Make<typeof META> = ({ plan }) => {
  const { lines, notes } = orderLines(plan, "Rebrickable", ({ material }) => material.rebrickable);
  const rows = lines.map(({ part, count, id }) => [part.rebrickable, id, count]);
  const text = writeCsv([["Part", "Color", "Quantity"], ...rows]);
  return { bytes: new TextEncoder().encode(text), notes };
};
