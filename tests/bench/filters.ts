/** Gaussian blur of `channels` interleaved values a pixel; the border is continued by its own pixels. */
export function blur(
  values: Float32Array,
  width: number,
  height: number,
  channels: number,
  sigma: number,
): Float32Array<ArrayBuffer> {
  const kernel = gaussian(sigma);
  const reach = (kernel.length - 1) / 2;
  const stride = width * channels;
  const rows = new Float32Array(values.length);
  const padded = new Float32Array(stride + 2 * reach * channels);
  for (let y = 0; y < height; y++) {
    for (let i = 0; i < padded.length; i++) {
      const x = Math.min(width - 1, Math.max(0, Math.floor(i / channels) - reach));
      padded[i] = values[y * stride + x * channels + i % channels]!;
    }
    for (let k = 0; k < kernel.length; k++) {
      addRow(rows, y * stride, padded, k * channels, stride, kernel[k]!);
    }
  }
  const out = new Float32Array(values.length);
  for (let y = 0; y < height; y++) {
    for (let k = 0; k < kernel.length; k++) {
      const from = Math.min(height - 1, Math.max(0, y + k - reach));
      addRow(out, y * stride, rows, from * stride, stride, kernel[k]!);
    }
  }
  return out;
}

function addRow(
  to: Float32Array,
  toStart: number,
  from: Float32Array,
  fromStart: number,
  length: number,
  weight: number,
): void {
  for (let i = 0; i < length; i++) to[toStart + i]! += weight * from[fromStart + i]!;
}

/** Weights from -reach to reach, together 1; three sigmas hold all but a few thousandths. */
function gaussian(sigma: number): Float64Array {
  const reach = Math.ceil(3 * sigma);
  const kernel = Float64Array.from(
    { length: 2 * reach + 1 },
    (_, i) => Math.exp(-((i - reach) ** 2) / (2 * sigma * sigma)),
  );
  const sum = kernel.reduce((total, weight) => total + weight, 0);
  return kernel.map((weight) => weight / sum);
}

/** Length of the gradient by central differences; 0 on the outermost pixels. */
export function gradient(
  values: Float32Array,
  width: number,
  height: number,
): Float32Array<ArrayBuffer> {
  const out = new Float32Array(values.length);
  for (let y = 1; y < height - 1; y++) {
    for (let x = 1; x < width - 1; x++) {
      const at = y * width + x;
      out[at] = Math.hypot(
        values[at + 1]! - values[at - 1]!,
        values[at + width]! - values[at - width]!,
      ) / 2;
    }
  }
  return out;
}

/** The value below which that share of the values lies. */
export function percentile(values: Float32Array, share: number): number {
  const sorted = values.toSorted();
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
}

/** Marks every pixel that has a marked one within `radius` (a disc). */
export function dilate(
  marks: Uint8Array,
  width: number,
  height: number,
  radius: number,
): Uint8Array<ArrayBuffer> {
  const out = new Uint8Array(marks.length);
  for (let dy = -radius; dy <= radius; dy++) {
    const reach = Math.floor(Math.sqrt(radius * radius - dy * dy));
    for (let y = Math.max(0, -dy); y < Math.min(height, height - dy); y++) {
      for (let x = 0; x < width; x++) {
        if (!marks[y * width + x]) continue;
        const row = (y + dy) * width;
        out.fill(1, row + Math.max(0, x - reach), row + Math.min(width, x + reach + 1));
      }
    }
  }
  return out;
}
