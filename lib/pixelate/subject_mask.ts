import type { Settings } from "@/lib/document/settings.ts";
import { type Rect, WHOLE } from "@/lib/document/rect.ts";

/** Where the mask begins to fall and where it is gone, in radii of the ellipse. */
const INNER = 0.85, OUTER = 1.15;
/** A subject's ellipse is at least so many cells wide and high: what is marked is never lost between the middles of cells. */
const LEAST_CELLS = 2;

/** How much more a cell of a subject counts at most. */
const MOST_WEIGHT = 12;
/** What the subjects together count, as a share of everything. */
const WANTED_SHARE = 1 / 4;

/**
 * For each cell how much of it belongs to a subject, 0-1: within the ellipse in its box, with a soft rim. Null where nothing of a
 * subject is to be seen.
 */
export function subjectMask(
  { columns, rows, crop, subjects }: Pick<Settings, "columns" | "rows" | "crop" | "subjects">,
): Float32Array<ArrayBuffer> | null {
  const mask = new Float32Array(columns * rows);
  let isSeen = false;
  for (const subject of subjects) {
    const { x, y, width, height } = inCells(subject, crop ?? WHOLE, columns, rows);
    const radiusX = Math.max(width, LEAST_CELLS) / 2, radiusY = Math.max(height, LEAST_CELLS) / 2;
    const middleX = x + width / 2, middleY = y + height / 2;
    const [left, right] = reach(middleX, radiusX, columns);
    const [top, bottom] = reach(middleY, radiusY, rows);
    for (let row = top; row <= bottom; row++) {
      for (let column = left; column <= right; column++) {
        const away = Math.hypot(
          (column + 0.5 - middleX) / radiusX,
          (row + 0.5 - middleY) / radiusY,
        );
        const share = Math.min(1, Math.max(0, (OUTER - away) / (OUTER - INNER)));
        const cell = row * columns + column;
        mask[cell] = Math.max(mask[cell]!, share);
        isSeen ||= share > 0;
      }
    }
  }
  return isSeen ? mask : null;
}

/**
 * How much each cell counts in the choice of colors: 1, and more the more it belongs to a subject, so that subjects of any size count
 * for about a quarter. `shows` tells which cells count at all.
 */
export function subjectWeights(
  mask: Float32Array,
  shows: (cell: number) => boolean,
): Float32Array<ArrayBuffer> {
  let marked = 0, all = 0;
  for (let cell = 0; cell < mask.length; cell++) {
    if (!shows(cell)) continue;
    all++;
    marked += mask[cell]!;
  }
  const share = marked / Math.max(1, all);
  const wanted = WANTED_SHARE / (1 - WANTED_SHARE) * (1 - share) / Math.max(share, 1e-9);
  const more = Math.min(MOST_WEIGHT, Math.max(1, wanted)) - 1;
  return Float32Array.from(mask, (part) => 1 + more * part);
}

function inCells(subject: Rect, part: Rect, columns: number, rows: number): Rect {
  return {
    x: (subject.x - part.x) / part.width * columns,
    y: (subject.y - part.y) / part.height * rows,
    width: subject.width / part.width * columns,
    height: subject.height / part.height * rows,
  };
}

/** First and last cell that an ellipse may touch along one axis. */
function reach(middle: number, radius: number, cells: number): [number, number] {
  return [
    Math.max(0, Math.floor(middle - radius * OUTER)),
    Math.min(cells - 1, Math.ceil(middle + radius * OUTER)),
  ];
}
