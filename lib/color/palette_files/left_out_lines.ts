import type { Fault } from "@/lib/document/fault.ts";

/** Characters of a line that are told. */
const MOST_TOLD = 40;

/** What is told of lines, by their places, that are no colors: nothing where there are none. */
export function noteLeftOut(lines: readonly string[], leftOut: readonly number[]): Fault[] {
  const first = leftOut[0];
  if (first === undefined) return [];
  const whole = lines[first]!.trim();
  const text = whole.length > MOST_TOLD ? `${whole.slice(0, MOST_TOLD)}...` : whole;
  const values = { count: leftOut.length, line: first + 1, text };
  return [{ code: "palette-lines-left-out", values }];
}
