import type { Header } from "./header.ts";

const UNKNOWN_CHUNK = "XXXX";

/**
 * The same JPEG, PNG or WebP file without its EXIF, so that every host decodes it as stored and the orientation is applied in one
 * place, once. Hosts differ: browsers obey EXIF in JPEG, but lose it again where a bitmap becomes a video frame; obey it in PNG
 * before the pixels, not behind them; ignore it in WebP; and all of it may change any day.
 *
 * Costs nothing: the new file shares the bytes of the old one.
 */
export function withoutExif(file: Blob, { format, exif }: Header): Blob {
  if (!exif) return file;
  const before = file.slice(0, exif.start);
  // A WebP file tells its length at its start: the chunk stays, under a name that decoders skip.
  return format === "WebP"
    ? new Blob([before, UNKNOWN_CHUNK, file.slice(exif.start + UNKNOWN_CHUNK.length)])
    : new Blob([before, file.slice(exif.end)]);
}
