import type { PixelGrid } from "@/lib/document/pixel_grid.ts";
import type { Settings } from "@/lib/document/settings.ts";
import type { Size } from "@/lib/document/size.ts";
import type { OutputJob } from "@/lib/outputs/job.ts";
import type { PictureInfo, Stage } from "./protocol.ts";

/** What an opened picture is told to while it opens and after. */
export interface OpenOptions {
  readonly signal?: AbortSignal;
  /** The size of the first conversion, if it is known, so that no more is decoded before it than it needs. */
  readonly size?: Size;
  /** Decode to at most so many pixels, such as a `TooLargeError` offers. */
  readonly maxPixels?: number;
  /** Is told what the header says, a while before the picture is decoded, which may yet fail. */
  readonly onComing?: (info: PictureInfo) => void;
  /**
   * Takes a bitmap of the picture (at most 1024 pixels a side), a moment after it is open, and perhaps a finer one later.
   * Its taker closes each.
   */
  readonly onPreview?: (bitmap: ImageBitmap) => void;
  readonly onProgress?: (stage: Stage, fraction: number) => void;
}

export interface ConvertOptions {
  readonly signal?: AbortSignal;
  /**
   * A newer conversion of the same lane takes the place of an older one, which then rejects with an AbortError. Give each card
   * that needs its own grid a lane of its own, such as "main" and "16:9".
   */
  readonly lane?: string;
  /** Comes after every conversion that is not in the background: for cards beside the main one. */
  readonly background?: boolean;
  /** Takes each grid as it comes: perhaps a quick first one, then the exact one. */
  readonly onGrid?: (grid: PixelGrid, exact: boolean, milliseconds: number) => void;
  readonly onProgress?: (stage: Stage, fraction: number) => void;
}

export interface EngineOptions {
  /** Is told each time the worker died and was started anew; what was under way goes on by itself. */
  readonly onRestart?: () => void;
  /** Milliseconds between two signs of life that are asked of a busy worker. */
  readonly period?: number;
}

/** The engine as the page sees it. */
export interface Engine {
  /**
   * Opens a picture in place of the one before. A newer call takes the place of an older one, which then rejects with an AbortError.
   *
   * Rejects with a sentence for visitors, and the former picture stays: SyntaxError (damaged or empty), TypeError (no picture, or in
   * no format that can be opened), RangeError (over the limits), TooLargeError (a RangeError that offers a smaller decode).
   */
  readonly open: (file: Blob, options?: OpenOptions) => Promise<PictureInfo>;
  /** Resolves with the exact grid of the open picture; `onGrid` may have a quick one before. May be called while a picture opens. */
  readonly convert: (settings: Settings, options?: ConvertOptions) => Promise<PixelGrid>;
  /** Resolves with a finished file, made off the page's thread. */
  readonly render: (grid: PixelGrid, job: OutputJob, signal?: AbortSignal) => Promise<Blob>;
  /** Starts the worker ahead of the first picture. */
  readonly warm: () => void;
  /** Ends the worker and forgets the picture; what is under way rejects with an AbortError. The engine starts again when asked. */
  readonly dispose: () => void;
}
