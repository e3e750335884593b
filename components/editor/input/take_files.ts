import type { Alert } from "@/lib/editor/message.ts";
import type { EditorModel } from "@/lib/editor/model.ts";
import type { FileKind } from "./sort_files.ts";
import { takeFile } from "./take_file.ts";
import { type OnWaiting, tellOfWaiting } from "./tell_of_waiting.ts";
import { type Failure, MOST_NAMED, wordOnNone, wordOnRest } from "./words_on_files.ts";

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
  const [first] = files;
  if (first === undefined) return false;
  // By far the most usual, and in a hurry.
  if (files.length === 1 && first.type.startsWith("image/")) return model.open(first, { onComing });
  const tell: OnWaiting = (waiting) => void (turn === turns && onWaiting(waiting));
  const kinds = await sort(files, tell);
  if (turn !== turns) return false;
  const [only] = kinds;
  if (kinds.length === 1) return await takeFile(model, only!, { onComing }, tell) && isShown(only!);
  const failures: Failure[] = [];
  for (const kind of inOrder(kinds)) {
    let hasFailed = false;
    const onFail = (alert: Alert) => {
      hasFailed = true;
      failures.push({ kind, alert });
    };
    if (await takeFile(model, kind, { onComing, onFail }, tell)) {
      model.announce(wordOnRest(kinds, kind, failures));
      return isShown(kind);
    }
    // It was given up, or something newer is being opened.
    if (!hasFailed) return false;
  }
  model.refuse(wordOnNone(kinds, failures));
  return false;
}

function isShown({ kind }: FileKind): boolean {
  return kind !== "palette";
}

/** What may be taken, the most wanted first, and at last some of the rest, which are opened for the reason why they cannot be. */
function inOrder(kinds: readonly FileKind[]): readonly FileKind[] {
  return [
    ...kinds.filter(({ kind }) => kind === "picture"),
    ...kinds.filter(({ kind }) => kind === "piece" || kind === "palette"),
    ...kinds.filter(({ kind }) => kind === "other").slice(0, MOST_NAMED),
  ];
}

/** What each file is; where what tells that does not come, they are taken for pictures. */
async function sort(
  files: readonly File[],
  onWaiting: OnWaiting,
): Promise<readonly FileKind[]> {
  try {
    const { kindOf } = await tellOfWaiting(import("./sort_files.ts"), onWaiting);
    return await Promise.all(files.map(kindOf));
  } catch {
    return files.map((file) => ({ kind: "picture", file }));
  }
}
