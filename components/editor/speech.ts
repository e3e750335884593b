import { createContext } from "preact";
import { useContext } from "preact/hooks";
import type { Message } from "@/lib/editor/message.ts";
import type { EditorText } from "@/lib/editor/text.ts";
import { phrase, type Values, type Wording } from "@/lib/language/phrase.ts";
import { tellFault } from "@/lib/language/tell_fault.ts";

/** How the page says things: in its language. */
export interface Speech {
  /** A text with its values. */
  readonly phrase: (wording: Wording, values: Values) => string;
  /** A message as the visitor reads it. */
  readonly tell: (message: Message) => string;
}

/** Given once, around the editor. */
export const SpeechContext = createContext<Speech | null>(null);

/** @throws TypeError outside of the editor, where no language is known. */
export function useSpeech(): Speech {
  const speech = useContext(SpeechContext);
  if (speech === null) throw new TypeError("There is no language here. Stand in a SpeechContext.");
  return speech;
}

/** Speaks by the editor's texts. */
export function speechOf({ language, messages, faults }: EditorText): Speech {
  const say = (wording: Wording, values: Values) => phrase(wording, values, language);
  const tell = (message: Message): string => {
    if ("code" in message) return tellFault(message, faults, language) ?? messages.failed;
    const values = Object.entries(message.values ?? {}).map(([name, value]) =>
      [name, typeof value === "object" ? tell(value) : value] as const
    );
    return say(messages[message.key], Object.fromEntries(values));
  };
  return { phrase: say, tell };
}
