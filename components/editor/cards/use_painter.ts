import { effect } from "@preact/signals";
import { type RefObject } from "preact";
import { useEffect } from "preact/hooks";
import { FIRST_CARD } from "@/lib/editor/card_list.ts";
import type { CardState } from "@/lib/editor/card_state.ts";
import { queuePainting } from "./paint_queue.ts";

/** What lies this far down the screen lies behind the controls. */
const MARGIN = "0px 0px -15% 0px";

/**
 * Keeps a card drawn: notices whether it is on screen, draws what it wants, and reports what it shows.
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
      card.isOnScreen.value = entries.at(-1)!.isIntersecting;
    }, { rootMargin: MARGIN });
    observer.observe(frame.current!);
    let takeBack = () => {};
    const stop = effect(() => {
      const wanted = card.wanted.value;
      const isOnScreen = card.isOnScreen.value;
      takeBack();
      if (wanted === null || wanted === card.shown.peek()) return;
      const paint = () => {
        draw(wanted as T);
        card.shown.value = wanted;
      };
      // An empty card is waited for wherever it is, for the first pieces come together.
      const isUrgent = isOnScreen || card.shown.peek() === null;
      if (card.id === FIRST_CARD) paint();
      else takeBack = queuePainting(isUrgent, paint);
    });
    return () => {
      takeBack();
      stop();
      observer.disconnect();
      card.isOnScreen.value = false;
      card.shown.value = null;
    };
  }, [card]);
}
