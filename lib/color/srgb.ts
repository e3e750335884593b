/** Linear light of every sRGB byte (IEC 61966-2-1). */
export const BYTE_TO_LINEAR = Float64Array.from({ length: 256 }, (_, byte) => decode(byte / 255));

/** Linear light at which a value is rounded up to the byte, for each byte: exact borders in place of a power per value. */
const BORDERS = Float64Array.from({ length: 256 }, (_, byte) => decode((byte - 0.5) / 255));

const STEPS = 4096;
const START = (() => {
  const start = new Uint8Array(STEPS + 1);
  for (let i = 0, byte = 0; i <= STEPS; i++) {
    while (byte < 255 && BORDERS[byte + 1]! <= i / STEPS) byte++;
    start[i] = byte;
  }
  return start;
})();

function decode(value: number): number {
  if (value <= 0.04045) return value / 12.92;
  const base = (value + 0.055) / 1.055;
  const root = fifthRoot(base);
  return base * base * root * root;
}

/** Newton's iteration for 0.09-1, from above: the same digits in every engine, as `**` does not promise. */
function fifthRoot(value: number): number {
  let root = 1;
  for (let i = 0; i < 8; i++) {
    const square = root * root;
    root = 0.8 * root + 0.2 * value / (square * square);
  }
  return root;
}

/** The sRGB byte nearest to linear light 0-1; what lies outside is clamped. */
export function linearToByte(linear: number): number {
  if (!(linear > 0)) return 0;
  if (linear >= 1) return 255;
  let byte = START[Math.floor(linear * STEPS)]!;
  while (byte < 255 && BORDERS[byte + 1]! <= linear) byte++;
  return byte;
}
