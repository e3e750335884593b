import { parseSettings } from "@/lib/document/parse_settings.ts";
import { pixelate, type Source } from "@/lib/pixelate/pipeline.ts";
import type { RequestOf } from "../protocol.ts";
import type { HeldPicture } from "./held_picture.ts";
import type { Host } from "./host.ts";
import type { IdleWork } from "./idle.ts";
import { BESIDE, INSTANT, MAIN, REFINE, REFINE_BESIDE, type Turns } from "./turns.ts";

/** What a conversion works with. */
interface Desk {
  readonly host: Pick<Host, "send">;
  readonly turns: Turns;
  readonly idle: Pick<IdleWork, "noteTime">;
}

/**
 * Answers with a grid of what is at hand, and where that is not exact later with one that is.
 *
 * @throws RangeError or TypeError where the settings are wrong, and what the decoder throws.
 */
export async function convert(
  { host, turns, idle }: Desk,
  picture: HeldPicture,
  { id, settings: unknown, background }: RequestOf<"convert">,
  signal: AbortSignal,
): Promise<void> {
  const settings = parseSettings(unknown);
  picture.asked.add(settings);
  try {
    const atHand = picture.source();
    const first = answer(atHand, false, background ? BESIDE : MAIN);
    picture.due.add(first);
    const isDone = await first.finally(() => picture.due.delete(first));
    picture.noteAnswer();
    if (isDone) return;
    const later = background ? REFINE_BESIDE : REFINE;
    // To read what has been decoded holds up whoever waits for a first answer, be it between two turns.
    do await turns.take(later, signal); while (await isAnyDue(picture));
    const whole = await picture.whole();
    // The page is drawing the first answer, and while a control is moved the next question is about to come. A picture that had to be
    // decoded has given it the time.
    if (whole === atHand) await turns.quiet(INSTANT);
    await answer(whole, true, later);
  } finally {
    picture.asked.delete(settings);
  }

  async function answer(source: Source, last: boolean, priority: number): Promise<boolean> {
    const wait = () => turns.take(priority, signal);
    await wait();
    let milliseconds = 0;
    let since = performance.now();
    const pause = async () => {
      milliseconds += performance.now() - since;
      await wait();
      since = performance.now();
    };
    const { grid, exact, faint } = await pixelate(source, settings, {
      signal,
      quick: !last,
      borrows: background,
      beside: picture.asked,
      pause,
    });
    milliseconds += performance.now() - since;
    const memory = [grid.palette.buffer, grid.cells.buffer];
    // A picture that was made smaller on the way in has no better grid than that of all its pixels at hand.
    host.send({ type: "grid", id, grid, exact: exact || last, faint, milliseconds }, memory);
    turns.noteAnswer();
    if (!exact) idle.noteTime(milliseconds);
    return exact;
  }
}

/** Waits for the first answers that are being made of a picture, and tells whether there were any. */
async function isAnyDue({ due }: HeldPicture): Promise<boolean> {
  if (due.size === 0) return false;
  await Promise.allSettled(due);
  return true;
}
