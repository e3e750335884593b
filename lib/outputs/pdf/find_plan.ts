import { Unzlib } from "fflate";
import { concat } from "@/lib/image/concat.ts";
import { fault } from "@/lib/document/fault.ts";
import { damagedPlan, isPlanJson } from "../plan/read_plan_json.ts";

/** Plans of 512 x 512 cells are a third of that. */
const MOST_BYTES = 24_000_000;
/** Packed bytes that are unpacked at once: a bomb is noticed before it is large. */
const STEP = 4096;

/**
 * The plan that a PDF carries, as JSON, or null where it carries none: where others have written the file anew, it is still found.
 *
 * @throws SyntaxError if the plan is damaged, RangeError if it is larger than plans are.
 */
export function findPlan(pdf: Uint8Array<ArrayBuffer>): Readonly<Record<string, unknown>> | null {
  // A character a byte.
  const text = new TextDecoder("latin1").decode(pdf);
  for (const { index } of text.matchAll(/\/Type\s*\/EmbeddedFile\b/g)) {
    const start = text.lastIndexOf(" obj", index);
    const head = /^.*?\bstream\r?\n/s.exec(text.slice(index, index + 2000))?.[0];
    if (head === undefined || head.includes("endobj")) continue;
    const dictionary = text.slice(start, index) + head;
    const from = index + head.length;
    const told = /\/Length\s+(\d+)(?!\s+\d+\s+R)/.exec(dictionary)?.[1];
    const to = told === undefined ? text.indexOf("endstream", from) : from + Number(told);
    if (!/\/Subtype\s*\/application#2[fF]json/.test(dictionary)) continue;
    const packed = pdf.subarray(from, to);
    const value = parse(dictionary.includes("/FlateDecode") ? unpack(packed) : packed);
    if (isPlanJson(value)) return value;
  }
  return null;
}

function unpack(packed: Uint8Array<ArrayBuffer>): Uint8Array {
  const parts: Uint8Array[] = [];
  let length = 0;
  let isWhole = false;
  const stream = new Unzlib((part, isLast) => {
    parts.push(part);
    length += part.length;
    isWhole = isLast;
  });
  for (let at = 0; at < packed.length; at += STEP) {
    try {
      stream.push(packed.subarray(at, at + STEP), at + STEP >= packed.length);
    } catch {
      throw damagedPlan();
    }
    if (length > MOST_BYTES) throw tooLarge();
  }
  if (!isWhole) throw damagedPlan();
  return concat(parts);
}

function parse(bytes: Uint8Array): unknown {
  if (bytes.length > MOST_BYTES) throw tooLarge();
  try {
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    throw damagedPlan();
  }
}

function tooLarge(): RangeError {
  return fault(
    RangeError,
    "plan-too-large",
    {},
    "The plan in this PDF is larger than any plan is. Save the instructions again.",
  );
}
