import type { Header } from "./header.ts";

/**
 * The same file without what decoders must not see ({@linkcode Header.hidden}), so that every host decodes it as stored and the
 * orientation is applied in one place, once. Hosts differ: browsers obey EXIF in JPEG, but lose it again where a bitmap becomes a
 * video frame; obey it in PNG before the pixels, not behind them; ignore it in WebP; lose AVIF's own turns as they do those of JPEG; and all
 * of it may change any day.
 *
 * Costs nothing: the new file shares the bytes of the old one.
 */
export function bareFile(file: Blob, { hidden }: Pick<Header, "hidden">): Blob {
  if (hidden.length === 0) return file;
  const parts: BlobPart[] = [];
  let from = 0;
  for (const { start, end, standIn = "" } of hidden) {
    parts.push(file.slice(from, start));
    parts.push(Uint8Array.from(standIn, (letter) => letter.charCodeAt(0)));
    from = standIn === "" ? end : start + standIn.length;
  }
  return new Blob([...parts, file.slice(from)]);
}

/**
 * The same for the bytes of a JPEG, in their own memory.
 *
 * @returns The bytes that are left, from the beginning of `bytes`, which are moved together.
 */
export function bareBytes(
  bytes: Uint8Array<ArrayBuffer>,
  { hidden }: Pick<Header, "hidden">,
): Uint8Array<ArrayBuffer> {
  let length = hidden[0]?.start ?? bytes.length;
  hidden.forEach(({ end }, i) => {
    const next = hidden[i + 1]?.start ?? bytes.length;
    bytes.copyWithin(length, end, next);
    length += next - end;
  });
  return bytes.subarray(0, length);
}
