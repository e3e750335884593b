import { fault } from "./fault.ts";
import { asNumber, quote, show } from "./parse_values.ts";
import type { Rect } from "./rect.ts";
import { rectFields } from "./rect_fields.ts";

/** What matters in a picture can be marked in so many places. */
export const MAX_SUBJECTS = 8;

/**
 * Reads the places of subjects: a list of objects with `x`, `y`, `width` and `height`, or `"x,y,width,height"` with a `;` between one
 * and the next, in fractions of the picture. Each is the box around an ellipse. What reaches beyond the picture is cut off.
 *
 * @throws TypeError or RangeError as `parseSettings` does.
 */
export function parseSubjects(value: unknown): readonly Rect[] {
  const list = typeof value === "string" ? value.split(";").filter((text) => text.trim()) : value;
  if (!Array.isArray(list)) {
    throw fault(
      TypeError,
      "subjects-no-list",
      { value: quote(value) },
      `Subjects must be places such as "0.3,0.1,0.2,0.3;0.6,0.1,0.2,0.3", not ${show(value)}.`,
    );
  }
  if (list.length > MAX_SUBJECTS) {
    throw fault(
      RangeError,
      "subjects-many",
      { count: list.length, most: MAX_SUBJECTS },
      `${list.length} subjects are marked; ${MAX_SUBJECTS} are the most. Leave some out.`,
    );
  }
  return list.map(parseSubject);
}

/** Reads one place, as a list of them has it. */
export function parseSubject(value: unknown): Rect {
  const given = rectFields("subject", value, (count) =>
    fault(
      TypeError,
      "subject-parts",
      { value: quote(value), count },
      `A subject takes four numbers from 0 to 1, left, top, width and height, such as 0.3,0.1,0.2,0.3; ${
        show(value)
      } has ${count}.`,
    ));
  const x = asNumber("subject's left edge", given["x"], 0, 1);
  const y = asNumber("subject's top edge", given["y"], 0, 1);
  const width = Math.min(asNumber("subject's width", given["width"], 0, 1), 1 - x);
  const height = Math.min(asNumber("subject's height", given["height"], 0, 1), 1 - y);
  if (width <= 0 || height <= 0) {
    throw fault(
      RangeError,
      "subject-empty",
      { subject: [given["x"], given["y"], given["width"], given["height"]].join(",") },
      `The subject ${x},${y},${width},${height} shows nothing of the picture: it must be wider and higher than 0 and begin before 1.`,
    );
  }
  return { x, y, width, height };
}

/** Places of subjects as the text that `parseSubjects` reads; "" for none. */
export function formatSubjects(subjects: readonly Rect[]): string {
  return subjects.map(({ x, y, width, height }) => [x, y, width, height].join(",")).join(";");
}
