import type { RequestOf } from "../protocol.ts";
import type { HeldPicture } from "./held_picture.ts";
import type { Host } from "./host.ts";
import { IDLE, LONG, type Turns } from "./turns.ts";

/** Looks for faces in the whole picture when nobody waits for anything else, and makes way for whoever does. */
export async function findFaces(
  { host, turns }: { readonly host: Pick<Host, "findFaces" | "send">; readonly turns: Turns },
  picture: HeldPicture,
  { id }: RequestOf<"findFaces">,
  signal: AbortSignal,
): Promise<void> {
  const pause = () => turns.take(IDLE, signal);
  await quietOrAbort(turns, signal);
  await pause();
  const source = await picture.whole();
  const faces = await host.findFaces(source, pause);
  signal.throwIfAborted();
  host.send({ type: "faces", id, faces });
}

/** Rejects as soon as the search is given up: who waits for quiet holds on to the picture. */
function quietOrAbort(turns: Turns, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    signal.addEventListener("abort", () => reject(signal.reason), { once: true });
    signal.throwIfAborted();
    turns.quiet(LONG).then(resolve, reject);
  });
}
