import { resolvePalette } from "@/lib/color/resolve_palette.ts";
import type { Settings } from "@/lib/document/settings.ts";
import { parseSettings } from "@/lib/document/parse_settings.ts";
import { pixelate } from "@/lib/pixelate/pipeline.ts";
import { detailFor } from "@/lib/pixelate/sampling/sample.ts";
import { inPassing, isFineFor, isLarge, type Source } from "@/lib/pixelate/source.ts";
import { takeSteps } from "@/lib/pixelate/steps.ts";
import type { RequestOf } from "../protocol.ts";
import type { HeldPicture } from "./held_picture.ts";
import type { Host } from "./host.ts";
import { INSTANT, THUMBNAIL, type Turns } from "./turns.ts";

/**
 * Answers with a quick grid for each of several settings, each when its palette is there and nothing else is wanted: while a control is
 * moved, none.
 *
 * @throws RangeError or TypeError where settings are wrong; what a palette could not be loaded for, when all others have gone.
 */
export async function thumbnails(
  { host, turns }: { readonly host: Pick<Host, "send">; readonly turns: Turns },
  picture: HeldPicture,
  { id, each }: RequestOf<"thumbnails">,
  signal: AbortSignal,
): Promise<void> {
  const pause = () => turns.take(THUMBNAIL, signal);
  const wanted = each.map((unknown) => parseSettings(unknown));
  const coming = wanted.map(({ palette }) => resolvePalette(palette));
  const quiet = turns.quiet(INSTANT);
  await inOrderOfComing(coming, async (index) => {
    const settings = wanted[index]!;
    await quiet;
    await pause();
    const source = sourceFor(picture, settings);
    // Else each sampling would read every pixel of it.
    if (isLarge(source)) await takeSteps(source.working, pause);
    const { grid } = await pixelate(inPassing(source), settings, {
      signal,
      quick: true,
      pause,
    });
    const memory = [grid.palette.buffer, grid.cells.buffer];
    host.send({ type: "thumbnail", id, index, grid }, memory);
  });
}

/** Works at what each promise stands for, one after another, as they are kept. Rejects at the end with what was not. */
async function inOrderOfComing(
  coming: readonly Promise<unknown>[],
  work: (index: number) => Promise<void>,
): Promise<void> {
  let last: Promise<unknown> = Promise.resolve();
  const done = coming.map(async (promise, index) => {
    await promise;
    last = last.catch(() => {}).then(() => work(index));
    await last;
  });
  const failed = (await Promise.allSettled(done)).find(({ status }) => status === "rejected");
  if (failed?.status === "rejected") throw failed.reason;
}

/** The least that is good enough: to get ready the whole picture for quick answers takes longer than all thumbnails do. */
function sourceFor(picture: HeldPicture, { columns, rows, crop }: Settings): Source {
  const detail = detailFor(columns, rows, true);
  const isEnough = isFineFor(picture.first, crop, columns * detail, rows * detail);
  return isEnough ? picture.first : picture.source();
}
