import { crc32 } from "./crc32.ts";
import sharp from "sharp";

/** What kind of large picture is wanted. */
export interface LargePhoto {
  /** Size in megapixels; the shape is 4:3, as cameras have it. */
  readonly megapixels: number;
  readonly format: "jpeg" | "png" | "webp";
  /** Written into the EXIF of the file; the stored pixels stay as they are. */
  readonly orientation?: 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8;
  readonly progressive?: boolean;
  /** Whether half of it shines through, more and more from top to bottom. Not in JPEG. */
  readonly isFaint?: boolean;
  /** Whether its colors are those of Display P3, and its profile says so. */
  readonly isWide?: boolean;
}

const FIXTURES = new URL("../fixtures/photos/", import.meta.url);
const CACHE = new URL("../../.cache/large_photos/", import.meta.url);
const TILES = ["machu_picchu", "kitten", "hawa_mahal", "lemurs"];

/**
 * Bytes of a picture as large as a camera's, made of four enlarged photographs and a camera's noise, so that decoding it costs what a
 * photograph costs. The same request gives the same pixels. Files are kept under `.cache`.
 */
export async function largePhoto(request: LargePhoto): Promise<Uint8Array<ArrayBuffer>> {
  const { megapixels, format, orientation = 1 } = request;
  const kinds = (["progressive", "isFaint", "isWide"] as const).filter((kind) => request[kind]);
  const name = `${[`${megapixels}mp`, `o${orientation}`, ...kinds].join("_")}.${format}`;
  const path = new URL(name, CACHE);
  try {
    return await Deno.readFile(path);
  } catch (error) {
    if (!(error instanceof Deno.errors.NotFound)) throw error;
  }
  const bytes = await make(request);
  await Deno.mkdir(CACHE, { recursive: true });
  // Written aside and moved, because several tests may want the same picture at once.
  const part = new URL(`${name}.${crypto.randomUUID()}.part`, CACHE);
  await Deno.writeFile(part, bytes);
  await Deno.rename(part, path);
  return bytes;
}

async function make(
  { megapixels, format, orientation = 1, progressive = false, isFaint, isWide }: LargePhoto,
): Promise<Uint8Array<ArrayBuffer>> {
  const height = Math.round(Math.sqrt(megapixels * 1e6 * 3 / 4) / 2) * 2;
  const width = Math.round(height * 4 / 3 / 2) * 2;
  const tile = { width: width / 2, height: height / 2 };
  const tiles = await Promise.all(TILES.map(async (photo, i) => ({
    input: await sharp(await Deno.readFile(new URL(`${photo}.jpg`, FIXTURES)))
      .resize(tile.width, tile.height, { fit: "cover", kernel: "cubic" }).png({
        compressionLevel: 0,
      })
      .toBuffer(),
    left: (i % 2) * tile.width,
    top: (i >> 1) * tile.height,
  })));
  const { data } = await sharp({ create: { width, height, channels: 3, background: "#000" } })
    .composite(tiles).removeAlpha().raw().toBuffer({ resolveWithObject: true });
  addNoise(new Uint8Array(data.buffer, data.byteOffset, data.length));
  const raw = isFaint
    ? { data: fade(data, width), channels: 4 as const }
    : { data, channels: 3 as const };
  const image = sharp(raw.data, {
    raw: { width, height, channels: raw.channels },
    limitInputPixels: false,
  }).withExif({ IFD0: { Software: "PixelatedArtwork tests" } });
  if (isWide) image.withIccProfile("p3");
  const encoded = format === "jpeg"
    ? image.jpeg({ quality: 88, progressive })
    : format === "png"
    ? image.png({ compressionLevel: 6 })
    : image.webp({ quality: 85, effort: 2 });
  const bytes = new Uint8Array(await encoded.toBuffer());
  setOrientation(bytes, orientation, format === "png");
  return bytes;
}

/** Overwrites the orientation in the EXIF, which the encoder always writes as 1. */
function setOrientation(bytes: Uint8Array<ArrayBuffer>, orientation: number, isPng: boolean): void {
  const entry = [0x12, 0x01, 3, 0, 1, 0, 0, 0, 1, 0];
  const at = bytes.findIndex((_, i) => entry.every((byte, k) => bytes[i + k] === byte));
  if (at < 0) throw new TypeError("The encoder wrote no orientation to change.");
  bytes[at + 8] = orientation;
  if (!isPng) return;
  const view = new DataView(bytes.buffer);
  let chunk = 8;
  while (chunk + 12 + view.getUint32(chunk) <= at) chunk += 12 + view.getUint32(chunk);
  const end = chunk + 8 + view.getUint32(chunk);
  view.setUint32(end, crc32(bytes.subarray(chunk + 4, end)));
}

/** Adds -6 to 6 levels to every value (Marsaglia's xorshift, 2003), as much as a camera's sensor does in fair light. */
function addNoise(data: Uint8Array): void {
  let state = 0x9e3779b9;
  for (let i = 0; i < data.length; i++) {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    data[i] = Math.min(255, Math.max(0, data[i]! + (state >>> 0) % 13 - 6));
  }
}

/** RGBA pixels of RGB ones, the lower half of them fainter and fainter. */
function fade(data: Uint8Array, width: number): Uint8Array {
  const count = data.length / 3;
  const faded = new Uint8Array(count * 4);
  const height = count / width;
  for (let i = 0; i < count; i++) {
    faded.set(data.subarray(i * 3, i * 3 + 3), i * 4);
    const below = Math.floor(i / width) / height - 0.5;
    faded[i * 4 + 3] = below < 0 ? 255 : 255 - Math.round(below * 400);
  }
  return faded;
}
