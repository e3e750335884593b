import { parseSettings } from "@/lib/document/parse_settings.ts";
import { pixelate } from "@/lib/pixelate/pipeline.ts";
import { inPassing } from "@/lib/pixelate/source.ts";
import type { RequestOf } from "../protocol.ts";
import type { HeldPicture } from "./held_picture.ts";
import type { Host } from "./host.ts";
import { INSTANT, THUMBNAIL, type Turns } from "./turns.ts";

/**
 * Answers with a quick grid for each of several settings, one after another, each when nothing else is wanted: while a control is moved,
 * none.
 *
 * @throws RangeError or TypeError where settings are wrong.
 */
export async function thumbnails(
  { host, turns }: { readonly host: Pick<Host, "send">; readonly turns: Turns },
  picture: HeldPicture,
  { id, each }: RequestOf<"thumbnails">,
  signal: AbortSignal,
): Promise<void> {
  const pause = () => turns.take(THUMBNAIL, signal);
  await turns.quiet(INSTANT);
  for (const [index, unknown] of each.entries()) {
    await pause();
    const source = inPassing(picture.source());
    const { grid } = await pixelate(source, parseSettings(unknown), {
      signal,
      quick: true,
      pause,
    });
    const memory = [grid.palette.buffer, grid.cells.buffer];
    host.send({ type: "thumbnail", id, index, grid }, memory);
  }
}
