import { type NumberForm, readNumber } from "./read_number.ts";

/** Why what was typed into a field cannot be used, by the key of the sentence that tells it. */
export interface NumberProblem {
  readonly key: "notANumber" | "notWhole" | "outOfRange";
  readonly values: {
    readonly label: string;
    readonly least: number;
    readonly most: number;
    /** What was typed, shortened. */
    readonly value: string;
  };
}

/** What a field is called and takes. */
export interface NumberRange extends NumberForm {
  readonly label: string;
  readonly least: number;
  readonly most: number;
}

/** Characters of what was typed that are told again. */
const MOST_TOLD = 20;

/** Why a typed text is no number that can be used, or null where it is one. */
export function numberProblem(typed: string, range: NumberRange): NumberProblem | null {
  const { label, least, most, isWhole } = range;
  const number = readNumber(typed, range);
  const told = typed.trim();
  const value = told.length > MOST_TOLD ? `${told.slice(0, MOST_TOLD)}…` : told;
  const values = { label, least, most, value };
  if (number === null) return { key: "notANumber", values };
  if (isWhole && !Number.isInteger(number)) return { key: "notWhole", values };
  return number < least || number > most ? { key: "outOfRange", values } : null;
}
