import { fault } from "@/lib/document/fault.ts";
import type { Header } from "./header.ts";

/** Most pixels that a picture may have. */
export const MAX_PIXELS = 100_000_000;
/** Pixels above which a picture is large. */
const MANY_PIXELS = 1_500_000;
/** Most bytes that a file may have. */
export const MAX_BYTES = 64 * 1024 * 1024;

/** Whether a picture has so many pixels that to look at all of them takes longer than an answer may take. */
export function hasManyPixels({ width, height }: Pick<Header, "width" | "height">): boolean {
  return width * height > MANY_PIXELS;
}

/** @throws RangeError if a file is larger than {@linkcode MAX_BYTES}; the sentence says the limit and the size. */
export function checkFileSize(bytes: number): void {
  if (bytes <= MAX_BYTES) return;
  const [size, most] = [megabytes(bytes), megabytes(MAX_BYTES)];
  throw fault(
    RangeError,
    "file-large",
    { size, most },
    `This file has ${size} MB; files of up to ${most} MB can be opened. Save it smaller, for example as JPEG.`,
  );
}

/** @throws RangeError if a picture has more than {@linkcode MAX_PIXELS}; the sentence says the limit and the size. */
export function checkPixels({ width, height }: Pick<Header, "width" | "height">): void {
  if (width * height <= MAX_PIXELS) return;
  const [size, most] = [megapixels(width * height), megapixels(MAX_PIXELS)];
  throw fault(
    RangeError,
    "picture-large",
    { width, height, size, most },
    `This picture says that it has ${width} x ${height} pixels (${size} megapixels); ` +
      `pictures of up to ${most} megapixels can be opened. Make it smaller.`,
  );
}

/** One decimal, always rounded up, so that what is over a limit never reads like the limit. */
function megabytes(bytes: number): number {
  return decimal(bytes / (1024 * 1024));
}

function megapixels(pixels: number): number {
  return decimal(pixels / 1e6);
}

function decimal(value: number): number {
  return Math.ceil(value * 10) / 10;
}
