import { effect } from "@preact/signals";
import type { EditorModel } from "../model.ts";
import { formatShareLink } from "./share_link.ts";

/** Milliseconds of quiet before the address changes: browsers refuse to be told of every step of a slider. */
const QUIET = 250;

/** Writes the settings of the open piece into the address, so that reload, back and a copied link bring them again. Returns what stops it. */
export function followAddress(model: EditorModel): () => void {
  let giveUp = () => {};
  let search: string | null = null;
  const stopEffect = effect(() => {
    const settings = model.settings.value;
    const picture = model.picture.value;
    if (picture === null) return;
    const look = model.looks.applied.value[0];
    search = formatShareLink({ settings, sample: picture.sample, look });
    giveUp();
    const timer = setTimeout(write, QUIET);
    giveUp = () => clearTimeout(timer);
  });
  addEventListener("pagehide", write);
  return () => {
    stopEffect();
    giveUp();
    removeEventListener("pagehide", write);
  };

  function write(): void {
    if (search !== null && search !== location.search) {
      history.replaceState(history.state, "", `${location.pathname}${search}${location.hash}`);
    }
    search = null;
  }
}
