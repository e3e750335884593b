import type { Header } from "./header.ts";

/**
 * The same file without what decoders must not see ({@linkcode Header.hidden}), so that every host decodes it as stored and the
 * orientation is applied in one place, once. Hosts differ: browsers obey EXIF in JPEG, but lose it again where a bitmap becomes a
 * video frame; obey it in PNG before the pixels, not behind them; ignore it in WebP; lose AVIF's own turns as they do those of JPEG; and all
 * of it may change any day.
 *
 * Where anything is hidden, it is a file of one piece: Firefox decodes none that is put together of several.
 */
export async function bareFile(file: Blob, header: Pick<Header, "hidden">): Promise<Blob> {
  if (header.hidden.length === 0) return file;
  return new Blob([bareBytes(new Uint8Array(await file.arrayBuffer()), header)]);
}

/**
 * The same for the bytes of a file, in their own memory.
 *
 * @returns The bytes that are left, from the beginning of `bytes`, which are moved together.
 */
export function bareBytes(
  bytes: Uint8Array<ArrayBuffer>,
  { hidden }: Pick<Header, "hidden">,
): Uint8Array<ArrayBuffer> {
  let length = hidden[0]?.start ?? bytes.length;
  hidden.forEach(({ start, end, standIn = "" }, i) => {
    for (const letter of standIn) bytes[length++] = letter.charCodeAt(0);
    const next = hidden[i + 1]?.start ?? bytes.length;
    // A range may say that it reaches beyond the end of a file that is cut.
    const from = Math.min(standIn === "" ? end : start + standIn.length, next);
    bytes.copyWithin(length, from, next);
    length += next - from;
  });
  return bytes.subarray(0, length);
}
