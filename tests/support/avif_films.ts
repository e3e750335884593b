import { type AvifItem, numbersBox } from "./avif_files.ts";
import { big, box, type FileBytes, join, type Part } from "./picture_files.ts";

const VERSION_0: Part = [0, 0, 0, 0];
const MATRIX: Part = join(...[1 << 16, 0, 0, 0, 1 << 16, 0, 0, 0, 1 << 30].map((n) => big(4, n)));
const TIMES: Part = join(big(4, 0), big(4, 0));

/**
 * A still as an animated AVIF, which holds a film of one picture as well (AVIF 1.1, section 3).
 *
 * @param frame The picture of the film, stored as green, blue and red.
 */
export function withFilm(
  still: FileBytes,
  frame: AvifItem,
  width: number,
  height: number,
): FileBytes {
  const start = still.slice();
  start.set(new TextEncoder().encode("avis"), 8);
  const moov = (offset: number) => film(frame, width, height, offset);
  const offset = start.length + moov(0).length + 8;
  return join(start, moov(offset), box("mdat", frame.stream));
}

/** The same without its still. */
export function filmAlone(file: FileBytes): FileBytes {
  const text = new TextDecoder("latin1").decode(file);
  const bytes = file.slice();
  const put = (at: number, letters: string) => bytes.set(new TextEncoder().encode(letters), at);
  put(text.indexOf("meta"), "free");
  const end = new DataView(file.buffer, file.byteOffset).getUint32(0);
  for (let at = 16; at < end; at += 4) {
    const brand = text.slice(at, at + 4);
    if (brand === "avif") put(at, "avis");
    if (brand === "mif1") put(at, "msf1");
  }
  return bytes;
}

function film({ config, stream }: AvifItem, width: number, height: number, offset: number) {
  const one = big(4, 1);
  const duration = join(TIMES, big(4, 30), one);
  const entry = box(
    "av01",
    new Uint8Array(6),
    [0, 1],
    new Uint8Array(16),
    big(2, width),
    big(2, height),
    big(4, 72 << 16),
    big(4, 72 << 16),
    big(4, 0),
    [0, 1],
    new Uint8Array(32),
    [0, 24, 255, 255],
    config,
    numbersBox(1, 13, 0),
    box("ccst", VERSION_0, [0x7c, 0, 0, 0]),
  );
  const table = box(
    "stbl",
    box("stsd", VERSION_0, one, entry),
    box("stts", VERSION_0, one, one, one),
    box("stsc", VERSION_0, one, one, one, one),
    box("stsz", VERSION_0, big(4, 0), one, big(4, stream.length)),
    box("stco", VERSION_0, one, big(4, offset)),
    box("stss", VERSION_0, one, one),
  );
  const media = box(
    "mdia",
    box("mdhd", VERSION_0, duration, [0x55, 0xc4, 0, 0]),
    box("hdlr", VERSION_0, big(4, 0), "pict", new Uint8Array(13)),
    box(
      "minf",
      box("vmhd", [0, 0, 0, 1], new Uint8Array(8)),
      box("dinf", box("dref", VERSION_0, one, box("url ", [0, 0, 0, 1]))),
      table,
    ),
  );
  const header = box(
    "tkhd",
    [0, 0, 0, 1],
    TIMES,
    one,
    big(4, 0),
    one,
    new Uint8Array(16),
    MATRIX,
    big(4, width << 16),
    big(4, height << 16),
  );
  return box(
    "moov",
    box(
      "mvhd",
      VERSION_0,
      duration,
      big(4, 1 << 16),
      new Uint8Array(12),
      MATRIX,
      new Uint8Array(24),
      big(4, 2),
    ),
    box("trak", header, media),
  );
}
