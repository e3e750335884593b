import { sample as samplePerceptual } from "./sampling/methods/perceptual.ts";
import { type Candidate, chooseBackend } from "./tensor/fast_backend.ts";

const COLUMNS = 256;
const ROWS = 192;
const DETAIL = 2;

/**
 * Finds out by measuring which backend samples large grids fastest here, for quick answers to come. Returns its name.
 */
export function tune(candidates: readonly Candidate[]): Promise<string> {
  const width = COLUMNS * DETAIL;
  const height = ROWS * DETAIL;
  // Smooth shades with something on every scale.
  const color = Float32Array.from(
    { length: width * height * 3 },
    (_, i) => 0.5 + 0.25 * Math.sin(i / 7) + 0.2 * Math.sin(i / 1013),
  );
  const parts = { width, height, color, alpha: null };
  return chooseBackend(candidates, (run) => samplePerceptual(parts, DETAIL, run));
}
