import { isSameSize, type Size } from "@/lib/document/size.ts";
import type { Message } from "../message.ts";
import type { TouchUps } from "./touch_ups.ts";

/**
 * What is to be told of touch-ups that a change of size leaves behind, or null.
 *
 * @param told What is told already: the same word stays for as long as a slider moves on.
 */
export function wordOnLeft(
  touchUps: TouchUps,
  from: Size,
  to: Size,
  told: Message | null,
): Message | null {
  if (isSameSize(from, to)) return null;
  const layer = touchUps.layer();
  const count = touchUps.touched.peek();
  const isTold = told !== null && "key" in told && told.key === "touchUpsLeft";
  if (layer === null || count === 0) {
    return isTold && touchUps.waiting.peek() !== null ? told : null;
  }
  if (isSameSize(layer, to)) return null;
  const { columns, rows } = layer;
  return isTold ? told : { key: "touchUpsLeft", values: { count, columns, rows } };
}
