import type { Fault } from "@/lib/document/fault.ts";
import type { PixelGrid } from "@/lib/document/pixel_grid.ts";
import type { Settings } from "@/lib/document/settings.ts";
import type { Size } from "@/lib/document/size.ts";
import type { OutputJob } from "@/lib/outputs/job.ts";

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

/**
 * Page to worker. Every request has an id, each larger than the one before; `cancel` names the id to give up. An `open` can be given
 * up even when it is done, for as long as the page has not heard of it: the picture before comes back.
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
  }
  | {
    readonly type: "convert";
    readonly id: number;
    readonly settings: Settings;
    /** Comes after everything that is not in the background. */
    readonly background: boolean;
  }
  | {
    readonly type: "render";
    readonly id: number;
    readonly grid: PixelGrid;
    readonly job: OutputJob;
  }
  | { readonly type: "cancel"; readonly id: number }
  | { readonly type: "ping"; readonly id: number };

/**
 * Worker to page.
 *
 * First comes `alive`, before anything was asked.
 * An `open` answers `coming` when the header has been read, `opened`, then `preview` when the worker finds time, and perhaps once
 * more, finer. A `convert` may answer `grid` twice: a fast first one, then the exact one. A `render` answers `rendered`. Each may answer `failed` instead, and nothing
 * more after that.
 */
export type Response =
  | { readonly type: "coming"; readonly id: number; readonly info: PictureInfo }
  | { readonly type: "opened"; readonly id: number; readonly info: PictureInfo }
  | { readonly type: "preview"; readonly id: number; readonly bitmap: ImageBitmap }
  | {
    readonly type: "grid";
    readonly id: number;
    /** Id of the `open` that the grid is of. */
    readonly picture: number;
    readonly grid: PixelGrid;
    /** Whether this is the last word: computed from every pixel that was decoded. */
    readonly exact: boolean;
    /** Engine time in milliseconds, decoding not included. */
    readonly milliseconds: number;
  }
  | { readonly type: "rendered"; readonly id: number; readonly file: Blob }
  | {
    readonly type: "progress";
    readonly id: number;
    readonly stage: Stage;
    readonly fraction: number;
  }
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
  | { readonly type: "pong"; readonly id: number }
  /** The worker has started. It holds the web lock of that name for as long as it lives, if the host has web locks. */
  | { readonly type: "alive"; readonly id: number; readonly lock: string | null };

/** What the worker is at. */
export type Stage = "decoding" | "sampling" | "rendering";
