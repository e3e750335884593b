import type { Alert } from "@/lib/editor/message.ts";
import type { EditorModel } from "@/lib/editor/model.ts";
import { type FileKind, kindOf } from "./kind_of_file.ts";
import { takeFile } from "./take_file.ts";
import type { OnWaiting } from "./tell_of_waiting.ts";
import { type Failure, MOST_NAMED, wordOnNone, wordOnRest } from "./words_on_files.ts";

interface SortedOptions {
  readonly onComing: () => void;
  readonly tell: OnWaiting;
  /** Whether no other files came since. */
  readonly isLatest: () => boolean;
}

/** Tells files apart and takes what `takeFiles` says. */
export async function takeSorted(
  model: EditorModel,
  files: readonly File[],
  { onComing, tell, isLatest }: SortedOptions,
): Promise<boolean> {
  const kinds = await Promise.all(files.map(kindOf));
  if (!isLatest()) return false;
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
