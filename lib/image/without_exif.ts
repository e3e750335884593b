import type { Header } from "./header.ts";

const UNKNOWN_CHUNK = "XXXX";

/**
 * The same PNG or WebP file without its EXIF, so that every host decodes it as stored and the orientation is applied in one place,
 * once. Browsers obey EXIF in PNG if it comes before the pixels, and ignore it behind them and in WebP; that may change any day.
 *
 * Costs nothing: the new file shares the bytes of the old one.
 */
export function withoutExif(file: Blob, { format, exif }: Header): Blob {
  if (!exif) return file;
  const before = file.slice(0, exif.start);
  if (format === "PNG") return new Blob([before, file.slice(exif.end)]);
  // A WebP file tells its length at its start: the chunk stays, under a name that decoders skip.
  if (format === "WebP") {
    return new Blob([before, UNKNOWN_CHUNK, file.slice(exif.start + UNKNOWN_CHUNK.length)]);
  }
  return file;
}
