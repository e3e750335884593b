import type { Header } from "./header.ts";
import type { Extent } from "./raster.ts";
import type { StoredRaster } from "./stored_raster.ts";

/** What a decoder is asked for. */
export interface DecodeOptions {
  /** Gives up as soon as possible; the promise then rejects with the signal's reason. */
  readonly signal?: AbortSignal;
  /** Decode to at most this many pixels, keeping the shape: a way out where the whole picture is too large. */
  readonly maxPixels?: number;
  /** Is told what the file's header says, as soon as that is known to be fit for the decoder. */
  readonly onHeader?: (header: Header) => void;
}

/** A decoded picture. */
export interface Decoded {
  /** Its pixels as the decoder left them; `uprightRaster` stands them upright. */
  readonly stored: StoredRaster;
  /**
   * Where the picture lies in the upright raster. A reduced picture may cover its last (or, turned, its first) column or row
   * in part only, so map fractions of the picture over this rectangle (`cropExtent` does), never over the raster.
   * Decoded in full it is the whole raster.
   */
  readonly extent: Extent;
  /** Width of the whole picture, upright, in its own pixels. */
  readonly fullWidth: number;
  /** Height of the whole picture, upright, in its own pixels. */
  readonly fullHeight: number;
  /** What the file's header says. */
  readonly header: Header;
  /** Whether any pixel is less than opaque. */
  readonly hasAlpha: boolean;
  /** Whether `stored` holds every pixel of the picture, so that averages of it are exact. */
  readonly exact: boolean;
}

/** A picture that was perhaps made smaller first. */
export interface Reduced extends Decoded {
  /**
   * The whole picture, once: from what has been decoded on the way, or is being decoded. With an aborted signal it is only let go.
   * Left out where the file has to be opened anew.
   */
  readonly rest?: (signal?: AbortSignal) => Promise<Decoded>;
}

/**
 * Decodes a whole picture.
 *
 * Rejects with a sentence for visitors: SyntaxError where the bytes cannot be read (not a picture, damaged), TypeError where the
 * format is none that can be decoded, RangeError where it is larger than the limits or than the device can hold.
 */
export type Decode = (file: Blob, options?: DecodeOptions) => Promise<Decoded>;

/**
 * Decodes a picture fast to at least `minWidth` x `minHeight` upright pixels where the host can do it for less than
 * a full decode, else in full; `exact` tells which one happened. Rejects as `Decode` does.
 */
export type DecodeReduced = (
  file: Blob,
  minWidth: number,
  minHeight: number,
  options?: DecodeOptions,
) => Promise<Reduced>;
