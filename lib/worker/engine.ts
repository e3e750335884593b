import type { PixelGrid } from "@/lib/document/pixel_grid.ts";
import type { Rect } from "@/lib/document/rect.ts";
import type { Settings } from "@/lib/document/settings.ts";
import type { Size } from "@/lib/document/size.ts";
import type { OutputJob } from "@/lib/outputs/job.ts";
import type { Suggestion } from "@/lib/pixelate/auto/auto.ts";
import type { Goal } from "@/lib/pixelate/auto/goals.ts";
import type { PixelArtOffer } from "@/lib/pixelate/restore/look.ts";
import type { Restored, RestoreWish } from "@/lib/pixelate/restore/restore.ts";
import type { Clock } from "./clock.ts";
import type { BookletJob, DrawnPage } from "@/lib/outputs/pages/draw_page.ts";
import type {
  PictureInfo,
  Planned,
  PlanWish,
  RenderedFile,
  ResponseOf,
  Scored,
} from "./protocol.ts";

/** A picture that the engine holds. */
export interface OpenedPicture extends PictureInfo {
  /** Names it where several are held; stays the same when the worker is started anew. */
  readonly id: number;
}

/** What an opened picture is told to while it opens and after. */
export interface OpenOptions {
  readonly signal?: AbortSignal;
  /**
   * Holds the picture beside the current one, until it is closed, in place of taking its place. Such a picture is worked at only
   * when it is asked for.
   */
  readonly beside?: boolean;
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
}

/** What every question about a picture takes. */
export interface PictureOptions {
  readonly signal?: AbortSignal | undefined;
  /** Id of the picture that it is of. Where it is left out: the current one, or if another one is opening, whichever stays. */
  readonly picture?: number | undefined;
}

export interface SuggestOptions extends PictureOptions {
  readonly onSuggestion?: (suggestion: Suggestion) => void;
}

/** A grid, and what the worker says of it. */
export type GridAnswer = Omit<ResponseOf<"grid">, "type" | "id">;

export interface ConvertOptions extends PictureOptions {
  /**
   * A newer conversion of the same lane takes the place of an older one, which then rejects with an AbortError. Give each card
   * that needs its own grid a lane of its own, such as "main" and "16:9".
   */
  readonly lane?: string;
  /** Comes after every conversion that is not in the background: for cards beside the main one. */
  readonly background?: boolean;
  /** Takes each grid as it comes: perhaps a quick first one, then the exact one. */
  readonly onGrid?: (answer: GridAnswer) => void;
}

export interface PlanOptions {
  readonly signal?: AbortSignal;
  /** Comes after everything that is not in the background. */
  readonly background?: boolean;
}

export interface ThumbnailOptions {
  readonly signal?: AbortSignal;
  /** Takes each grid as it comes, and which of the settings it answers. */
  readonly onGrid: (grid: PixelGrid, index: number) => void;
}

export interface EngineOptions {
  /** Is told each time the worker died and was started anew; what was under way goes on by itself. */
  readonly onRestart?: () => void;
  /** Is told whether the worker, which is awaited, or a script that it needs to answer, has been on its way for long. */
  readonly onSlow?: (isSlow: boolean) => void;
  /** Whether nothing is got ready that nobody has asked for: each first answer takes longer, and all together less work. */
  readonly sparesWork?: boolean;
  /** Tells the time; that of the page where this is left out. */
  readonly clock?: Clock;
}

/** The engine as the page sees it. */
export interface Engine {
  /**
   * Opens a picture in place of the current one, which is closed, or beside it. A newer call for the current one's place ends an
   * older one, which then rejects with an AbortError.
   *
   * Rejects with a sentence for visitors, and the former picture stays: SyntaxError (damaged or empty), TypeError (no picture, or in
   * no format that can be opened), RangeError (over the limits), TooLargeError (a RangeError that offers a smaller decode).
   */
  readonly open: (file: Blob, options?: OpenOptions) => Promise<OpenedPicture>;
  /** Lets go of a picture by its id. Conversions of it that are under way reject with an AbortError. */
  readonly close: (id: number) => void;
  /**
   * Resolves with the exact grid of a picture; `onGrid` may have a quick one before. Rejects with a TypeError where there is no such
   * picture, and with what is wrong with the settings.
   */
  readonly convert: (settings: Settings, options?: ConvertOptions) => Promise<PixelGrid>;
  /**
   * Makes a quick grid of the current picture for each of several settings, in the background of everything that was asked for by
   * itself. Resolves when all have come; rejects with a TypeError where there is no picture, and with what is wrong with settings.
   */
  readonly thumbnails: (each: readonly Settings[], options: ThumbnailOptions) => Promise<void>;
  /**
   * Resolves with what may be offered where a picture is pixel art already, else null; when the worker has nothing better to do.
   * Rejects with a TypeError where there is no such picture.
   */
  readonly look: (options?: PictureOptions) => Promise<PixelArtOffer | null>;
  /** Resolves with the true pixels of a picture of pixel art. Rejects with a RangeError where there are none, and as `look` does. */
  readonly restore: (wish: RestoreWish, options?: PictureOptions) => Promise<Restored>;
  /** Resolves with how like a picture a piece of it is that shows the part `crop` of it. */
  readonly score: (grid: PixelGrid, crop: Rect | null, options?: PictureOptions) => Promise<Scored>;
  /**
   * Resolves with the settings that suit a goal best, in at most a second or two; `onSuggestion` has each before that is better than
   * all so far. Rejects as `convert` does.
   */
  readonly suggest: (
    settings: Settings,
    goal: Goal,
    options?: SuggestOptions,
  ) => Promise<Suggestion>;
  /** Resolves with a finished file, made off the page's thread; in the background when nobody asks for anything else. */
  readonly render: (
    grid: PixelGrid,
    job: OutputJob,
    options?: PlanOptions,
  ) => Promise<RenderedFile>;
  /** Resolves with how a grid is made by hand. */
  readonly plan: (wish: PlanWish, options?: PlanOptions) => Promise<Planned>;
  /** Resolves with a page, from 0 on, of a file that has pages, as it will be printed. */
  readonly page: (
    grid: PixelGrid,
    job: BookletJob,
    number: number,
    signal?: AbortSignal,
  ) => Promise<DrawnPage>;
  /**
   * Resolves with the places of faces in a picture, the surest first, as fractions of it: found in the background, when nobody asks for
   * anything else.
   */
  readonly findFaces: (options?: PictureOptions) => Promise<readonly Rect[]>;
  /** Starts the worker ahead of the first picture. */
  readonly warm: () => void;
  /**
   * Takes another worker in place of one that has not come yet, with all that is under way, after `prepare`; one that runs asks anew for
   * scripts that it waits for.
   */
  readonly fetchAnew: (prepare?: () => Promise<void>) => Promise<void>;
  /** Ends the worker and forgets every picture; what is under way rejects with an AbortError. The engine starts again when asked. */
  readonly dispose: () => void;
}
