import sharp, { type Sharp } from "sharp";
import { divideByAlpha } from "./alpha.ts";
import { type BareSamples, bareSamples } from "./samples/bare_samples.ts";
import { bareBytes } from "./bare_file.ts";
import type { Decode, DecodeReduced } from "./decode.ts";
import { dividedByHost } from "./divided_by_host.ts";
import { finishDecode, settle } from "./finish_decode.ts";
import { gifFrame } from "./gif_frame.ts";
import type { Header } from "./header.ts";
import { MAX_PIXELS } from "./limits.ts";
import { planesToRgb } from "./samples/planes_to_rgb.ts";
import { reducedSize } from "./reduced_size.ts";
import type { Raster } from "./raster.ts";
import { damaged, undecodableHere } from "./refusal.ts";
import { sniff } from "./sniff.ts";
import { usualBmp } from "./usual_bmp.ts";

/** Decodes with sharp (libvips); see {@linkcode Decode}. */
export const decode: Decode = async (file, { signal, maxPixels = MAX_PIXELS, onHeader } = {}) => {
  const header = await sniff(file);
  signal?.throwIfAborted();
  onHeader?.(header);
  const bytes = bareBytes(new Uint8Array(await file.arrayBuffer()), header);
  signal?.throwIfAborted();
  const reduced = reducedSize(header, maxPixels);
  const raster = await decodeSharp(await readable(bytes, header), header, reduced);
  signal?.throwIfAborted();
  const settled = settle(raster, reduced ? dividedByHost(header) : header);
  return finishDecode(settled, header, reduced === null);
};

/** Nothing beats a full decode here: sharp's reduced one is no faster by enough to be worth a second result. */
export const decodeReduced: DecodeReduced = (file, _minWidth, _minHeight, options) =>
  decode(file, options);

async function decodeSharp(
  bytes: Uint8Array<ArrayBuffer>,
  header: Header,
  reduced: ReturnType<typeof reducedSize>,
): Promise<Raster> {
  if (header.format === "JPEG XL" || header.form === "film") throw undecodableHere(header.format);
  try {
    const samples = header.format === "AVIF" && !reduced ? await bareSamples(bytes) : null;
    // Profiles are applied later, alike on all hosts.
    const options = { limitInputPixels: MAX_PIXELS, failOn: "error", ignoreIcc: true } as const;
    if (samples) {
      return cutRaster(await readSamples(sharp(samples.bytes, options), samples.layout), header);
    }
    let image = sharp(bytes, options);
    const { cut, width, height } = header;
    if (cut) image = image.extract({ left: cut.left, top: cut.top, width, height });
    if (reduced && header.premultiplied) image = await straightened(image);
    if (reduced) image = image.resize(reduced.width, reduced.height, { fit: "fill" });
    return await hasInks(image, header) ? await readInks(image) : await readColors(image);
  } catch {
    throw damaged(header.format);
  }
}

/** The part of a picture that is shown. */
function cutRaster(raster: Raster, { cut, width, height }: Header): Raster {
  if (!cut) return raster;
  const { left, top } = cut;
  const data = new Uint8ClampedArray(width * height * 4);
  for (let y = 0; y < height; y++) {
    const from = ((top + y) * raster.width + left) * 4;
    data.set(raster.data.subarray(from, from + width * 4), y * width * 4);
  }
  return { width, height, data };
}

async function readColors(image: Sharp): Promise<Raster> {
  const { data, info } = await image.toColorspace("srgb").ensureAlpha().raw()
    .toBuffer({ resolveWithObject: true });
  const { buffer, byteOffset, byteLength } = data;
  // Without a copy, for large pictures fill the memory once already.
  const pixels = new Uint8ClampedArray(buffer as ArrayBuffer, byteOffset, byteLength);
  return { width: info.width, height: info.height, data: pixels };
}

/** An AVIF whose samples come as they are stored: libheif would not lay color between them, as browsers do, and mistakes some levels. */
async function readSamples(
  image: Sharp,
  layout: BareSamples["layout"],
): Promise<Raster> {
  const isDeep = layout.depth > 8;
  const { data, info } = await image.toColorspace(isDeep ? "rgb16" : "srgb")
    .raw({ depth: isDeep ? "ushort" : "uchar" }).toBuffer({ resolveWithObject: true });
  const { width, height, channels } = info;
  const samples = isDeep
    ? new Uint16Array(data.buffer, data.byteOffset, data.byteLength / 2)
    : data;
  // libvips moves them up to the ends of its words.
  const unused = 16 - layout.depth;
  if (isDeep) { for (let i = 0; i < samples.length; i++) samples[i] = samples[i]! >> unused; }
  return planesToRgb(samples, channels, { ...layout, width, height });
}

/** A picture whose colors are stored multiplied by their alpha, made straight, for it to be made smaller. */
async function straightened(image: Sharp): Promise<Sharp> {
  const raster = await readColors(image);
  divideByAlpha(raster);
  const { width, height, data } = raster;
  return sharp(data, { raw: { width, height, channels: 4 }, limitInputPixels: MAX_PIXELS });
}

/** Whether a JPEG is stored in printing inks. */
async function hasInks(image: Sharp, { format }: Header): Promise<boolean> {
  return format === "JPEG" && (await image.metadata()).space === "cmyk";
}

/** Inks as browsers show them: each lets pass the light that it does not take, and black dims all. */
async function readInks(image: Sharp): Promise<Raster> {
  const { data: inks, info } = await image.pipelineColorspace("cmyk").toColorspace("cmyk").raw()
    .toBuffer({ resolveWithObject: true });
  const data = new Uint8ClampedArray(inks.length);
  for (let i = 0; i < inks.length; i += 4) {
    const light = 255 - inks[i + 3]!;
    for (let ink = i; ink < i + 3; ink++) data[ink] = Math.floor((255 - inks[ink]!) * light / 255);
    data[i + 3] = 255;
  }
  return { width: info.width, height: info.height, data };
}

/**
 * The file as libvips reads it right. As it comes from npm it knows no BMP, and in GIF takes what the first frame leaves uncovered
 * for black; Deno itself reads both, and its bitmap leaves through a lossless PNG. Some odd GIFs only libvips reads.
 *
 * A GIF's screen is told to be as large as its first frame makes it, for else Deno cuts the frame off.
 */
async function readable(
  bytes: Uint8Array<ArrayBuffer>,
  header: Header,
): Promise<Uint8Array<ArrayBuffer>> {
  const { format, width, height } = header;
  if (format !== "BMP" && format !== "GIF") return bytes;
  if (format === "GIF") {
    // Otherwise it would come black.
    if (gifFrame(bytes) === "none") throw damaged(format);
    const screen = new DataView(bytes.buffer, bytes.byteOffset + 6);
    screen.setUint16(0, width, true);
    screen.setUint16(2, height, true);
  }
  try {
    const file = format === "BMP"
      ? new Blob([usualBmp(bytes)], { type: "image/bmp" })
      : new Blob([bytes], { type: "image/gif" });
    const bitmap = await createImageBitmap(file);
    if (bitmap.width !== width || bitmap.height !== height) return bytes;
    const canvas = new OffscreenCanvas(width, height);
    canvas.getContext("bitmaprenderer")!.transferFromImageBitmap(bitmap);
    return (await canvas.convertToBlob({ type: "image/png" })).bytes();
  } catch {
    return bytes;
  }
}
