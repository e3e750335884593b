import { useSignal, useSignalEffect } from "@preact/signals";
import type { EditorModel } from "@/lib/editor/model.ts";

/** Milliseconds in which a picture comes mostly, so that the page is not drawn twice. */
const PATIENCE = 100;

/**
 * Whether room is made for a picture: when it comes, and where it is late before that, so that what is below goes soon after the picture
 * was chosen.
 */
export function useRoom({ opening, info }: Pick<EditorModel, "opening" | "info">): boolean {
  const isLate = useSignal(false);
  useSignalEffect(() => {
    if (opening.value === null) return void (isLate.value = false);
    const timer = setTimeout(() => isLate.value = true, PATIENCE);
    return () => clearTimeout(timer);
  });
  return info.value !== null || isLate.value;
}
