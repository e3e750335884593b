/** A size of the same shape with at most `maxPixels` pixels, or null where nothing has to shrink. Sides are at least 1. */
export function reducedSize(
  { width, height }: { readonly width: number; readonly height: number },
  maxPixels: number,
): { readonly width: number; readonly height: number } | null {
  if (width * height <= maxPixels) return null;
  const scale = Math.sqrt(maxPixels / (width * height));
  return {
    width: Math.min(Math.max(1, Math.floor(width * scale)), maxPixels),
    height: Math.min(Math.max(1, Math.floor(height * scale)), maxPixels),
  };
}
