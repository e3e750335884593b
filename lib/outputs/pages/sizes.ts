import type { Plan } from "@/lib/craft/plan/plan.ts";
import { packHex } from "@/lib/document/hex_color.ts";
import { fillIn, type Words } from "./words.ts";

const PER_INCH = 25.4;

/** A size as people say it: in centimeters, and in inches, with one decimal. */
export function sizeTexts(width: number, height: number, { texts, language }: Words) {
  return {
    centimeters: fillIn(
      texts.centimeters,
      { across: toTenths(width / 10), down: toTenths(height / 10) },
      language,
    ),
    inches: fillIn(
      texts.inches,
      { across: toTenths(width / PER_INCH), down: toTenths(height / PER_INCH) },
      language,
    ),
  };
}

function toTenths(value: number): number {
  return Math.round(value * 10) / 10;
}

/** Millimeters of a finished piece. */
export function finishedSize({ columns, rows, cell }: Plan) {
  return { width: columns * cell.width, height: rows * cell.height };
}

/** A short mark of what a plan looks like, so that pages of two plans are told apart (FNV-1a, 32 bits). */
export function markOf({ columns, rows, colors, pieces }: Plan): string {
  let hash = 0x811c9dc5;
  const add = (value: number) => {
    hash = Math.imul(hash ^ value, 0x01000193);
  };
  add(columns);
  add(rows);
  for (const { hex, symbol } of colors) {
    add(packHex(hex));
    add(symbol);
  }
  for (const { x, y, width, height, color } of pieces) {
    add(x * 512 + y);
    add(width * 16 + height);
    add(color);
  }
  return (hash >>> 0).toString(16).padStart(8, "0");
}
