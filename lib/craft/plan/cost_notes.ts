import type { Fault } from "@/lib/document/fault.ts";

/** Codes of what `planNotes` tells of prices. */
const CODES: ReadonlySet<string> = new Set([
  "plan-cost",
  "plan-cost-skeins",
  "plan-cost-bags",
  "plan-unpriced",
]);

/** Of the notes on a plan those on what is to be bought of it; none where prices are not known. */
export function costNotes(notes: readonly Fault[]): readonly Fault[] {
  return notes.filter(({ code }) => CODES.has(code));
}
