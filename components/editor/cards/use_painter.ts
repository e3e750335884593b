import { effect } from "@preact/signals";
import { type RefObject } from "preact";
import { useEffect } from "preact/hooks";
import { FIRST_CARD } from "@/lib/editor/card_list.ts";
import type { CardState } from "@/lib/editor/card_state.ts";
import { queuePainting } from "./paint_queue.ts";

/** What lies this far down the screen lies behind the controls. */
const MARGIN = "0px 0px -15% 0px";

/** Does `job` when the next frame has been drawn. Returns what takes it back, which `job` may have more of. */
function afterFrame(job: () => () => void): () => void {
  let timer: ReturnType<typeof setTimeout>;
  let takeBack = () => {};
  const frame = requestAnimationFrame(() => {
    timer = setTimeout(() => takeBack = job());
  });
  return () => {
    cancelAnimationFrame(frame);
    clearTimeout(timer);
    takeBack();
  };
}

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
      if (card.id === FIRST_CARD) paint();
      // An empty card is waited for wherever it is, but none holds up the first one.
      else if (card.shown.peek() === null) takeBack = afterFrame(() => queuePainting(true, paint));
      else takeBack = queuePainting(isOnScreen, paint);
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
