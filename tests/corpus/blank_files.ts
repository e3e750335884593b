import sharp, { type Sharp } from "sharp";
import {
  big,
  type FileBytes,
  gif,
  join,
  jpegSegment,
  little,
  png,
  pngChunk,
  riffChunk,
  webp,
} from "@/tests/support/picture_files.ts";

const PHOTO = new URL("../fixtures/photos/scarlet_macaw.jpg", import.meta.url);
const [WIDTH, HEIGHT] = [150, 101];

type Files = Readonly<Record<string, FileBytes>>;

/** Files that some decoders make an empty picture of, by names that say what is special. */
export interface BlankFiles {
  /** No pixel can come of them. */
  readonly empty: Files;
  /** Damaged behind their first pixels: they may be refused or show those. */
  readonly damaged: Files;
  /** All pixels are there, and what is missing behind them is no matter. */
  readonly endless: Files;
  /** Sound, and nothing shows of any pixel. */
  readonly clear: Files;
}

export async function blankFiles(): Promise<BlankFiles> {
  const photo = sharp(await Deno.readFile(PHOTO)).resize(WIDTH, HEIGHT, { fit: "fill" });
  const bytes = async (format: "png" | "jpeg" | "gif" | "webp", options = {}) =>
    new Uint8Array(await photo.clone().toFormat(format, options).toBuffer());
  const [whole, jpeg, frame, lossless, lossy] = await Promise.all([
    bytes("png"),
    bytes("jpeg"),
    bytes("gif"),
    bytes("webp", { lossless: true }),
    bytes("webp"),
  ]);
  const thumbed = withThumbnail(jpeg);
  const pixels = frame.indexOf(0x2c, 13 + 3 * (2 << (frame[10]! & 7)));
  return {
    empty: {
      "JPEG that ends behind the start of its scan, with a small picture before": thumbed.slice(
        0,
        find(thumbed, "\xff\xda\0\x0c\x03") + 20,
      ),
      "BMP of no pixels that does not tell its length": cutBmp(54, 0),
      "BMP of few pixels that does not tell its length": cutBmp(400, 0),
      "BMP of no pixels that tells its length right": cutBmp(54, 54),
      "GIF of no frame": join(frame.slice(0, pixels), ";"),
      "GIF of a frame without data": join(frame.slice(0, pixels + 10), ";"),
      "GIF of a frame with an empty block": join(frame.slice(0, pixels + 10), [8, 0], ";"),
      "GIF of a frame with no whole code": join(frame.slice(0, pixels + 10), [8, 1, 0, 0], ";"),
      "lossless WebP, mostly of zeros": lossless.slice().fill(0, 600),
      "lossless WebP that is cut and tells lengths right": cutWebp(lossless, 400),
      "lossy WebP that is cut and tells lengths right": cutWebp(lossy, 400),
      "PNG whose pixels end soon in a sound chunk": cutPng(whole, 0.5),
    },
    damaged: {
      "PNG with a wrong byte": withWrongByte(whole),
      "JPEG with fill bytes in its middle": jpeg.slice().fill(
        0xff,
        jpeg.length >> 1,
        (jpeg.length >> 1) + 200,
      ),
      "JPEG that is cut, with a small picture before": thumbed.slice(0, thumbed.length * 0.8),
      "GIF whose data end in its middle": join(frame.slice(0, frame.length / 2), ";"),
      "BMP of some pixels that does not tell its length": cutBmp(20_000, 0),
      "PNG without its end": whole.slice(0, -12),
      "PNG that is cut": whole.slice(0, whole.length / 2),
    },
    endless: {
      "PNG without its last byte": whole.slice(0, -1),
      "PNG without its last four bytes": whole.slice(0, -4),
    },
    clear: await clearFiles(),
  };
}

async function clearFiles(): Promise<Files> {
  const nothing = { width: WIDTH, height: HEIGHT, channels: 4, background: "#0000" } as const;
  const hidden = sharp(await Deno.readFile(PHOTO)).resize(WIDTH, HEIGHT).ensureAlpha(0);
  const bytes = async (image: Sharp) => new Uint8Array(await image.toBuffer());
  const clear = () => sharp({ create: nothing });
  const raw = await hidden.raw().toBuffer({ resolveWithObject: true });
  return {
    "clear.png": png({
      width: WIDTH,
      height: HEIGHT,
      data: new Uint8ClampedArray(WIDTH * HEIGHT * 4),
    }),
    "palette.png": await bytes(clear().png({ palette: true })),
    "clear.gif": await bytes(clear().gif()),
    "small.gif": gif(8, 8, [{
      ...{ x: 0, y: 0, width: 8, height: 8 },
      indices: new Array(64).fill(1),
      transparent: 1,
    }]),
    "lossless.webp": await bytes(clear().webp({ lossless: true })),
    "lossy.webp": await bytes(clear().webp()),
    "hidden photograph.webp": await bytes(sharp(raw.data, { raw: raw.info }).webp({ exact: true })),
    "hidden photograph.png": await bytes(sharp(raw.data, { raw: raw.info }).png()),
  };
}

/** A JPEG that brings a small one of its own, as cameras write them. */
function withThumbnail(jpeg: FileBytes): FileBytes {
  const thumbnail = jpegSegment(
    0xe1,
    join("Exif\0\0MM\0*", big(4, 8), jpeg.slice(0, 3000), "\xff\xd9"),
  );
  return join(jpeg.slice(0, 2), thumbnail, jpeg.slice(2));
}

function withWrongByte(whole: FileBytes): FileBytes {
  const wrong = whole.slice();
  wrong[whole.length >> 1]! ^= 0xff;
  return wrong;
}

/** A PNG whose first chunk of pixels ends after a share of its bytes, and is sound. */
function cutPng(whole: FileBytes, share: number): FileBytes {
  const start = find(whole, "IDAT");
  const content = whole.slice(start + 4, start + 4 + (whole.length - start) * share);
  return join(whole.slice(0, start - 4), pngChunk("IDAT", content), pngChunk("IEND"));
}

/** A WebP of one chunk, of which some bytes are left. */
function cutWebp(whole: FileBytes, length: number): FileBytes {
  const type = new TextDecoder().decode(whole.slice(12, 16));
  return webp(riffChunk(type, whole.slice(20, length)));
}

/** The first bytes of a BMP of one color, which tells some length. */
function cutBmp(length: number, told: number): FileBytes {
  const whole = join(
    "BM",
    little(4, told),
    little(4, 0),
    little(4, 54),
    little(4, 40),
    little(4, WIDTH),
    little(4, HEIGHT),
    little(2, 1),
    little(2, 24),
    new Uint8Array(24),
    new Uint8Array((WIDTH * 3 + 3 & ~3) * HEIGHT).fill(180),
  );
  return whole.slice(0, length);
}

/** Where such bytes begin, as Latin-1 text. */
function find(bytes: FileBytes, text: string): number {
  return new TextDecoder("latin1").decode(bytes).indexOf(text);
}
