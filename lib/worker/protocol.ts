import type { PixelGrid } from "@/lib/pixelate/pixel_grid.ts";
import type { Settings } from "@/lib/pixelate/settings.ts";

/** What the page learns about an opened picture. Width and height are upright pixels of the original. */
export interface PictureInfo {
  readonly width: number;
  readonly height: number;
  /** Such as "JPEG". */
  readonly format: string;
  readonly hasAlpha: boolean;
  /** File size in bytes. */
  readonly bytes: number;
}

/** Page to worker. Every request has an id; `cancel` names the id to give up. */
export type Request =
  | { readonly type: "open"; readonly id: number; readonly file: Blob; readonly maxPixels?: number }
  | { readonly type: "convert"; readonly id: number; readonly settings: Settings }
  | { readonly type: "cancel"; readonly id: number };

/** Worker to page. A conversion may answer twice: a fast first grid, then the exact one. */
export type Response =
  | { readonly type: "opened"; readonly id: number; readonly info: PictureInfo }
  | { readonly type: "preview"; readonly id: number; readonly bitmap: ImageBitmap }
  | {
    readonly type: "grid";
    readonly id: number;
    readonly grid: PixelGrid;
    readonly exact: boolean;
  }
  | {
    readonly type: "progress";
    readonly id: number;
    readonly stage: string;
    readonly fraction: number;
  }
  | {
    readonly type: "failed";
    readonly id: number;
    /** Name of the built-in error class, so that the page can tell kinds apart. */
    readonly name: string;
    readonly message: string;
  };
