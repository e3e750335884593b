import { faultOf } from "@/lib/document/fault.ts";
import { DEFAULT_DETAIL } from "@/lib/document/size.ts";
import type { Header } from "@/lib/image/header.ts";
import type { RequestOf } from "../protocol.ts";
import { TOO_MUCH, TooLargeError } from "../too_large_error.ts";
import { firstSize } from "./first_size.ts";
import { type HeldPicture, holdPicture, limit, offerFor } from "./held_picture.ts";
import type { Host } from "./host.ts";
import type { IdleWork } from "./idle.ts";
import { expected, infoOf } from "./picture_info.ts";
import { IDLE } from "./turns.ts";

/**
 * Opens a picture from a decode that may be reduced, and tells the page.
 *
 * @param signal Lets go of the picture, now or when it is open.
 * @throws TooLargeError where a smaller decode may be possible, else what the decoder throws.
 */
export async function open(
  { host, idle }: { readonly host: Host; readonly idle: IdleWork },
  { id, file, size, maxPixels, getReady }: RequestOf<"open">,
  signal: AbortSignal,
): Promise<HeldPicture> {
  // Left to the picture, cells are square and its shorter side has the default number of them.
  const { width, height } = firstSize(size ?? { columns: DEFAULT_DETAIL, rows: DEFAULT_DETAIL });
  const wanted = { id, file, maxPixels };
  try {
    const onHeader = (header: Header) =>
      host.send({ type: "coming", id, info: expected(header, file) });
    const options = { signal, onHeader, ...limit(maxPixels) };
    const decoded = await host.decodeReduced(file, width, height, options);
    signal.throwIfAborted();
    const picture = holdPicture(host.decode, wanted, decoded, signal, (source) => {
      idle.showPreview(picture, source, IDLE);
    });
    host.send({ type: "opened", id, info: infoOf(decoded, file) });
    idle.follow(picture, getReady);
    return picture;
  } catch (error) {
    const offer = await offerFor(error, wanted);
    if (offer === null || !(error instanceof Error)) throw error;
    throw new TooLargeError(faultOf(error) ?? TOO_MUCH, error.message, offer);
  }
}
