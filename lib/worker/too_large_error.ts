import type { Fault } from "@/lib/document/fault.ts";

/**
 * The picture needs more memory than this device gives. It can be opened smaller:
 * `engine.open(file, { maxPixels: error.maxPixels })`.
 */
export class TooLargeError extends RangeError implements Fault {
  override readonly name = "TooLargeError";
  /** Number of pixels to decode to. */
  readonly maxPixels: number;
  readonly code: string;
  readonly values: Fault["values"];

  constructor({ code, values }: Fault, message: string, maxPixels: number) {
    super(message);
    this.code = code;
    this.values = values;
    this.maxPixels = maxPixels;
  }
}

/** What is told where nothing else is known. */
export const TOO_MUCH: Fault = { code: "picture-too-much", values: {} };

/** So many pixels fit into any device that runs a current browser: 32 MB of bytes. */
const FITS = 8_000_000;
/** Smaller than this is no picture any more. */
const LEAST = 250_000;

/** The number of pixels to offer after `tried` were too many, or null where there is nothing left to offer. */
export function smallerOffer(tried: number): number | null {
  const offer = tried > FITS ? FITS : Math.floor(tried / 4);
  return offer >= LEAST ? offer : null;
}
