import type { RefObject } from "preact";
import { useEffect, useLayoutEffect, useRef } from "preact/hooks";

/** So many elements are remembered that had the focus. */
const MOST = 8;

/**
 * Gives the focus, where what had it within an element went away, such as by its own press, to an heir: it would else be nowhere.
 * Without one, what had it before has it again, or else the first button.
 */
export function useHeldFocus(
  place: RefObject<HTMLElement>,
  heir?: () => HTMLElement | null | undefined,
): void {
  const isWithin = useRef(false);
  const trail = useRef<readonly HTMLElement[]>([]);
  useEffect(() => {
    const element = place.current!;
    const note = ({ target }: FocusEvent) => {
      isWithin.current = true;
      trail.current = [...trail.current, target as HTMLElement].slice(-MOST);
    };
    // What is taken out of the page loses the focus, too: what comes in its place is there a moment later.
    const look = () =>
      queueMicrotask(() => isWithin.current = element.contains(document.activeElement));
    element.addEventListener("focusin", note);
    element.addEventListener("focusout", look);
    return () => {
      element.removeEventListener("focusin", note);
      element.removeEventListener("focusout", look);
    };
  }, []);
  useLayoutEffect(() => {
    if (!isWithin.current || document.activeElement !== document.body) return;
    const next = heir?.() ?? trail.current.findLast(({ isConnected }) => isConnected) ??
      place.current!.querySelector<HTMLElement>("button:enabled");
    next?.focus({ preventScroll: true });
  });
}
