import type { Reduced } from "@/lib/image/decode.ts";
import { decode, decodeReduced } from "@/lib/image/decode_browser.ts";
import { type Outcome, tryDecode } from "@/tests/corpus/outcome.ts";

/** What the page asks of this worker. */
export interface Request {
  /** Where the file is fetched from and the pixels are sent to. */
  readonly url: string;
  readonly maxPixels?: number;
  /** Asks for the reduced picture of at least this size. */
  readonly least?: { readonly width: number; readonly height: number };
  /** Asks for what a reduced picture leaves for later. */
  readonly rest?: boolean;
}

/** What the page is told. */
export interface Answer {
  readonly outcome: Outcome;
  /** Milliseconds from having the file to having the pixels. */
  readonly duration: number;
}

const port = globalThis as unknown as {
  onmessage: (event: MessageEvent<Request>) => void;
  postMessage: (message: Answer) => void;
};

port.onmessage = async ({ data: request }) => {
  const file = await (await fetch(request.url)).blob();
  const start = performance.now();
  const outcome = await tryDecode((file) => decodeAs(file, request), file);
  const duration = performance.now() - start;
  port.postMessage({ outcome: await send(outcome, request.url), duration });
};

async function decodeAs(file: Blob, { maxPixels, least, rest }: Request): Promise<Reduced> {
  const options = maxPixels === undefined ? {} : { maxPixels };
  if (!least) return await decode(file, options);
  const reduced = await decodeReduced(file, least.width, least.height, options);
  return rest && reduced.rest ? await reduced.rest() : reduced;
}

/** Sends the pixels to the server, for messages to the page would copy them several times. Blobs go ten times as fast as arrays. */
async function send(outcome: Outcome, url: string): Promise<Outcome> {
  if ("refusal" in outcome) return outcome;
  const { stored, rest: _, ...facts }: Reduced = outcome.picture;
  await fetch(url, { method: "POST", body: new Blob([stored.data]) });
  return { picture: { ...facts, stored: { ...stored, data: new Uint8ClampedArray() } } };
}
