/** How much more a color counts the more vivid it is: by this much times the fourth power of its chroma, whose square is below 0.3. */
const VIVID = 250;

/**
 * Weights of colors for the choice of a palette: what each counts, times more the more vivid it is, for the beak and the
 * flower are what people look for, however small. `points` are the colors where they are matched, 3 numbers each.
 */
export function vividWeights(counts: ArrayLike<number>, points: Float64Array): Float64Array {
  const weights = new Float64Array(counts.length);
  for (let i = 0; i < weights.length; i++) {
    const a = points[i * 3 + 1]!, b = points[i * 3 + 2]!;
    weights[i] = counts[i]! * (1 + VIVID * (a * a + b * b) ** 2);
  }
  return weights;
}
