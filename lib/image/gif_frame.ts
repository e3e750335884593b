/** Codes have at most twelve bits. */
const MOST_CODES = 4096;

/**
 * How much of the first frame of a GIF its packed data make: nothing where it has no frame (GIF 89a, sections 20 and 22, appendix F).
 */
export function gifFrame(file: Uint8Array): "none" | "some" | "all" {
  const frame = findFrame(file);
  if (!frame) return "none";
  const made = countPixels(frame);
  return made >= frame.pixels ? "all" : made > 0 ? "some" : "none";
}

interface Frame {
  readonly pixels: number;
  /** Bits of a sample, by which the lengths of codes are told. */
  readonly bits: number;
  readonly packed: readonly Uint8Array[];
}

function findFrame(file: Uint8Array): Frame | null {
  let offset = 13 + tableLength(file[10]!);
  // Blocks of other kinds may stand before it.
  while (file[offset] === 0x21) offset = subBlocks(file, offset + 2).end;
  if (file[offset] !== 0x2c || offset + 10 >= file.length) return null;
  const view = new DataView(file.buffer, file.byteOffset + offset, 10);
  const pixels = view.getUint16(5, true) * view.getUint16(7, true);
  offset += 10 + tableLength(view.getUint8(9));
  const bits = file[offset] ?? 0;
  if (bits < 1 || bits > 11) return null;
  return { pixels, bits, packed: subBlocks(file, offset + 1).parts };
}

/** Bytes of the color table that such flags tell of. */
function tableLength(flags: number): number {
  return flags & 0x80 ? 3 << ((flags & 7) + 1) : 0;
}

/** The contents of the blocks that begin at `start`, and where what follows them begins. */
function subBlocks(file: Uint8Array, start: number) {
  const parts: Uint8Array[] = [];
  let offset = start;
  for (let length; (length = file[offset] ?? 0) > 0; offset += 1 + length) {
    parts.push(file.subarray(offset + 1, offset + 1 + length));
  }
  return { parts, end: offset + 1 };
}

/** How many pixels packed data make, up to damage or the size of the frame. Which ones does not matter, only how many a code stands for. */
function countPixels({ pixels, bits, packed }: Frame): number {
  const clear = 1 << bits, stop = clear + 1;
  const lengths = new Uint16Array(MOST_CODES).fill(1, 0, clear);
  let next = stop + 1, size = bits + 1, last = -1;
  let buffer = 0, have = 0, made = 0;
  for (const part of packed) {
    for (const byte of part) {
      buffer |= byte << have;
      have += 8;
      while (have >= size) {
        const code = buffer & (1 << size) - 1;
        buffer >>>= size;
        have -= size;
        if (code === stop) return made;
        if (code === clear) {
          next = stop + 1;
          size = bits + 1;
          last = -1;
          continue;
        }
        const known = last < 0 ? code < clear : code <= next && (code < next || next < MOST_CODES);
        if (!known) return made;
        if (last >= 0 && next < MOST_CODES) {
          lengths[next++] = lengths[last]! + 1;
          if (next === 1 << size && size < 12) size++;
        }
        made += lengths[code]!;
        if (made >= pixels) return pixels;
        last = code;
      }
    }
  }
  return made;
}
