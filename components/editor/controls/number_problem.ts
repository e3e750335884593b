import type { Message } from "@/lib/editor/message.ts";

/** Why a typed text is no number that can be used, or null where it is one. */
export function numberProblem(
  label: string,
  typed: string,
  least: number,
  most: number,
  isWhole: boolean,
): Message | null {
  const number = Number(typed);
  const limits = { label, least, most, value: typed };
  if (typed.trim() === "" || !Number.isFinite(number)) return { key: "notANumber", values: limits };
  if (isWhole && !Number.isInteger(number)) return { key: "notWhole", values: limits };
  return number < least || number > most ? { key: "outOfRange", values: limits } : null;
}
