import type { ReadonlySignal } from "@preact/signals";
import type { Rect } from "@/lib/document/rect.ts";
import type { PictureInfo } from "@/lib/worker/protocol.ts";

export type { PictureInfo };

/** The picture that is open. */
export interface Picture {
  /** Names it where the engine is asked of it. */
  readonly id: number;
  /** What the visitor handed over. */
  readonly file: Blob;
  /** Name of the file, or what stands for it. */
  readonly name: string;
  /** Id of the sample picture, or null for the visitor's own. */
  readonly sample: string | null;
  readonly info: PictureInfo;
  /** What the page shows of it, at most 1024 pixels a side; null until it is made. Owned by the model, which closes it. */
  readonly preview: ReadonlySignal<ImageBitmap | null>;
}

/** A picture as its card shows it: what lies outside of the crop is not used. */
export interface PictureView {
  readonly bitmap: ImageBitmap;
  readonly crop: Rect | null;
}

/** The same of a picture that is known. */
export interface OpenedView extends PictureView {
  readonly picture: Picture;
}

/** Width divided by height. */
export function aspectOf({ width, height }: { readonly width: number; readonly height: number }) {
  return width / height;
}
