import type { EditorModel } from "@/lib/editor/model.ts";
import { fetchTold, type OnWaiting } from "./tell_of_waiting.ts";

/** How often files came: who comes later goes first, however long it took to tell what came before. */
let turns = 0;

/**
 * Takes what was chosen, dropped or pasted: the first picture that can be opened; where there is none, a piece that this site saved, or
 * a palette. What else came with it is named. Resolves to whether a picture is open now.
 */
export async function takeFiles(
  model: EditorModel,
  files: readonly File[],
  onComing: () => void,
  onWaiting: OnWaiting,
): Promise<boolean> {
  const turn = ++turns;
  const isLatest = () => turn === turns;
  const [first] = files;
  if (first === undefined) return false;
  // By far the most usual, and in a hurry.
  if (files.length === 1 && first.type.startsWith("image/")) return model.open(first, { onComing });
  const tell: OnWaiting = (waiting) => void (isLatest() && onWaiting(waiting));
  const { takeSorted } = await fetchTold(() => import("./take_sorted.ts"), tell);
  return isLatest() && await takeSorted(model, files, { onComing, tell, isLatest });
}

/** Something else is opened: files of which it is not told yet what they are come too late. */
export function giveUpFiles(): void {
  turns++;
}
