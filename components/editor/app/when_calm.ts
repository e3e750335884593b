import { effect } from "@preact/signals";
import type { EditorModel } from "@/lib/editor/model.ts";
import { whenIdle } from "../when_idle.ts";

/** Milliseconds without work after which it is calm. */
const CALM = 2500;

/** Calls back once when nothing has been under way for a while. Returns what stops it. */
export function whenCalm(
  { state, isSettled }: Pick<EditorModel, "state" | "isSettled">,
  callback: () => void,
): () => void {
  return effect(() => {
    const isBusy = state.value === "working" || state.value === "ready" && !isSettled.value;
    if (isBusy) return;
    const timer = setTimeout(() => whenIdle(callback), CALM);
    return () => clearTimeout(timer);
  });
}
