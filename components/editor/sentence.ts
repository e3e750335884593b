import type { Message } from "@/lib/editor/message.ts";
import type { EditorText } from "@/lib/editor/text.ts";
import { fill } from "./fill.ts";

/** A message as the visitor reads it. */
export function sentence(message: Message, text: EditorText): string {
  return "text" in message ? message.text : fill(text.messages[message.key], message.values ?? {});
}
