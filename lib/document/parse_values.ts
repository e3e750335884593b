import { fault, type FaultValue, word } from "./fault.ts";

/** A value as a sentence for developers can quote it: short, on one line. */
export function show(value: unknown): string {
  if (typeof value === "number" || typeof value === "boolean" || value == null) return `${value}`;
  if (typeof value === "string") return JSON.stringify(shorten(value));
  return Array.isArray(value) ? "a list" : typeof value === "object" ? "an object" : typeof value;
}

/** A value as a sentence for visitors can quote it. */
export function quote(value: unknown): FaultValue {
  if (Array.isArray(value)) return word("a list");
  return typeof value === "object" && value !== null ? word("an object") : show(value);
}

function shorten(text: string): string {
  return text.length > 40 ? `${text.slice(0, 40)}…` : text;
}

/**
 * @param name Here and below a word of `content/<language>/faults.json`, or an option's own name such as `--width`.
 * @throws TypeError if `value` is no plain object.
 */
export function asRecord(name: string, value: unknown): Readonly<Record<string, unknown>> {
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    throw fault(
      TypeError,
      "value-no-record",
      { name: word(name), value: quote(value) },
      `The ${name} must be an object with named values, not ${show(value)}.`,
    );
  }
  return value as Record<string, unknown>;
}

/** @throws TypeError if `value` is no number, RangeError if it is not within `least` and `most`. */
export function asNumber(name: string, value: unknown, least: number, most: number): number {
  const text = typeof value === "string" ? value.trim() : value;
  const number = typeof text === "string" && /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(text)
    ? Number(text)
    : text;
  if (typeof number !== "number" || Number.isNaN(number)) {
    throw fault(
      TypeError,
      "value-no-number",
      { name: word(name), least, most, value: quote(value) },
      `The ${name} must be a number from ${least} to ${most}, not ${show(value)}.`,
    );
  }
  if (number < least || number > most) {
    throw fault(
      RangeError,
      "value-range",
      { name: word(name), least, most, value: quote(value) },
      `The ${name} must be from ${least} to ${most}, not ${show(value)}.`,
    );
  }
  // Minus zero would make two equal settings look different.
  return number + 0;
}

/** @throws TypeError if `value` is no number, RangeError if it is not whole or not within `least` and `most`. */
export function asWhole(name: string, value: unknown, least: number, most: number): number {
  const number = asNumber(name, value, least, most);
  if (!Number.isInteger(number)) {
    throw fault(
      RangeError,
      "value-not-whole",
      { name: word(name), least, most, value: quote(value) },
      `The ${name} must be a whole number from ${least} to ${most}, not ${show(value)}.`,
    );
  }
  return number;
}

/** @throws TypeError if `value` is neither a truth value nor a text for one. */
export function asBoolean(name: string, value: unknown): boolean {
  if (value === true || value === "true" || value === "1") return true;
  if (value === false || value === "false" || value === "0") return false;
  throw fault(
    TypeError,
    "value-no-boolean",
    { name: word(name), value: quote(value) },
    `The ${name} must be true or false, not ${show(value)}.`,
  );
}

/** @throws TypeError if `value` is no text, RangeError if it is none of `choices`. */
export function asChoice<T extends string>(
  name: string,
  value: unknown,
  choices: readonly T[],
): T {
  const choice = choices.find((one) => one === value);
  if (choice !== undefined) return choice;
  const names = choices.join(", ");
  throw fault<Error>(
    typeof value === "string" ? RangeError : TypeError,
    "value-no-choice",
    { name: word(name), choices: names, value: quote(value) },
    `The ${name} must be one of ${names}, not ${show(value)}.`,
  );
}
