import { computed, type ReadonlySignal, signal } from "@preact/signals";
import type { Settings } from "@/lib/document/settings.ts";
import type { RestoreWish } from "@/lib/pixelate/restore/restore.ts";
import type { Engine } from "@/lib/worker/client.ts";
import { isAbort } from "../document/conversion.ts";
import type { Picture } from "../document/picture.ts";

/** Giving a picture of pixel art its true pixels back, and the way to what it was before. */
export interface Restoring {
  /** Whether that is under way. */
  readonly isBusy: ReadonlySignal<boolean>;
  /** Whether what is open are pixels that were given back, and the visitor may want the picture again. */
  readonly canGoBack: ReadonlySignal<boolean>;
  /** Opens the true pixels of the open picture in its place. Never rejects: where there are none, an error is told. */
  start(wish: RestoreWish): Promise<void>;
  /** Gives up what is under way: the picture stays. */
  cancel(): void;
  /** Opens the picture again, as it was. */
  goBack(): void;
  /** Keeps the pixels: there is no way back any more. */
  keep(): void;
}

/** What comes with what is opened: pixels that were given back, or again the picture that they are of. */
export interface ReopenedPicture {
  readonly name: string;
  readonly sample?: string;
  readonly settings: Settings;
  readonly isPiece?: boolean;
}

/** What the model does for it. */
export interface RestoringSteps {
  readonly picture: ReadonlySignal<Picture | null>;
  readonly settings: () => Settings;
  readonly open: (file: Blob, options: ReopenedPicture) => Promise<boolean>;
  readonly onError: (error: unknown) => void;
}

/** Creates what gives pixels back. */
export function createRestoring(
  engine: Pick<Engine, "restore">,
  { picture, settings, open, onError }: RestoringSteps,
): Restoring {
  const work = signal<AbortController | null>(null);
  const way = signal<{ readonly from: number; readonly back: () => void } | null>(null);
  const canGoBack = computed(() => way.value !== null && way.value.from === picture.value?.id);
  return {
    isBusy: computed(() => work.value !== null),
    canGoBack,
    start,
    cancel: () => work.peek()?.abort(),
    goBack: () => {
      if (canGoBack.peek()) way.peek()?.back();
    },
    keep: () => way.value = null,
  };

  async function start(wish: RestoreWish): Promise<void> {
    const before = picture.peek();
    if (before === null) return;
    work.peek()?.abort();
    const own = work.value = new AbortController();
    const { id, file, name, sample } = before;
    const was = settings();
    try {
      const { grid } = await engine.restore(wish, { signal: own.signal, picture: id });
      const { piecePicture } = await import("../document/piece_picture.ts");
      if (own.signal.aborted || picture.peek()?.id !== id) return;
      const piece = piecePicture(grid);
      const isOpen = await open(piece.file, { name, settings: piece.settings, isPiece: true });
      if (!isOpen) return;
      way.value = {
        from: picture.peek()!.id,
        back: () =>
          void open(file, { name, settings: was, ...(sample === null ? {} : { sample }) }),
      };
    } catch (error) {
      if (!isAbort(error)) onError(error);
    } finally {
      if (work.peek() === own) work.value = null;
    }
  }
}
