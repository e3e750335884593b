import { effect } from "@preact/signals";
import { type RefObject } from "preact";
import { useEffect } from "preact/hooks";
import type { CardState } from "@/lib/editor/card_state.ts";
import { queuePainting } from "./paint_queue.ts";

/** Cards this far from the screen count as near it. */
const MARGIN = "25%";

/**
 * Keeps a card drawn: notices whether it is near the screen, draws what it wants, and reports what it shows.
 *
 * @param frame The element whose place counts.
 * @param draw Draws what the card wants.
 */
export function usePainter<T>(
  card: CardState,
  frame: RefObject<HTMLElement>,
  draw: (wanted: T) => void,
): void {
  useEffect(() => {
    const observer = new IntersectionObserver((entries) => {
      card.near.value = entries.at(-1)!.isIntersecting;
    }, { rootMargin: MARGIN });
    observer.observe(frame.current!);
    let takeBack = () => {};
    const stop = effect(() => {
      const wanted = card.wanted.value;
      const isNear = card.near.value;
      takeBack();
      if (wanted === null || wanted === card.shown.peek()) return;
      takeBack = queuePainting(isNear, () => {
        draw(wanted as T);
        card.shown.value = wanted;
      });
    });
    return () => {
      takeBack();
      stop();
      observer.disconnect();
      card.near.value = false;
      card.shown.value = null;
    };
  }, [card]);
}
