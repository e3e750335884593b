import type { PaletteColor } from "../palette.ts";
import { type ByteReader, readBytes } from "./bytes.ts";
import { hexOfBytes, hexOfHsb, hexOfInks, hexOfLab, hexOfParts } from "./color_models.ts";
import { damagedPalette, type Found } from "./own_palette.ts";

/** Bytes of a color without its name. */
const ENTRY = 10;

/** Whether bytes are as long as a Photoshop color file says that it is: it has no mark of its own. */
export function isAco(bytes: Uint8Array): boolean {
  const version = bytes[0]! << 8 | bytes[1]!;
  const count = bytes[2]! << 8 | bytes[3]!;
  const length = 4 + count * ENTRY;
  if (count === 0) return false;
  if (version === 2) return bytes.length >= length + count * 4;
  const next = bytes[length]! << 8 | bytes[length + 1]!;
  return version === 1 && (bytes.length === length || bytes.length > length && next === 2);
}

/**
 * Reads Photoshop colors (.aco), of version 1 and, with names, 2: RGB, HSB, CMYK, Lab and gray in 16 bits. Colors of other
 * spaces (books of spot colors) are left out and told.
 *
 * @throws SyntaxError if it ends early.
 */
export function readAco(bytes: Uint8Array<ArrayBuffer>): Found {
  try {
    const first = readSection(bytes, 0);
    // Version 2 says the same again, with names.
    const { colors, unknown } = first.end < bytes.length ? readSection(bytes, first.end) : first;
    const notes = unknown === 0 ? [] : [{ code: "palette-left-out", values: { count: unknown } }];
    return { name: null, colors, notes };
  } catch (error) {
    if (error instanceof RangeError) throw damagedPalette("ACO");
    throw error;
  }
}

function readSection(bytes: Uint8Array<ArrayBuffer>, start: number) {
  const reader = readBytes(bytes, start);
  const version = reader.u16();
  const count = reader.u16();
  const colors: PaletteColor[] = [];
  let unknown = 0;
  for (let i = 0; i < count; i++) {
    const next = reader.at() + ENTRY;
    const hex = readHex(reader);
    reader.skip(next - reader.at());
    const name = version === 2 ? reader.utf16(reader.u32()) : "";
    if (hex === null) unknown++;
    else colors.push({ hex, ...name && { name } });
  }
  return { colors, unknown, end: reader.at() };
}

/** By the number of its color space, or null for one that names no color of its own. */
function readHex(reader: ByteReader): string | null {
  const { u16, i16 } = reader;
  switch (u16()) {
    case 0:
      return hexOfBytes([u16(), u16(), u16()].map((part) => Math.round(part / 257)));
    case 1: {
      const [hue, saturation, brightness] = [u16(), u16(), u16()];
      return hexOfHsb(hue / 65536, saturation / 65535, brightness / 65535);
    }
    case 2: {
      // 0 is all of the ink.
      const [cyan, magenta, yellow, black] = [u16(), u16(), u16(), u16()].map((ink) =>
        1 - ink / 65535
      );
      return hexOfInks(cyan!, magenta!, yellow!, black!);
    }
    case 7: {
      const lightness = u16() / 100;
      return hexOfLab(lightness, i16() / 100, i16() / 100);
    }
    case 8: {
      const light = u16() / 10000;
      return hexOfParts(light, light, light);
    }
    case 9: {
      const [cyan, magenta, yellow, black] = [u16(), u16(), u16(), u16()].map((ink) => ink / 10000);
      return hexOfInks(cyan!, magenta!, yellow!, black!);
    }
    default:
      return null;
  }
}
