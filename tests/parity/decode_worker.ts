import type { Decoded, Reduced } from "@/lib/image/decode.ts";
import { decode, decodeReduced } from "@/lib/image/decode_browser.ts";
import type { Raster } from "@/lib/image/raster.ts";
import { uprightRaster } from "@/lib/image/stored_raster.ts";
import { type Outcome, type Refusal, tryDecode } from "@/tests/corpus/outcome.ts";

/** What the page asks of this worker. */
export interface Request {
  /** Where the file is fetched from and the pixels are sent to, where they are many. */
  readonly url: string;
  /** The file itself in Base64, where it is small. */
  readonly file?: string;
  readonly maxPixels?: number;
  /** Asks for the reduced picture of at least this size. */
  readonly least?: { readonly width: number; readonly height: number };
  /** Asks for what a reduced picture leaves for later, `"begun"` only when its decode has begun. */
  readonly rest?: boolean | "begun";
}

/** A decoded picture without its pixels, and how large these are upright. */
export interface Facts extends Omit<Decoded, "stored"> {
  readonly size: Pick<Raster, "width" | "height">;
  /** The pixels in Base64, where they are few. */
  readonly pixels?: string;
}

/** What the page is told. */
export interface Answer {
  readonly outcome: { readonly facts: Facts } | { readonly refusal: Refusal };
  /** Milliseconds from having the file to having the pixels. */
  readonly duration: number;
}

const port = globalThis as unknown as {
  onmessage: (event: MessageEvent<Request>) => void;
  postMessage: (message: Answer) => void;
};

/** Whether a decode of a whole file has begun since the last request. */
let hasBegun = false;
const { createImageBitmap } = globalThis;
Object.assign(globalThis, {
  createImageBitmap: (...values: Parameters<typeof createImageBitmap>) => {
    hasBegun ||= (values[0] as unknown) instanceof Blob;
    return createImageBitmap(...values);
  },
});

/** The most bytes of pixels that are told with an answer: so few take less by a message than by a request. */
const FEW = 1 << 18;

port.onmessage = async ({ data: request }) => {
  const file = request.file === undefined
    ? await (await fetch(request.url)).blob()
    : new Blob([Uint8Array.from(atob(request.file), (letter) => letter.charCodeAt(0))]);
  hasBegun = false;
  const start = performance.now();
  const outcome = await tryDecode((file) => decodeAs(file, request), file);
  const duration = performance.now() - start;
  port.postMessage({ outcome: await send(outcome, request.url), duration });
};

async function decodeAs(file: Blob, { maxPixels, least, rest }: Request): Promise<Reduced> {
  const options = maxPixels === undefined ? {} : { maxPixels };
  if (!least) return await decode(file, options);
  const reduced = await decodeReduced(file, least.width, least.height, options);
  while (rest === "begun" && !hasBegun) await new Promise((resolve) => setTimeout(resolve, 5));
  return rest && reduced.rest ? await reduced.rest() : reduced;
}

/** Sends the pixels to the server, for messages to the page would copy them several times. Blobs go ten times as fast as arrays. */
async function send(outcome: Outcome, url: string): Promise<Answer["outcome"]> {
  if ("refusal" in outcome) return outcome;
  const { stored, rest: _rest, ...facts }: Reduced = outcome.picture;
  const { data, ...size } = await uprightRaster(stored);
  if (data.length <= FEW) return { facts: { ...facts, size, pixels: toBase64(data) } };
  await fetch(url, { method: "POST", body: new Blob([data]) });
  return { facts: { ...facts, size } };
}

function toBase64(bytes: Uint8ClampedArray): string {
  let letters = "";
  for (let i = 0; i < bytes.length; i += 8192) {
    letters += String.fromCharCode(...bytes.subarray(i, i + 8192));
  }
  return btoa(letters);
}
