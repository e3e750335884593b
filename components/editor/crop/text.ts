import type { Handle } from "@/lib/editor/crop/crop_box.ts";

/** The words of the crop dialog. `{…}` are filled in. */
export interface CropText {
  readonly title: string;
  readonly help: string;
  readonly frame: string;
  readonly handle: Readonly<Record<Handle, string>>;
  readonly ratio: string;
  readonly free: string;
  /** `{columns}`, `{rows}`. */
  readonly asPiece: string;
  readonly asPicture: string;
  readonly whole: string;
  readonly apply: string;
  readonly cancel: string;
  /** `{x}`, `{y}`, `{width}`, `{height}` in pixels of the picture. */
  readonly part: string;
}
