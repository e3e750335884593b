import type { Fault, FaultValue } from "@/lib/document/fault.ts";
import { phrase, type Wording } from "./phrase.ts";
import { tellMoney } from "./tell_money.ts";

/** What is said of faults in a language: `content/<language>/faults.json`. */
export interface FaultTexts {
  /** A sentence for each code: what is wrong, and what would work. */
  readonly sentences: Readonly<Record<string, Wording>>;
  /** Words that stand in sentences, by their names. */
  readonly words: Readonly<Record<string, string>>;
}

/** What a visitor is told of a fault, or null where its code has no sentence, as after an update of one side only. */
export function tellFault(
  { code, values }: Fault,
  texts: FaultTexts,
  language: string,
): string | null {
  const sentence = Object.hasOwn(texts.sentences, code) ? texts.sentences[code] : undefined;
  if (sentence === undefined) return null;
  const told = Object.entries(values).map(([name, value]) => [name, tell(value, texts, language)]);
  return phrase(sentence, Object.fromEntries(told), language);
}

function tell(value: FaultValue, texts: FaultTexts, language: string): string | number {
  if (typeof value !== "object") return value;
  if ("word" in value) return texts.words[value.word] ?? value.word;
  if ("money" in value) return tellMoney(value, language);
  return tellFault(value, texts, language) ?? "";
}
