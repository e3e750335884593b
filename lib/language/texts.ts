import type { PluralForms } from "./phrase.ts";

/** What a file of texts holds in every language, by what it holds in one: texts with a `{count}` have plural forms, others have none. */
export type Texts<T> = T extends string ? string
  : T extends { readonly other: string } ? PluralForms
  : T extends readonly (infer Item)[] ? readonly Texts<Item>[]
  : T extends object ? { readonly [K in keyof T]: Texts<T[K]> }
  : T;
