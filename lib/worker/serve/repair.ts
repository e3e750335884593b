import { orAbort } from "../or_abort.ts";
import type { RequestOf } from "../protocol.ts";
import type { HeldPicture } from "./held_picture.ts";
import type { Host } from "./host.ts";
import { IDLE, LONG, MAIN, type Turns } from "./turns.ts";

/** What it works with. */
interface Desk {
  readonly host: Pick<Host, "send">;
  readonly turns: Turns;
}

/** Tells whether a picture is pixel art already, when nobody asks for anything else. */
export async function look(
  { host, turns }: Desk,
  picture: HeldPicture,
  { id }: RequestOf<"look">,
  signal: AbortSignal,
): Promise<void> {
  // Somebody who has only just begun would feel it.
  await orAbort(turns.quiet(LONG), signal);
  await turns.take(IDLE, signal);
  const { decoded } = await picture.whole();
  // What few pictures need is fetched when one does.
  const { lookAtPicture } = await import("@/lib/pixelate/restore/look_at.ts");
  const pause = () => turns.rest(IDLE, signal);
  await pause();
  const offer = await lookAtPicture(decoded, pause);
  signal.throwIfAborted();
  host.send({ type: "looked", id, offer });
}

/**
 * Gives a picture of pixel art its true pixels back.
 *
 * @throws RangeError where there are none, or the wish does not fit the picture.
 */
export async function repair(
  { host, turns }: Desk,
  picture: HeldPicture,
  { id, wish }: RequestOf<"restore">,
  signal: AbortSignal,
): Promise<void> {
  const { decoded } = await picture.whole();
  const { wholeRaster } = await import("@/lib/pixelate/restore/look_at.ts");
  const { restore } = await import("@/lib/pixelate/restore/restore.ts");
  await turns.take(MAIN, signal);
  const restored = restore(await wholeRaster(decoded), wish);
  host.send({ type: "restored", id, restored });
}
