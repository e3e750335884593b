import { effect } from "@preact/signals";
import type { EditorModel } from "../model.ts";
import { formatShareLink } from "./share_link.ts";

/** Milliseconds after a change: what comes with it comes into the address with it. */
const SOON = 100;
/** Milliseconds between two changes of the address: Safari refuses more than a hundred in half a minute. */
const APART = 350;

/**
 * Writes the settings of the open piece into the address, while they change as well, so that reload, back and a copied link bring them
 * again. Returns what stops it.
 */
export function followAddress(model: EditorModel): () => void {
  let timer: ReturnType<typeof setTimeout> | null = null;
  let written = -Infinity;
  let search: string | null = null;
  const stopEffect = effect(() => {
    const settings = model.settings.value;
    const picture = model.picture.value;
    if (picture === null) return;
    const look = model.looks.applied.value[0];
    search = formatShareLink({ settings, sample: picture.sample, look });
    timer ??= setTimeout(write, Math.max(SOON, written + APART - performance.now()));
  });
  addEventListener("pagehide", write);
  return () => {
    stopEffect();
    if (timer !== null) clearTimeout(timer);
    removeEventListener("pagehide", write);
  };

  function write(): void {
    timer = null;
    if (search !== null && search !== location.search) {
      history.replaceState(history.state, "", `${location.pathname}${search}${location.hash}`);
      written = performance.now();
    }
    search = null;
  }
}
