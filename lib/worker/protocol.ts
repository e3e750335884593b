import type { Fault } from "@/lib/document/fault.ts";
import type { PixelGrid } from "@/lib/document/pixel_grid.ts";
import type { Rect } from "@/lib/document/rect.ts";
import type { Settings } from "@/lib/document/settings.ts";
import type { Size } from "@/lib/document/size.ts";
import type { CraftSettings } from "@/lib/craft/plan/craft_settings.ts";
import type { PackedPlan } from "@/lib/craft/plan/packed_plan.ts";
import type { PlanContext } from "@/lib/craft/plan/plan_context.ts";
import type { Effort } from "@/lib/craft/effort/effort.ts";
import type { OutputJob } from "@/lib/outputs/job.ts";
import type { Suggestion } from "@/lib/pixelate/auto/auto.ts";
import type { Goal } from "@/lib/pixelate/auto/goals.ts";
import type { BookletJob, DrawnPage } from "@/lib/outputs/pages/draw_page.ts";
import type { PixelArtOffer } from "@/lib/pixelate/restore/look.ts";
import type { Restored, RestoreWish } from "@/lib/pixelate/restore/restore.ts";
import type { Score } from "@/lib/pixelate/score/score.ts";

/** What the page learns about a picture. Width and height are upright pixels of the original. */
export interface PictureInfo {
  readonly width: number;
  readonly height: number;
  /** Such as "JPEG". */
  readonly format: string;
  /** Whether any pixel is less than opaque; before it is decoded, whether any may be. */
  readonly hasAlpha: boolean;
  /** File size in bytes. */
  readonly bytes: number;
}

/** How like its picture a piece is, and where least: the difference for each cell, in the scale of the score. */
export interface Scored {
  readonly score: Score;
  readonly differences: Float32Array<ArrayBuffer>;
}

/** A finished file, and what to know of it. */
export interface RenderedFile {
  readonly file: Blob;
  readonly notes: readonly Fault[];
}

/** How a grid is to be made by hand. */
export interface PlanWish {
  readonly grid: PixelGrid;
  readonly craft: CraftSettings;
  readonly context: PlanContext;
}

/** A plan, and how much work it is. */
export interface Planned {
  readonly plan: PackedPlan;
  readonly effort: Effort;
}

/**
 * Page to worker. Every request has an id, each larger than the one before; that of an `open` is the picture's from then on. Any
 * number of pictures is held until each is closed.
 */
export type Request =
  | {
    readonly type: "open";
    readonly id: number;
    readonly file: Blob;
    /** The first size that will be asked for, so that no more is decoded than it needs; null where the picture decides. */
    readonly size: Size | null;
    /** Decode to at most this many pixels where the whole picture is too large. */
    readonly maxPixels?: number;
    /** Whether to get it ready for questions while nobody asks any. */
    readonly getReady: boolean;
  }
  | {
    readonly type: "convert";
    readonly id: number;
    /** The picture that it is of. May be asked while that is being opened. */
    readonly picture: number;
    readonly settings: Settings;
    /** Comes after everything that is not in the background. */
    readonly background: boolean;
  }
  | {
    readonly type: "thumbnails";
    readonly id: number;
    /** The picture that they are of. */
    readonly picture: number;
    /** What each is made with. */
    readonly each: readonly Settings[];
  }
  | {
    readonly type: "render";
    readonly id: number;
    readonly grid: PixelGrid;
    readonly job: OutputJob;
    /** Nobody waits for it: it comes when nobody asks for anything, and is itself no request that anything makes way for. */
    readonly background: boolean;
  }
  | {
    readonly type: "plan";
    readonly id: number;
    readonly wish: PlanWish;
    /** Comes after everything that is not in the background. */
    readonly background: boolean;
  }
  | {
    readonly type: "page";
    readonly id: number;
    readonly grid: PixelGrid;
    readonly job: BookletJob;
    /** From 0 on. */
    readonly number: number;
  }
  /** Looks for faces when nobody has asked for anything for a while. */
  | { readonly type: "findFaces"; readonly id: number; readonly picture: number }
  /** Asks whether a picture is pixel art already, in the background. */
  | { readonly type: "look"; readonly id: number; readonly picture: number }
  | {
    readonly type: "restore";
    readonly id: number;
    readonly picture: number;
    readonly wish: RestoreWish;
  }
  | {
    /** Asks how like a picture a piece of it is. */
    readonly type: "score";
    readonly id: number;
    readonly picture: number;
    readonly grid: PixelGrid;
    /** The part of the picture that the piece shows. */
    readonly crop: Rect | null;
  }
  | {
    /** Asks for the settings that suit a goal best. */
    readonly type: "suggest";
    readonly id: number;
    readonly picture: number;
    readonly settings: Settings;
    readonly goal: Goal;
  }
  /** Gives up the conversion, file or other work of that id. */
  | { readonly type: "cancel"; readonly id: number }
  /** Lets go of the picture of that id, open or still opening, and gives up all that is asked of it. */
  | { readonly type: "close"; readonly id: number }
  | { readonly type: "ping"; readonly id: number }
  /** Has the worker ask anew for those of its scripts that have been on their way for long. */
  | { readonly type: "again"; readonly id: number };

/** A request of one kind. */
export type RequestOf<T extends Request["type"]> = Extract<Request, { readonly type: T }>;

/**
 * Worker to page.
 *
 * First comes `alive`, before anything was asked.
 * An `open` answers `coming` when the header has been read, `opened`, then `preview` when the worker finds time, and perhaps once
 * more, finer. A `convert` answers `grid` once or twice: perhaps a fast first one, then the exact one. `thumbnails` answer a `thumbnail`
 * for each of their settings, a `render` answers `rendered`, a `plan` `planned`, a `page` `drawn`, a `findFaces` `faces`, a `look`
 * `looked`, a `restore` `restored`, a `score` `scored`, and a `suggest` `suggested` for each that is better, until the last.
 * Each may answer `failed` instead, and nothing more after that; what was given up answers nothing more at all.
 */
export type Response =
  | { readonly type: "coming"; readonly id: number; readonly info: PictureInfo }
  | { readonly type: "opened"; readonly id: number; readonly info: PictureInfo }
  | { readonly type: "preview"; readonly id: number; readonly bitmap: ImageBitmap }
  | {
    readonly type: "grid";
    readonly id: number;
    readonly grid: PixelGrid;
    /** Whether this is the last word: computed from every pixel that was decoded. */
    readonly exact: boolean;
    /** Where everything lies below the transparency threshold: one that shows something. Else null. */
    readonly faint: number | null;
    /** Engine time in milliseconds, decoding not included. */
    readonly milliseconds: number;
  }
  | { readonly type: "rendered"; readonly id: number; readonly file: RenderedFile }
  | { readonly type: "planned"; readonly id: number; readonly planned: Planned }
  | { readonly type: "drawn"; readonly id: number; readonly page: DrawnPage }
  | {
    readonly type: "thumbnail";
    readonly id: number;
    /** Which of the settings it answers. */
    readonly index: number;
    /** From quick colors. */
    readonly grid: PixelGrid;
  }
  | { readonly type: "faces"; readonly id: number; readonly faces: readonly Rect[] }
  | { readonly type: "looked"; readonly id: number; readonly offer: PixelArtOffer | null }
  | { readonly type: "restored"; readonly id: number; readonly restored: Restored }
  | { readonly type: "scored"; readonly id: number; readonly scored: Scored }
  | { readonly type: "suggested"; readonly id: number; readonly suggestion: Suggestion }
  | {
    readonly type: "failed";
    readonly id: number;
    /** Name of the built-in error class, so that the page can tell kinds apart. */
    readonly name: string;
    /** For developers. */
    readonly message: string;
    /** What visitors are told of, or null where it was none of the engine's own errors. */
    readonly fault: Fault | null;
    /** Where the device is too small for the picture: the number of pixels to try it with. */
    readonly maxPixels?: number;
  }
  | {
    readonly type: "pong";
    readonly id: number;
    /** Whether a script that the worker wants has been on its way for long. */
    readonly isLate?: boolean;
  }
  /** The worker has started. It holds the web lock of that name for as long as it lives, if the host has web locks. */
  | { readonly type: "alive"; readonly id: number; readonly lock: string | null };

/** A response of one kind. */
export type ResponseOf<T extends Response["type"]> = Extract<Response, { readonly type: T }>;
