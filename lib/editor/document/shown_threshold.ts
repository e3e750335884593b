/**
 * A transparency threshold (1-255) at which there is something to see of pixels that are all fainter than the one before: half of
 * the strongest, so that what lies around it shows too. Null where every pixel is fully transparent.
 *
 * @param data RGBA bytes.
 */
export function shownThreshold(data: Uint8ClampedArray): number | null {
  let most = 0;
  for (let i = 3; i < data.length; i += 4) most = Math.max(most, data[i]!);
  return most === 0 ? null : Math.ceil(most / 2);
}
