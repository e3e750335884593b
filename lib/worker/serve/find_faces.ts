import { orAbort } from "../or_abort.ts";
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
  const pause = () => turns.rest(IDLE, signal);
  await orAbort(turns.quiet(LONG), signal);
  await pause();
  const source = await picture.whole();
  const faces = await host.findFaces(source, pause);
  signal.throwIfAborted();
  host.send({ type: "faces", id, faces });
}
