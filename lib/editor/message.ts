/** Something to tell the visitor: a sentence from the engine as it is, or a text of the editor with its values. */
export type Message =
  | { readonly text: string }
  | { readonly key: MessageKey; readonly values?: Readonly<Record<string, string | number>> };

/** Texts of the editor, under `messages` in its message file. */
export type MessageKey =
  | "restarted"
  | "noFile"
  | "pasteElsewhere"
  | "severalFiles"
  | "leftOut"
  | "paletteTaken"
  | "sampleFailed"
  | "notANumber"
  | "outOfRange"
  | "notWhole"
  | "fileFailed"
  | "saved"
  | "storageFull"
  | "storageForbidden"
  | "touchUpsLeft"
  | "unknownPalette"
  | "workAdapted"
  | "workGone"
  | "workDamaged"
  | "unknownSample"
  | "linked";

/** What went wrong, and perhaps what can be done about it at once. */
export interface Alert {
  readonly message: Message;
  /** Opens the same picture at fewer pixels. */
  readonly smaller?: () => void;
}

/** What went wrong, as a sentence for visitors. */
export function sentenceOf(error: unknown): string {
  if (error instanceof Error && error.message !== "") return error.message;
  return "Something went wrong. Please try again.";
}
