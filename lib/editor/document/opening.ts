import { batch, computed, type ReadonlySignal, signal } from "@preact/signals";
import type { Size } from "@/lib/document/size.ts";
import { type Engine, TooLargeError } from "@/lib/worker/client.ts";
import type { PictureInfo } from "@/lib/worker/protocol.ts";
import { isAbort } from "./conversion.ts";
import type { OpenPicture } from "../editor_model.ts";
import { type Alert, messageOf } from "../message.ts";
import type { Picture } from "./picture.ts";
import { createPreview, type Preview } from "./preview.ts";

/** What the model does while a picture opens. Each happens together with what changes here. */
export interface OpeningSteps {
  /** The size of the first conversion, as far as it is known before the picture is. */
  readonly sizeFor: (options: OpenPicture) => Size;
  readonly onStart: () => void;
  /** The first picture of all is on its way: there is none to look at meanwhile. */
  readonly onComing: (info: PictureInfo, options: OpenPicture) => void;
  /** The picture before, if any, is about to be replaced: what is unsaved of it is saved now. */
  readonly onLeave: () => void;
  /**
   * @param isNew Whether it is the first time that the picture's measures are told.
   * @param start When it was handed over, in milliseconds since the page's time origin.
   */
  readonly onOpen: (info: PictureInfo, options: OpenPicture, isNew: boolean, start: number) => void;
  readonly onFail: (alert: Alert) => void;
}

/** The picture that is open, and the one that is being opened. */
export interface Opening {
  readonly picture: ReadonlySignal<Picture | null>;
  /** What is known of the open picture, or where there is none yet of the one that is being decoded. */
  readonly info: ReadonlySignal<PictureInfo | null>;
  /** Name of the picture that is being opened, or null. */
  readonly opening: ReadonlySignal<string | null>;
  /** Opens a picture in place of the one before, which stays if that fails; of two, the later one wins. Never rejects. */
  open(file: Blob, options?: OpenPicture): Promise<boolean>;
  /** Gives up what is being opened: everything stays as it was. */
  cancel(): void;
  /** Lets go of what is shown of the picture. */
  close(): void;
}

/** Creates what opens pictures. */
export function createOpening(engine: Engine, steps: OpeningSteps): Opening {
  const picture = signal<Picture | null>(null);
  const coming = signal<PictureInfo | null>(null);
  const opening = signal<string | null>(null);
  let shown: Preview | null = null;
  let turns = 0;
  let controller = new AbortController();
  return {
    picture,
    info: computed(() => picture.value?.info ?? coming.value),
    opening,
    open,
    cancel: () => controller.abort(),
    close: () => shown?.close(),
  };

  async function open(file: Blob, options: OpenPicture = {}): Promise<boolean> {
    const start = performance.now();
    const turn = ++turns;
    const { signal } = controller = new AbortController();
    const { onFail = steps.onFail, ...again } = options;
    const { sample = null, maxPixels } = options;
    const name = options.name ?? (file instanceof File ? file.name : "");
    batch(() => {
      opening.value = name;
      steps.onStart();
    });
    const preview = createPreview();
    try {
      const decoded = await engine.open(file, {
        signal,
        size: steps.sizeFor(options),
        ...(maxPixels === undefined ? {} : { maxPixels }),
        onComing: (info) => {
          if (turn === turns) expect(info, options);
        },
        onPreview: preview.take,
      });
      // By itself, so that whoever follows the work sees its last state before it is gone.
      if (picture.peek() !== null) batch(steps.onLeave);
      batch(() => {
        // What is told again must stay the same for those who look at it.
        const known = coming.peek();
        const isNew = known === null || !isSame(known, decoded);
        const info = isNew ? decoded : known;
        steps.onOpen(info, options, isNew, start);
        shown?.close();
        shown = preview;
        picture.value = { id: decoded.id, file, name, sample, info, preview: preview.bitmap };
        end();
      });
      return true;
    } catch (error) {
      preview.close();
      if (turn !== turns) return false;
      batch(() => {
        end();
        if (isAbort(error)) return;
        onFail({
          message: messageOf(error),
          ...(error instanceof TooLargeError
            ? { smaller: () => void open(file, { ...again, name, maxPixels: error.maxPixels }) }
            : {}),
        });
      });
      return false;
    }
  }

  function expect(info: PictureInfo, options: OpenPicture): void {
    if (picture.peek() === null) {
      batch(() => {
        coming.value = info;
        steps.onComing(info, options);
      });
    }
    options.onComing?.();
  }

  function end(): void {
    opening.value = null;
    coming.value = null;
  }
}

function isSame(one: PictureInfo, other: PictureInfo): boolean {
  return (Object.keys(one) as (keyof PictureInfo)[]).every((key) => one[key] === other[key]);
}
