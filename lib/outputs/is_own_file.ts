import { unzipSync } from "fflate";
import { isMadeHere, MADE_BY, MADE_BY_REMARK } from "./made_by.ts";
import { findPlan } from "./pdf/find_plan.ts";
import { isPlanJson } from "./plan/read_plan_json.ts";
import { CORE } from "./xlsx/core_part.ts";
import { isPackedHere } from "./zip/pack.ts";

/**
 * Whether a file was made here, by what it tells itself, whatever its name: a picture, a drawing, a finished piece or its plan, pages, a
 * model, a chart, a palette, a ZIP. Lists without a place for such a word (.hex, .csv, what shops read) are not known: see `isOwnList`.
 *
 * @param head Its first {@linkcode MADE_BY_WITHIN} bytes.
 * @param whole Gives all of it. It is asked only where its beginning does not tell.
 */
export function isOwnFile(head: Uint8Array, whole: () => Uint8Array<ArrayBuffer>): boolean {
  const start = new TextDecoder().decode(head);
  if (/^\s*\{/.test(start)) return isPiece(whole());
  if (start.startsWith("%PDF-")) return isPages(whole());
  if (start.startsWith("PK\x03\x04")) return isPack(whole());
  if (/^\s*</.test(start)) {
    return start.includes(`<!-- ${MADE_BY_REMARK} -->`) || start.includes(` software="${MADE_BY}"`);
  }
  if (start.startsWith("GIMP Palette")) return start.includes(`\n# ${MADE_BY_REMARK}\n`);
  return isMadeHere(head) || /^0 FILE .*\n(?:0 .*\n)*?0 Author: PixelatedArtwork\n/.test(start);
}

/** The data of a grid or of a plan, however it is laid out: no other program has these. */
function isPiece(bytes: Uint8Array): boolean {
  try {
    const value: unknown = JSON.parse(new TextDecoder().decode(bytes));
    if (isPlanJson(value)) return true;
    const { columns, rows, palette, cells } = value as Readonly<Record<string, unknown>>;
    const isSized = typeof columns === "number" && typeof rows === "number";
    return isSized && Array.isArray(palette) && Array.isArray(cells);
  } catch {
    return false;
  }
}

function isPages(bytes: Uint8Array<ArrayBuffer>): boolean {
  if (new TextDecoder("latin1").decode(bytes).includes(`/Creator(${MADE_BY})`)) return true;
  try {
    // Programs that write a PDF anew name themselves, and keep what it carries.
    return findPlan(bytes) !== null;
  } catch {
    return false;
  }
}

function isPack(bytes: Uint8Array): boolean {
  if (isPackedHere(bytes)) return true;
  try {
    const { [CORE.name]: core } = unzipSync(bytes, {
      filter: ({ name, originalSize }) => name === CORE.name && originalSize < 10_000,
    });
    return new TextDecoder().decode(core).includes(`<dc:creator>${MADE_BY}</dc:creator>`);
  } catch {
    return false;
  }
}
