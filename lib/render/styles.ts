import { fault } from "@/lib/document/fault.ts";
import { quote, show } from "@/lib/document/parse_values.ts";
import type { Style } from "./style.ts";
import { BRICKS } from "./styles/bricks.ts";
import { CIRCLES } from "./styles/circles.ts";
import { PIXELS } from "./styles/pixels.ts";
import { SQUARES } from "./styles/squares.ts";

/** Every style, in the order in which they are offered. */
export const STYLES: readonly Style[] = [PIXELS, BRICKS, CIRCLES, SQUARES];

/**
 * The style of that id.
 *
 * @throws RangeError if there is none.
 */
export function styleById(id: string): Style {
  const style = STYLES.find((one) => one.id === id);
  if (style) return style;
  const names = STYLES.map((one) => one.id).join(", ");
  throw fault(
    RangeError,
    "style-unknown",
    { names, id: quote(id) },
    `The style must be one of ${names}, not ${show(id)}.`,
  );
}
