/** A picture of `channels` interleaved floats a pixel, with `detail` x `detail` pixels a cell. */
export interface CellPixels {
  readonly columns: number;
  readonly rows: number;
  readonly channels: number;
  readonly detail: number;
  readonly values: Float32Array<ArrayBuffer>;
}

/** Samples a side of a cell at which pictures are compared: few, yet enough to tell where in a cell an edge lies. */
export const SAMPLES = 2;

/** What neighboring pixels weigh at each of a cell's samples: `weights[s][k]` for the pixel `first[s] + k`, from the cell's first. */
interface Kernel {
  readonly first: readonly number[];
  readonly weights: readonly Float64Array[];
}

/** Points at which a pixel's weight is measured. */
const POINTS = 16;

/**
 * Looks at a picture through a blur of `sigma` cells, at `SAMPLES` x `SAMPLES` places a cell. The border is continued by its own pixels.
 */
export function blurSamples(pixels: CellPixels, sigma: number): Float32Array<ArrayBuffer> {
  const kernel = blurKernel(sigma, pixels.detail);
  return sampleBy(pixels, kernel, kernel);
}

/** How steep a picture of one channel is after that blur, at the same places, per two tenths of a cell. */
export function steepness(pixels: CellPixels, sigma: number): Float32Array<ArrayBuffer> {
  const blur = blurKernel(sigma, pixels.detail), slope = slopeKernel(sigma, pixels.detail);
  const across = sampleBy(pixels, slope, blur), down = sampleBy(pixels, blur, slope);
  return across.map((value, i) => Math.sqrt(value * value + down[i]! * down[i]!));
}

function sampleBy(
  { columns, rows, channels, detail, values }: CellPixels,
  across: Kernel,
  down: Kernel,
): Float32Array<ArrayBuffer> {
  const width = columns * SAMPLES * channels;
  const height = rows * detail;
  const wide = new Float32Array(width * height);
  const length = columns * detail;
  const before = Math.max(0, -Math.min(...across.first));
  const padded = new Float32Array((before + length + before + detail) * channels);
  for (let y = 0; y < height; y++) {
    const row = values.subarray(y * length * channels, (y + 1) * length * channels);
    padded.set(row, before * channels);
    for (let i = 0; i < before; i++) {
      padded.copyWithin(i * channels, before * channels, (before + 1) * channels);
    }
    const end = before + length;
    for (let i = end; i < end + before + detail; i++) {
      padded.copyWithin(i * channels, (end - 1) * channels, end * channels);
    }
    for (let s = 0; s < SAMPLES; s++) {
      const weights = across.weights[s]!;
      for (let x = 0; x < columns; x++) {
        const begin = (before + x * detail + across.first[s]!) * channels;
        const to = y * width + (x * SAMPLES + s) * channels;
        for (let c = 0; c < channels; c++) {
          let sum = 0;
          for (let k = 0, at = begin + c; k < weights.length; k++, at += channels) {
            sum += weights[k]! * padded[at]!;
          }
          wide[to + c] = sum;
        }
      }
    }
  }
  const out = new Float32Array(width * rows * SAMPLES);
  for (let y = 0; y < rows * SAMPLES; y++) {
    const s = y % SAMPLES;
    const weights = down.weights[s]!;
    const begin = (y - s) / SAMPLES * detail + down.first[s]!;
    for (let k = 0; k < weights.length; k++) {
      const from = Math.min(height - 1, Math.max(0, begin + k)) * width;
      const weight = weights[k]!;
      for (let x = 0, at = y * width; x < width; x++, at++) out[at]! += weight * wide[from + x]!;
    }
  }
  return out;
}

function blurKernel(sigma: number, detail: number): Kernel {
  const kernels = Array.from(
    { length: SAMPLES },
    (_, s) => weightsAt((s + 0.5) / SAMPLES, sigma, detail),
  );
  return {
    first: kernels.map(({ first }) => first),
    weights: kernels.map(({ weights }) => weights),
  };
}

function slopeKernel(sigma: number, detail: number): Kernel {
  const kernels = Array.from({ length: SAMPLES }, (_, s) => {
    const at = (s + 0.5) / SAMPLES;
    const before = weightsAt(at - 0.1, sigma, detail), behind = weightsAt(at + 0.1, sigma, detail);
    const first = before.first;
    const length = behind.first + behind.weights.length - first;
    const weights = Float64Array.from(
      { length },
      (_, k) => (behind.weights[first + k - behind.first] ?? 0) - (before.weights[k] ?? 0),
    );
    return { first, weights };
  });
  return {
    first: kernels.map(({ first }) => first),
    weights: kernels.map(({ weights }) => weights),
  };
}

/**
 * What pixels weigh at a place in a cell, together 1. (1 - x² / 11)⁴ is near a Gaussian, and of operations that every engine
 * rounds alike.
 */
function weightsAt(place: number, sigma: number, detail: number) {
  const reach = sigma * Math.sqrt(11);
  const first = Math.floor((place - reach) * detail), last = Math.floor((place + reach) * detail);
  const weights = Float64Array.from({ length: last - first + 1 }, (_, k) => {
    let sum = 0;
    for (let i = 0; i < POINTS; i++) {
      const away = ((first + k + (i + 0.5) / POINTS) / detail - place) / sigma;
      const rest = 1 - away * away / 11;
      if (rest > 0) sum += rest * rest * rest * rest;
    }
    return sum;
  });
  const all = weights.reduce((sum, weight) => sum + weight, 0);
  return { first, weights: weights.map((weight) => weight / all) };
}
