import type { Decode, Decoded, Reduced } from "@/lib/image/decode.ts";
import type { Settings } from "@/lib/document/settings.ts";
import { sniff } from "@/lib/image/sniff.ts";
import { openSource, type Source } from "@/lib/pixelate/pipeline.ts";
import { smallerOffer } from "../too_large_error.ts";

/** What is opened: a file, and the most pixels that it may be decoded to. */
export interface PictureFile {
  /** Of the request that opens it, and of the picture from then on. */
  readonly id: number;
  readonly file: Blob;
  readonly maxPixels: number | undefined;
}

/** An open picture as the worker holds it. */
export interface HeldPicture {
  readonly id: number;
  /** What is at hand: reduced at first, then every pixel. */
  readonly source: () => Source;
  /** What was at hand first, for what is so small that it is good enough. */
  readonly first: Source;
  /** The source with every pixel, or with as many as the device can hold; decoded once. */
  readonly whole: () => Promise<Source>;
  /** What is waiting for its exact answer, be it after a first one. */
  readonly asked: Set<Settings>;
  /** First answers that are being made. */
  readonly due: Set<Promise<unknown>>;
  /** Resolves when a first grid of it has gone to the page, which nothing may hold up. */
  readonly answered: Promise<void>;
  readonly noteAnswer: () => void;
  /** Is aborted when it is let go. */
  readonly signal: AbortSignal;
}

/**
 * Holds a picture from its first, reduced decode on.
 *
 * @param signal Lets go of it: ends its decode, and frees what was decoded but is not wanted any more.
 * @param onWhole Is told when the whole picture has been decoded.
 */
export function holdPicture(
  decode: Decode,
  { id, file, maxPixels }: PictureFile,
  reduced: Reduced,
  signal: AbortSignal,
  onWhole: (source: Source) => void,
): HeldPicture {
  let source = openSource(reduced);
  let rest = reduced.rest;
  let whole: Promise<Source> | null = null;
  let noteAnswer = () => {};
  const answered = new Promise<void>((resolve) => noteAnswer = resolve);

  signal.addEventListener("abort", () => {
    // Decoded pictures are too large to wait for the collector.
    rest?.(AbortSignal.abort()).catch(() => {});
    rest = undefined;
  });

  async function decodeWhole(): Promise<Decoded> {
    const read = rest;
    rest = undefined;
    try {
      return read ? await read(signal) : await decode(file, { signal, ...limit(maxPixels) });
    } catch (error) {
      // The picture is open and at work, so a finer one that fits is better than none.
      const offer = await offerFor(error, { file, maxPixels });
      if (offer === null) throw error;
      return await decode(file, { signal, ...limit(offer) });
    }
  }

  return {
    id,
    signal,
    asked: new Set(),
    due: new Set(),
    answered,
    noteAnswer,
    source: () => source,
    first: source,
    whole() {
      if (source.decoded.exact) return Promise.resolve(source);
      whole ??= decodeWhole().then((decoded) => {
        source = openSource(decoded);
        onWhole(source);
        return source;
      });
      // A failure is told to each who needs the whole picture; the next one tries again.
      whole.catch(() => whole = null);
      return whole;
    },
  };
}

/** How many pixels to try after an error, or null where fewer would not help: only memory gets better with them. */
export async function offerFor(
  error: unknown,
  { file, maxPixels }: Omit<PictureFile, "id">,
): Promise<number | null> {
  if (!(error instanceof RangeError)) return null;
  try {
    // What the header itself is refused for is over a limit, whatever the decoder is asked for.
    const { width, height } = await sniff(file);
    return smallerOffer(Math.min(width * height, maxPixels ?? Infinity));
  } catch {
    return null;
  }
}

/** A limit as decoders take it. */
export function limit(maxPixels: number | undefined): { readonly maxPixels?: number } {
  return maxPixels === undefined ? {} : { maxPixels };
}
