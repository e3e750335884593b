import type { EditorModel } from "@/lib/editor/model.ts";
import { type OnWaiting, tellOfWaiting } from "./tell_of_waiting.ts";

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
  const script = await tellOfWaiting(import("./take_sorted.ts"), tell).catch(() => null);
  if (!isLatest()) return false;
  if (script !== null) return await script.takeSorted(model, files, { onComing, tell, isLatest });
  // Without what tells them apart they are taken for pictures.
  for (const file of files) if (await model.open(file, { onComing })) return true;
  return false;
}
