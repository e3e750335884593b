/** Finite numbers of half precision (IEEE 754 binary16), the upper bytes of all first, in base64, as floats. */
export function readWeights(base64: string): Float32Array<ArrayBuffer> {
  const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
  const count = bytes.length / 2;
  return Float32Array.from(
    { length: count },
    (_, i) => halfToNumber(bytes[i]! << 8 | bytes[count + i]!),
  );
}

function halfToNumber(bits: number): number {
  const sign = bits & 0x8000 ? -1 : 1;
  const exponent = bits >> 10 & 31, fraction = bits & 1023;
  if (exponent === 0) return sign * fraction * 2 ** -24;
  return sign * (1024 + fraction) * 2 ** (exponent - 25);
}
