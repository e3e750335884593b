import { type ReadonlySignal, signal } from "@preact/signals";
import type { Rect } from "@/lib/document/rect.ts";
import type { EditorPart } from "../editor_model.ts";

/** Whether a part closes when another picture comes, because it shows the picture or the piece. */
const CLOSES_WITH_PICTURE: Readonly<Record<EditorPart, boolean>> = {
  "touch-up": true,
  crop: true,
  subjects: true,
  restore: true,
  compare: true,
  download: true,
  view: true,
  palettes: false,
  plan: true,
};

/** The part that is open over the page, with what is under way in it. */
export interface OpenPart {
  readonly part: ReadonlySignal<EditorPart | null>;
  show(part: EditorPart | null): void;
  /** Takes the crop that the open frame stands for. */
  holdFrame(crop: Rect | null): void;
  /** The crop of an open frame, or undefined where none is open. */
  heldFrame(): Rect | null | undefined;
  /** Closes what shows the picture that is about to go. */
  leave(): void;
}

/** Creates what knows the open part: none at first. */
export function createOpenPart(): OpenPart {
  const part = signal<EditorPart | null>(null);
  let frame: { readonly crop: Rect | null } | null = null;
  return {
    part,
    show: (wanted) => {
      frame = null;
      part.value = wanted;
    },
    holdFrame: (crop) => frame = { crop },
    heldFrame: () => part.peek() === "crop" && frame !== null ? frame.crop : undefined,
    leave: () => {
      const open = part.peek();
      if (open !== null && CLOSES_WITH_PICTURE[open]) part.value = null;
    },
  };
}
