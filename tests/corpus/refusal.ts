import { assert } from "@std/assert";
import type { Refusal } from "./outcome.ts";

const CLASSES = ["TypeError", "SyntaxError", "RangeError"];

/** Checks that a refusal is one of ours: a class by its meaning, and sentences that a visitor can read and act on. */
export function assertPlain({ name, message }: Refusal, file: string): void {
  assert(CLASSES.includes(name), `${file}: ${name}: ${message}`);
  assert(/^[A-Z][^\n]{20,250}\.$/.test(message), `${file}: "${message}" is no sentence.`);
  assert(/Choose|choose|Save|smaller/.test(message), `${file}: "${message}" does not help.`);
  assert(!/vips|sharp|undefined|NaN|Error|DOMException/.test(message), `${file}: "${message}"`);
}
