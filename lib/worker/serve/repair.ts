import { uprightRaster } from "@/lib/image/stored_raster.ts";
import type { Raster } from "@/lib/image/raster.ts";
import type { RequestOf } from "../protocol.ts";
import type { HeldPicture } from "./held_picture.ts";
import type { Host } from "./host.ts";
import { IDLE, MAIN, type Turns, UNASKED } from "./turns.ts";

/** What it works with. */
interface Desk {
  readonly host: Pick<Host, "send">;
  readonly turns: Turns;
}

/** Larger pictures are not looked at by themselves: nobody enlarges so much, and devices have better use for the memory. */
const MOST_PIXELS = 16_000_000;

/** Tells whether a picture is pixel art already, when nobody asks for anything else. */
export async function look(
  { host, turns }: Desk,
  picture: HeldPicture,
  { id }: RequestOf<"look">,
  signal: AbortSignal,
): Promise<void> {
  await Promise.race([picture.answered, turns.clock.sleep(UNASKED)]);
  await turns.take(IDLE, signal);
  const raster = await wholeRaster(picture, MOST_PIXELS);
  // What few pictures need is fetched when one does.
  const { lookForPixelArt } = await import("@/lib/pixelate/restore/look.ts");
  await turns.take(IDLE, signal);
  host.send({ type: "looked", id, offer: raster && lookForPixelArt(raster) });
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
  const raster = await wholeRaster(picture, Infinity);
  const { restore } = await import("@/lib/pixelate/restore/restore.ts");
  await turns.take(MAIN, signal);
  const restored = restore(raster!, wish);
  host.send({ type: "restored", id, restored });
}

/** Every pixel of a picture that has no more than so many, upright. */
async function wholeRaster(picture: HeldPicture, most: number): Promise<Raster | null> {
  const { stored } = (await picture.whole()).decoded;
  return stored.width * stored.height > most ? null : await uprightRaster(stored);
}
