import { savesData } from "../saves_data.ts";

/** What a visitor works with who is about to bring a picture. */
const CONTROLS = "button, input, label";

/**
 * Calls back once, at the first sign that a picture is about to come: a pointer that moves over one of the controls in `root` or
 * presses it, or focus on one. It comes a second or more before the picture where a file has to be chosen. Returns what stops it.
 *
 * Keys that paste are no such sign: the picture comes with them. Where data is saved, nothing is: it may not come.
 */
export function listenForIntent(root: Element, onIntent: () => void): () => void {
  if (savesData()) return () => {};
  const stop = new AbortController();
  const { signal } = stop;
  // Moves, for a page that is scrolled below a resting pointer brings controls under it, too.
  for (const kind of ["pointermove", "pointerdown", "focusin"]) {
    root.addEventListener(kind, ({ target }) => {
      if (!(target instanceof Element) || target.closest(CONTROLS) === null) return;
      stop.abort();
      onIntent();
    }, { signal, passive: true });
  }
  return () => stop.abort();
}
