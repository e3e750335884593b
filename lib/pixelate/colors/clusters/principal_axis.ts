/** Direction (of length 1) and amount of the greatest variance, from sums of products; by power iteration from the widest row. */
export function principalAxis(
  xx: number,
  yy: number,
  zz: number,
  xy: number,
  xz: number,
  yz: number,
): { readonly axis: readonly number[]; readonly variance: number } {
  let [u, v, w] = xx >= yy && xx >= zz ? [xx, xy, xz] : yy >= zz ? [xy, yy, yz] : [xz, yz, zz];
  let length = Math.sqrt(u * u + v * v + w * w);
  for (let i = 0; i < 10 && length > 0; i++) {
    u /= length, v /= length, w /= length;
    [u, v, w] = [xx * u + xy * v + xz * w, xy * u + yy * v + yz * w, xz * u + yz * v + zz * w];
    length = Math.sqrt(u * u + v * v + w * w);
  }
  if (!(length > 0)) return { axis: [1, 0, 0], variance: 0 };
  return { axis: [u / length, v / length, w / length], variance: length };
}
