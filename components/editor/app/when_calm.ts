import { effect } from "@preact/signals";
import type { EditorModel } from "@/lib/editor/model.ts";
import { whenIdle } from "../when_idle.ts";

/** Milliseconds without work after which it is calm. */
const CALM = 2500;

/** Calls back once when nothing has been under way for a while. Returns what stops it. */
export function whenCalm({ state }: Pick<EditorModel, "state">, callback: () => void): () => void {
  return effect(() => {
    if (state.value === "working") return;
    const timer = setTimeout(() => whenIdle(callback), CALM);
    return () => clearTimeout(timer);
  });
}
