import { effect } from "@preact/signals";
import { type RefObject } from "preact";
import { useEffect } from "preact/hooks";
import { FIRST_CARD, STAGE } from "@/lib/editor/cards/card_list.ts";
import type { CardState } from "@/lib/editor/cards/card_state.ts";
import { noteUrgent, queueBehindUrgent, queuePainting } from "./paint_queue.ts";

/** What lies this far down the screen lies behind the controls. */
const MARGIN = "0px 0px -15% 0px";

/** Cards are drawn in steps of so many pixels, so that a scroll bar that comes and goes does not change their look. */
const STEP = 128;

/**
 * Keeps a card drawn: notices whether it is on screen, draws what it wants, and reports what it shows.
 *
 * @param frame The element whose place and size count.
 * @param draw Draws what the card wants for a width in device pixels, or a little more: much more would be work that nobody sees.
 * @returns What the card shows, null before the first: words beside the picture tell of that, and are written when it is drawn.
 */
export function usePainter<T>(
  card: CardState,
  frame: RefObject<HTMLElement>,
  draw: (wanted: T, width: number) => void,
): T | null {
  useEffect(() => {
    let width = 0, drawn = 0;
    // Asked for in the middle of a change, a size costs a layout.
    const deviceWidth = () =>
      Math.ceil((width ||= frame.current!.clientWidth) * devicePixelRatio / STEP) * STEP;
    const paint = (wanted: T) => {
      drawn = deviceWidth();
      draw(wanted, drawn);
      card.shown.value = wanted;
    };
    let takeBackFiner = () => {};
    const resizes = new ResizeObserver((entries) => {
      width = entries.at(-1)!.contentRect.width;
      // A card that has grown, by a wider window or by zoom, would look blurred.
      if (card.shown.peek() === null || deviceWidth() <= drawn) return;
      takeBackFiner();
      takeBackFiner = queuePainting(
        card.isOnScreen.peek(),
        () => paint(card.shown.peek() as T),
      );
    });
    resizes.observe(frame.current!);
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
      const job = () => paint(wanted as T);
      if (card.id === FIRST_CARD || card.id === STAGE) {
        job();
        noteUrgent();
      } else if (card.shown.peek() === null) {
        // An empty card is waited for wherever it is, but none holds up the first one.
        takeBack = queueBehindUrgent(job);
      } else takeBack = queuePainting(isOnScreen, job);
    });
    return () => {
      takeBack();
      takeBackFiner();
      stop();
      observer.disconnect();
      resizes.disconnect();
      card.isOnScreen.value = false;
      card.shown.value = null;
    };
  }, [card]);
  return card.shown.value as T | null;
}
