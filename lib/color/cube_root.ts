const float = new Float32Array(1);
const bits = new Int32Array(float.buffer);

/**
 * Cube root, to 13 digits, bit for bit the same in every engine: it takes only additions, multiplications and
 * divisions, which IEEE 754 fixes, where `Math.cbrt` is free in its last digits.
 *
 * A third of the exponent starts it (William Kahan's method of 1991), two steps of Halley's iteration finish it.
 */
export function cubeRoot(value: number): number {
  const size = value < 0 ? -value : value;
  if (!(size > 1e-30)) return 0;
  float[0] = size;
  bits[0] = (bits[0]! / 3 | 0) + 709921077;
  let root = float[0]!;
  let cube = root * root * root;
  root *= (cube + size + size) / (cube + cube + size);
  cube = root * root * root;
  root = root * (cube + size + size) / (cube + cube + size);
  return value < 0 ? -root : root;
}
