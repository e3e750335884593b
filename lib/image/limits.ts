import type { Header } from "./header.ts";

/** Most pixels that a picture may have. */
export const MAX_PIXELS = 100_000_000;
/** Most bytes that a file may have. */
export const MAX_BYTES = 64 * 1024 * 1024;

/** @throws RangeError if a file is larger than {@linkcode MAX_BYTES}; the sentence says the limit and the size. */
export function checkFileSize(bytes: number): void {
  if (bytes <= MAX_BYTES) return;
  throw new RangeError(
    `This file has ${megabytes(bytes)} MB; files of up to ${
      megabytes(MAX_BYTES)
    } MB can be opened. ` +
      `Save the picture smaller, for example as JPEG, and try again.`,
  );
}

/** @throws RangeError if a picture has more than {@linkcode MAX_PIXELS}; the sentence says the limit and the size. */
export function checkPixels({ width, height }: Pick<Header, "width" | "height">): void {
  if (width * height <= MAX_PIXELS) return;
  throw new RangeError(
    `This picture says that it has ${width} x ${height} pixels (${megapixels(width * height)} ` +
      `megapixels); pictures of up to ${MAX_PIXELS / 1e6} megapixels can be opened. ` +
      `Make it smaller and try again.`,
  );
}

/** One decimal, always rounded up, so that what is over a limit never reads like the limit. */
function megabytes(bytes: number): string {
  return decimal(bytes / (1024 * 1024));
}

function megapixels(pixels: number): string {
  return decimal(pixels / 1e6);
}

function decimal(value: number): string {
  return String(Math.ceil(value * 10) / 10);
}
