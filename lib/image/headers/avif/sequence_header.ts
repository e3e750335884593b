/** What tells how the numbers of a picture become colors (ITU-T H.273). */
export interface CodePoints {
  readonly primaries: number;
  readonly transfer: number;
  readonly matrix: number;
}

/** What a stream of AV1 says of its colors. */
export interface StreamColor {
  /** Null where it says nothing. */
  readonly numbers: CodePoints | null;
  /** Where the numbers lie, 8 bits each: bits from the beginning of the stream. */
  readonly bit: number;
  /** Whether there is but one channel. */
  readonly isGray: boolean;
  /** Whether all levels are used, and not those of television. */
  readonly isFullRange: boolean;
}

/** OBUs that may lie before the one that is looked for, which by rule has but a delimiter before it. */
const MOST_UNITS = 4;
const SEQUENCE_HEADER = 1;

/**
 * Reads what a stream of AV1 says of its colors (AV1 bitstream specification, sections 5.3 to 5.5).
 *
 * @param view The first bytes of the stream; some dozen are enough.
 * @returns Null where there is no sequence header, or it is cut.
 */
export function readStreamColor(view: DataView): StreamColor | null {
  const bits = bitReader(view);
  try {
    for (let unit = 0; unit < MOST_UNITS; unit++) {
      bits.skip(1);
      const type = bits.read(4);
      const [isExtended, hasSize] = [bits.flag(), bits.flag()];
      bits.skip(isExtended ? 9 : 1);
      const size = hasSize ? readLength(bits) : 0;
      if (type === SEQUENCE_HEADER) return readSequence(bits);
      if (!hasSize) return null;
      bits.skip(size * 8);
    }
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
  }
  return null;
}

/** The bytes of a stream from the one on in which its numbers begin, with others in their place. */
export function withNumbers(view: DataView, bit: number, numbers: CodePoints): Uint8Array {
  const first = bit >> 3;
  const length = ((bit + 23) >> 3) - first + 1;
  const bytes = Uint8Array.from({ length }, (_, i) => view.getUint8(first + i));
  const { primaries, transfer, matrix } = numbers;
  for (let i = 0; i < 24; i++) {
    const isSet = [primaries, transfer, matrix][i >> 3]! >> (7 - (i & 7)) & 1;
    const at = (bit & 7) + i;
    const mask = 0x80 >> (at & 7);
    bytes[at >> 3] = isSet ? bytes[at >> 3]! | mask : bytes[at >> 3]! & ~mask;
  }
  return bytes;
}

function readSequence(bits: Bits): StreamColor {
  const profile = bits.read(3);
  bits.skip(1);
  const isStill = bits.flag();
  if (isStill) bits.skip(5);
  else skipOperatingPoints(bits);
  const [width, height] = [bits.read(4) + 1, bits.read(4) + 1];
  bits.skip(width + height);
  if (!isStill && bits.flag()) bits.skip(7);
  bits.skip(3);
  if (!isStill) skipTools(bits);
  bits.skip(3);
  return readColor(bits, profile);
}

/** Section 5.5.2. */
function readColor(bits: Bits, profile: number): StreamColor {
  const isDeep = bits.flag();
  if (profile === 2 && isDeep) bits.skip(1);
  const isGray = profile !== 1 && bits.flag();
  const isTold = bits.flag();
  const bit = bits.at();
  const numbers = isTold
    ? { primaries: bits.read(8), transfer: bits.read(8), matrix: bits.read(8) }
    : null;
  const isRgb = numbers?.primaries === 1 && numbers.transfer === 13 && numbers.matrix === 0;
  return { numbers, bit, isGray, isFullRange: isRgb && !isGray || bits.flag() };
}

/** Clocks, and what decoders of films must be able to do. */
function skipOperatingPoints(bits: Bits): void {
  let delay = 0;
  let hasModel = false;
  if (bits.flag()) {
    bits.skip(64);
    if (bits.flag()) skipVariable(bits);
    hasModel = bits.flag();
    if (hasModel) {
      delay = bits.read(5) + 1;
      bits.skip(42);
    }
  }
  const hasDisplayDelay = bits.flag();
  const points = bits.read(5) + 1;
  for (let point = 0; point < points; point++) {
    bits.skip(12);
    if (bits.read(5) > 7) bits.skip(1);
    if (hasModel && bits.flag()) bits.skip(2 * delay + 1);
    if (hasDisplayDelay && bits.flag()) bits.skip(4);
  }
}

/** What films may use. */
function skipTools(bits: Bits): void {
  bits.skip(4);
  const hasOrder = bits.flag();
  if (hasOrder) bits.skip(2);
  const usesScreenTools = bits.flag() || bits.flag();
  if (usesScreenTools && !bits.flag()) bits.skip(1);
  if (hasOrder) bits.skip(3);
}

/** A number that is as long as the zeros before it (section 4.10.3). */
function skipVariable(bits: Bits): void {
  let zeros = 0;
  while (!bits.flag()) zeros++;
  if (zeros < 32) bits.skip(zeros);
}

/** Seven bits a byte, the lowest first (section 4.10.5). */
function readLength(bits: Bits): number {
  let length = 0;
  for (let i = 0; i < 8; i++) {
    const goesOn = bits.flag();
    length += bits.read(7) * 2 ** (7 * i);
    if (!goesOn) break;
  }
  return length;
}

/** Bits from the highest of the first byte on. All throw a RangeError beyond the end. */
interface Bits {
  at(): number;
  read(count: number): number;
  flag(): boolean;
  skip(count: number): void;
}

function bitReader(view: DataView): Bits {
  let bit = 0;
  const next = () => view.getUint8(bit >> 3) >> (7 - (bit++ & 7)) & 1;
  return {
    at: () => bit,
    read(count) {
      let value = 0;
      for (let i = 0; i < count; i++) value = value * 2 + next();
      return value;
    },
    flag: () => next() === 1,
    skip(count) {
      if (bit + count > view.byteLength * 8) throw new RangeError("The stream is cut.");
      bit += count;
    },
  };
}
