import { readBytes } from "./bytes.ts";
import { hexOfBytes } from "./color_models.ts";
import { damagedPalette, type Found } from "./own_palette.ts";

/** Whether bytes begin as a palette of Windows does. */
export function isRiffPalette(bytes: Uint8Array): boolean {
  const text = String.fromCharCode(...bytes.subarray(0, 12));
  return text.startsWith("RIFF") && text.endsWith("PAL ");
}

/**
 * Reads a palette of Windows programs (.pal): a RIFF file whose `data` part holds a LOGPALETTE.
 *
 * @throws SyntaxError if it ends early or has no such part.
 */
export function readRiff(bytes: Uint8Array<ArrayBuffer>): Found {
  try {
    let at = 12;
    while (true) {
      const reader = readBytes(bytes, at, true);
      const kind = reader.ascii(4);
      const length = reader.u32();
      // Parts begin at even places.
      at = reader.at() + length + length % 2;
      if (kind !== "data") continue;
      reader.skip(2);
      const colors = Array.from({ length: reader.u16() }, () => {
        const hex = hexOfBytes([reader.u8(), reader.u8(), reader.u8()]);
        reader.skip(1);
        return { hex };
      });
      return { name: null, colors };
    }
  } catch (error) {
    if (error instanceof RangeError) throw damagedPalette("RIFF");
    throw error;
  }
}
