import type { Header } from "./header.ts";

/**
 * The same file without what decoders must not see ({@linkcode Header.hidden}), so that every host decodes it as stored and the
 * orientation is applied in one place, once. Hosts differ: browsers obey EXIF in JPEG, but lose it again where a bitmap becomes a
 * video frame; obey it in PNG before the pixels, not behind them; ignore it in WebP; lose AVIF's own turns as they do those of JPEG; and all
 * of it may change any day.
 *
 * @param inPieces Puts it together of pieces of the file, which need not be read for that. Not every browser decodes such files.
 */
export async function bareFile(
  file: Blob,
  header: Pick<Header, "hidden">,
  inPieces = false,
): Promise<Blob> {
  if (header.hidden.length === 0) return file;
  if (!inPieces) return new Blob([bareBytes(new Uint8Array(await file.arrayBuffer()), header)]);
  const pieces = piecesOf(header, file.size);
  return new Blob(pieces.flatMap(({ standIn, from, to }) => [standIn, file.slice(from, to)]));
}

/**
 * The same for the bytes of a file, in their own memory.
 *
 * @returns The bytes that are left, from the beginning of `bytes`, which are moved together.
 */
export function bareBytes(
  bytes: Uint8Array<ArrayBuffer>,
  header: Pick<Header, "hidden">,
): Uint8Array<ArrayBuffer> {
  let length = 0;
  for (const { standIn, from, to } of piecesOf(header, bytes.length)) {
    bytes.set(standIn, length);
    length += standIn.length;
    bytes.copyWithin(length, from, to);
    length += to - from;
  }
  return bytes.subarray(0, length);
}

/** What is left of a file: bytes that stand in the place of hidden ones, and a range of its own behind them. */
interface Piece {
  readonly standIn: Uint8Array<ArrayBuffer>;
  readonly from: number;
  readonly to: number;
}

function piecesOf({ hidden }: Pick<Header, "hidden">, size: number): readonly Piece[] {
  const first = { standIn: new Uint8Array(), from: 0, to: hidden[0]?.start ?? size };
  const others = hidden.map(({ start, end, standIn = "" }, i) => {
    const to = hidden[i + 1]?.start ?? size;
    // A range may say that it reaches beyond the end of a file that is cut.
    const from = Math.min(standIn === "" ? end : start + standIn.length, to);
    return { standIn: Uint8Array.from(standIn, (letter) => letter.charCodeAt(0)), from, to };
  });
  return [first, ...others];
}
