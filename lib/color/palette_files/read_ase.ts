import type { PaletteColor } from "../palette.ts";
import { readBytes } from "./bytes.ts";
import { hexOfInks, hexOfLab, hexOfParts } from "./color_models.ts";
import { damagedPalette, type Found } from "./own_palette.ts";

const COLOR = 0x0001, GROUP = 0xc001, GROUP_END = 0xc002;
const KINDS: readonly number[] = [COLOR, GROUP, GROUP_END];

/** Bytes of a block before its content: its kind and length. */
const HEAD = 6;

/** Whether bytes begin as Adobe's swatch exchange files do. */
export function isAse(bytes: Uint8Array): boolean {
  return String.fromCharCode(...bytes.subarray(0, 4)) === "ASEF";
}

/**
 * Reads an Adobe Swatch Exchange file (.ase): blocks of colors as RGB, CMYK, LAB or gray floats with names, in groups. The palette
 * is named after the first group. Colors of other models are left out and told.
 *
 * @throws SyntaxError if it ends early.
 */
export function readAse(bytes: Uint8Array<ArrayBuffer>): Found {
  const colors: PaletteColor[] = [];
  let name: string | null = null;
  let unknown = 0;
  try {
    const header = readBytes(bytes, 8);
    const blocks = header.u32();
    let at = header.at();
    for (let block = 0; block < blocks || at + HEAD <= bytes.length; block++) {
      const reader = readBytes(bytes, at);
      const kind = reader.u16();
      // Some programs count colors alone; what is no block behind them is not read.
      if (block >= blocks && !KINDS.includes(kind)) break;
      const length = reader.u32();
      at = reader.at() + length;
      if (kind === GROUP) name ??= reader.utf16(reader.u16()) || null;
      if (kind !== COLOR) continue;
      const title = reader.utf16(reader.u16());
      const model = reader.ascii(4);
      const parts = (count: number) => Array.from({ length: count }, reader.f32);
      const hex = hexOf(model, parts);
      if (hex === null) unknown++;
      else colors.push({ hex, ...title && { name: title } });
    }
  } catch (error) {
    if (error instanceof RangeError) throw damagedPalette("ASE");
    throw error;
  }
  const notes = unknown === 0 ? [] : [{ code: "palette-left-out", values: { count: unknown } }];
  return { name, colors, notes };
}

/** Null where the model is not known. Programs write its name in whatever case. */
function hexOf(model: string, parts: (count: number) => readonly number[]): string | null {
  switch (model.trim().toUpperCase()) {
    case "RGB": {
      const [red, green, blue] = parts(3);
      return hexOfParts(red!, green!, blue!);
    }
    case "CMYK": {
      const [cyan, magenta, yellow, black] = parts(4);
      return hexOfInks(cyan!, magenta!, yellow!, black!);
    }
    case "LAB": {
      const [lightness, a, b] = parts(3);
      return hexOfLab(lightness! * 100, a!, b!);
    }
    case "GRAY": {
      const [light] = parts(1);
      return hexOfParts(light!, light!, light!);
    }
    default:
      return null;
  }
}
