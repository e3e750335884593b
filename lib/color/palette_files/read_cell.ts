import { hexOfBytes } from "./color_models.ts";
import { type AlphaPlace, readColor } from "./read_color.ts";

/**
 * Reads a color that has a place of its own, such as the cell of a table: as `readColor`, or red, green and blue from 0 to 255
 * between commas or blanks, such as `29, 43, 83`.
 *
 * @returns As `readColor`.
 */
export function readCell(text: string, alphaPlace: AlphaPlace): string | null | undefined {
  const color = readColor(text, alphaPlace);
  if (color !== undefined || text.length > 40) return color;
  const parts = text.replace(/^\((.*)\)$/, "$1").trim().split(/[\s,;/]+/);
  const areBytes = parts.length === 3 &&
    parts.every((part) => /^\d{1,3}$/.test(part) && Number(part) <= 255);
  return areBytes ? hexOfBytes(parts.map(Number)) : undefined;
}
