import { type ReadonlySignal, useSignal } from "@preact/signals";
import { type RefObject } from "preact";
import { useEffect, useRef } from "preact/hooks";

/** Milliseconds after the last move of a control for which its effect is looked at. */
const LOOK = 1500;

/**
 * Whether the large piece stays on screen over the page, because a control of a sheet is moved that covers the page and the piece lies
 * elsewhere; and what tells that one is.
 *
 * @param place Where the piece has its place.
 */
export function useHold(
  place: RefObject<HTMLElement>,
): readonly [isHeld: ReadonlySignal<boolean>, hold: () => void] {
  const isHeld = useSignal(false);
  const timer = useRef<ReturnType<typeof setTimeout>>();
  useEffect(() => () => clearTimeout(timer.current), []);
  return [isHeld, () => {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => isHeld.value = false, LOOK);
    const { top, bottom } = place.current!.getBoundingClientRect();
    const seen = Math.min(bottom, innerHeight / 2) - Math.max(top, 0);
    if (seen < (bottom - top) / 2) isHeld.value = true;
  }];
}
