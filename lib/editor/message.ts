import { type Fault, faultOf } from "@/lib/document/fault.ts";
import type { EditorText } from "./text.ts";

/** Something to tell the visitor: a text of the editor with its values, or a fault of the engine. A value may be a cause. */
export type Message = Fault | {
  readonly key: MessageKey;
  readonly values?: Readonly<Record<string, string | number | Message>>;
};

/** Texts of the editor, under `messages` in its message file. */
export type MessageKey = keyof EditorText["messages"];

/** What went wrong, and perhaps what can be done about it at once. */
export interface Alert {
  readonly message: Message;
  /** Opens the same picture at fewer pixels. */
  readonly smaller?: () => void;
}

/** What went wrong, for visitors: what browsers and libraries say of it is not for them. */
export function messageOf(error: unknown): Message {
  const isForbidden = error instanceof DOMException && error.name === "NotAllowedError";
  return faultOf(error) ?? { key: isForbidden ? "notAllowed" : "failed" };
}
