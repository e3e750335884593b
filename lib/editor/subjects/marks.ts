import { MAX_SUBJECTS } from "@/lib/document/parse_subjects.ts";
import type { Rect } from "@/lib/document/rect.ts";

/** A place on the picture, in fractions of it. */
export interface PicturePoint {
  readonly x: number;
  readonly y: number;
}

/** How wide and high a mark is that was only tapped, as a part of the picture's shorter side. */
const TAPPED = 0.25;
/** What is drawn smaller than this part of the shorter side is taken for a tap. */
const DRAWN = 0.03;

/** The ellipse's box of a drag from one place to another, or of a tap where that was short. `aspect` is the picture's width by its height. */
export function markBetween(from: PicturePoint, to: PicturePoint, aspect: number): Rect {
  const shorter = { width: Math.min(1, 1 / aspect), height: Math.min(1, aspect) };
  const width = Math.abs(to.x - from.x), height = Math.abs(to.y - from.y);
  if (width < DRAWN * shorter.width || height < DRAWN * shorter.height) {
    return markAround(from, shorter);
  }
  return cutOff({ x: Math.min(from.x, to.x), y: Math.min(from.y, to.y), width, height });
}

function markAround(
  { x, y }: PicturePoint,
  shorter: { readonly width: number; readonly height: number },
) {
  const width = TAPPED * shorter.width, height = TAPPED * shorter.height;
  return cutOff({ x: x - width / 2, y: y - height / 2, width, height });
}

/** What of a box lies on the picture. */
function cutOff({ x, y, width, height }: Rect): Rect {
  const left = Math.max(0, x), top = Math.max(0, y);
  return {
    x: left,
    y: top,
    width: Math.min(1, x + width) - left,
    height: Math.min(1, y + height) - top,
  };
}

/** Marks with one more, if there is room for it. */
export function withMark(marks: readonly Rect[], mark: Rect): readonly Rect[] {
  return marks.length < MAX_SUBJECTS ? [...marks, mark] : marks;
}

/** The mark at a place, the last one that was made if several lie there; -1 for none. */
export function markAt(marks: readonly Rect[], { x, y }: PicturePoint): number {
  return marks.findLastIndex((mark) => {
    const across = (x - mark.x - mark.width / 2) / (mark.width / 2);
    const down = (y - mark.y - mark.height / 2) / (mark.height / 2);
    return across * across + down * down <= 1;
  });
}
