import { type Rect, WHOLE } from "@/lib/document/rect.ts";

/** The parts of a crop frame that can be taken: its sides and corners by compass, or all of it. */
export const HANDLES = ["nw", "n", "ne", "e", "se", "s", "sw", "w"] as const;
export type Handle = typeof HANDLES[number];

/** What a crop frame lies on and must keep to. All lengths are fractions (0-1) of the picture. */
export interface CropLimits {
  /** Width divided by height that the frame keeps, both in fractions; null leaves it free. */
  readonly ratio: number | null;
  /** Least width and height. */
  readonly least: { readonly width: number; readonly height: number };
}

/** Turns a ratio as people say it, such as 4 / 3, into one of fractions of a picture of the given aspect (width / height). */
export function ratioInFractions(ratio: number, aspect: number): number {
  return ratio / aspect;
}

/** Moves the frame, but not beyond the picture. */
export function moveBox(box: Rect, dx: number, dy: number): Rect {
  return {
    ...box,
    x: clamp(box.x + dx, 0, 1 - box.width),
    y: clamp(box.y + dy, 0, 1 - box.height),
  };
}

/** Drags a handle by so much; the opposite side or corner stays, and a kept ratio is kept. */
export function dragHandle(
  box: Rect,
  handle: Handle,
  dx: number,
  dy: number,
  { ratio, least }: CropLimits,
): Rect {
  const horizontal = sideOf(handle, "w", "e");
  const vertical = sideOf(handle, "n", "s");
  let width = clamp(box.width + dx * horizontal, least.width, room(box.x, box.width, horizontal));
  let height = clamp(box.height + dy * vertical, least.height, room(box.y, box.height, vertical));
  if (ratio !== null) {
    const leads = vertical === 0 ||
      (horizontal !== 0 && Math.abs(width - box.width) >= Math.abs(height - box.height) * ratio);
    if (leads) height = width / ratio;
    else width = height * ratio;
    const fits = Math.min(
      1,
      room(box.x, box.width, horizontal) / width,
      room(box.y, box.height, vertical) / height,
    );
    width *= fits;
    height *= fits;
  }
  return {
    x: place(box.x, box.width, width, horizontal),
    y: place(box.y, box.height, height, vertical),
    width,
    height,
  };
}

/** Makes the frame larger or smaller around its middle, keeping its shape. */
export function scaleBox(box: Rect, factor: number, { least }: CropLimits): Rect {
  const most = Math.min(1 / box.width, 1 / box.height);
  const fewest = Math.max(least.width / box.width, least.height / box.height);
  const by = clamp(factor, Math.min(fewest, most), most);
  return around(box, box.width * by, box.height * by);
}

/** Gives the frame a ratio, with as much of its area as fits, around its middle. */
export function withRatio(box: Rect, ratio: number): Rect {
  const width = Math.sqrt(box.width * box.height * ratio);
  const fits = Math.min(1, 1 / width, ratio / width);
  return around(box, width * fits, width * fits / ratio);
}

/** The crop that a frame stands for: null where it leaves nothing out. */
export function toCrop(box: Rect): Rect | null {
  const isWhole = box.width > 1 - 1e-6 && box.height > 1 - 1e-6;
  return isWhole ? null : box;
}

/** The frame that stands for a crop. */
export function toBox(crop: Rect | null): Rect {
  return crop ?? WHOLE;
}

function around(box: Rect, width: number, height: number): Rect {
  return {
    x: clamp(box.x + (box.width - width) / 2, 0, 1 - width),
    y: clamp(box.y + (box.height - height) / 2, 0, 1 - height),
    width,
    height,
  };
}

/** -1 where the handle moves the near side, 1 for the far side, 0 for neither. */
function sideOf(handle: Handle, near: string, far: string): -1 | 0 | 1 {
  if (handle.includes(near)) return -1;
  return handle.includes(far) ? 1 : 0;
}

/** The greatest length that a span may take: from what stays in place to the edge, or around its middle. */
function room(start: number, length: number, side: -1 | 0 | 1): number {
  if (side < 0) return start + length;
  if (side > 0) return 1 - start;
  const middle = start + length / 2;
  return 2 * Math.min(middle, 1 - middle);
}

function place(start: number, before: number, length: number, side: -1 | 0 | 1): number {
  if (side > 0) return start;
  const moved = side < 0 ? start + before - length : start + (before - length) / 2;
  return clamp(moved, 0, 1 - length);
}

function clamp(value: number, least: number, most: number): number {
  return Math.min(Math.max(value, least), Math.max(most, 0));
}
