import { isLarge, type Source } from "@/lib/pixelate/source.ts";
import { takeSteps } from "@/lib/pixelate/steps.ts";
import type { HeldPicture } from "./held_picture.ts";
import type { Host } from "./host.ts";
import { IDLE, LONG, PREVIEW, QUIET, type Turns, UNASKED } from "./turns.ts";

/** Milliseconds of an inexact answer from which on it is worth looking for a faster way. */
export const SLOW = 16;

/** What nobody asks for and everybody likes to find done. */
export interface IdleWork {
  /** Shows a picture that was opened, and with `getReady` prepares it and the code, so that the first change of it is quick too. */
  readonly follow: (picture: HeldPicture, getReady: boolean) => Promise<void>;
  /** Sends a bitmap of a picture. */
  readonly showPreview: (picture: HeldPicture, source: Source, priority: number) => Promise<void>;
  /** Hears how many milliseconds an inexact answer took; after the first slow one it looks once for a faster way. */
  readonly noteTime: (milliseconds: number) => void;
}

export function newIdleWork(
  { preview, compile, tune, send }: Pick<Host, "preview" | "compile" | "tune" | "send">,
  turns: Turns,
): IdleWork {
  let tuned = tune === undefined;
  let compiled = compile === undefined;
  return { follow, showPreview, noteTime };

  async function follow(picture: HeldPicture, getReady: boolean): Promise<void> {
    const source = picture.source();
    await Promise.race([picture.answered, turns.clock.sleep(UNASKED)]);
    showPreview(picture, source, PREVIEW);
    if (!getReady) return;
    try {
      await prepare(picture);
      compileLater();
    } catch {
      // Whoever needs the whole picture is told why it cannot be had.
    }
  }

  async function prepare({ whole, signal }: HeldPicture): Promise<void> {
    const pause = () => turns.take(IDLE, signal);
    await pause();
    const source = await whole();
    await pause();
    if (isLarge(source)) await takeSteps(source.working, pause);
  }

  /** Once, and apart from any picture, so that none is kept for as long as somebody asks. */
  async function compileLater(): Promise<void> {
    if (compiled) return;
    compiled = true;
    do {
      await turns.quiet(QUIET);
      await turns.take(IDLE);
    } while (compile?.next().done === false);
  }

  async function showPreview({ id, signal }: HeldPicture, source: Source, priority: number) {
    const pause = () => turns.take(priority, signal);
    try {
      // From few pixels at once, for to read all of them may begin in a pause and not let go for a while.
      const bitmap = isLarge(source)
        ? await pause().then(() => preview(source, pause))
        : await turns.run(priority, async () => {
          signal.throwIfAborted();
          return await preview(source, () => Promise.resolve());
        });
      if (!bitmap) return;
      if (signal.aborted) bitmap.close();
      else send({ type: "preview", id, bitmap }, [bitmap]);
    } catch {
      // The page shows the file itself where there is no preview.
    }
  }

  async function noteTime(milliseconds: number): Promise<void> {
    if (tuned || milliseconds <= SLOW) return;
    tuned = true;
    // When nobody is likely to wait soon: measuring takes a while itself.
    await turns.quiet(LONG);
    await turns.take(IDLE);
    await tune?.().catch(() => {
      // The way that there is works, too.
    });
  }
}
