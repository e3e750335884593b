import type { PluralForms } from "./phrase.ts";

/** Numbers by which the plural forms that a language needs are found: larger ones ask for none that these do not. */
const COUNTS = [...Array(201).keys(), 0.5, 1.5];

/**
 * What is wrong with the texts of a language beside those of another: a sentence for each, which begins with the key.
 *
 * Keys must be the same. A text with plural forms has all that numbers of the language ask for, `{names}` to fill in are those of the
 * pattern; lists of records may be longer or shorter.
 *
 * @param open Keys of records that may hold more than the pattern does.
 */
export function checkTexts(
  given: unknown,
  pattern: unknown,
  language: string,
  open: ReadonlySet<string> = new Set(),
): readonly string[] {
  return check(given, pattern, { language, open }, "");
}

interface Context {
  readonly language: string;
  readonly open: ReadonlySet<string>;
}

function check(given: unknown, pattern: unknown, context: Context, key: string): string[] {
  const at = key === "" ? "The file" : `"${key}"`;
  if (given === undefined) return [`${at} is missing.`];
  if (isForms(pattern)) return checkForms(given, pattern, context.language, at);
  if (Array.isArray(pattern)) {
    if (!Array.isArray(given)) return [`${at} must be a list.`];
    const isPair = pattern.every((item) => typeof item === "string");
    if (isPair ? given.length !== pattern.length : given.length === 0) {
      return [`${at} must have ${isPair ? pattern.length : "at least one"} entries.`];
    }
    return given.flatMap((item, i) =>
      check(item, pattern[i] ?? pattern[0], context, `${key}[${i}]`)
    );
  }
  if (isRecord(pattern)) {
    if (!isRecord(given)) return [`${at} must be an object.`];
    const below = (name: string) => key === "" ? name : `${key}.${name}`;
    const unknown = context.open.has(key)
      ? []
      : Object.keys(given).filter((name) => !Object.hasOwn(pattern, name));
    return [
      ...Object.keys(pattern).flatMap((name) =>
        check(given[name], pattern[name], context, below(name))
      ),
      ...unknown.map((name) => `"${below(name)}" is not known.`),
    ];
  }
  if (typeof given !== typeof pattern) return [`${at} must be a ${nameOf(pattern)}.`];
  if (typeof given === "string") return checkPlaces(given, placesOf(String(pattern)), at);
  return [];
}

function checkForms(given: unknown, pattern: PluralForms, language: string, at: string): string[] {
  const rules = new Intl.PluralRules(language);
  const needed = new Set([...COUNTS.map((count) => rules.select(count)), "other"]);
  const places = new Set(Object.values(pattern).flatMap((text) => [...placesOf(text)]));
  if (!isForms(given)) return [`${at} must have the forms ${[...needed].sort().join(", ")}.`];
  // English says "a piece" by two forms where others have one or four; where it needs one, others may do with it, too.
  const wanted = Object.keys(pattern).length === 1 ? ["other"] : [...needed].sort();
  const missing = wanted.filter((form) => !(form in given));
  return [
    ...missing.map((form) => `${at} has no form "${form}".`),
    ...Object.entries(given).flatMap(([form, text]) =>
      typeof text !== "string"
        ? [`${at} must have a text as "${form}".`]
        : needed.has(form as Intl.LDMLPluralRule)
        // A form for one number need not name it.
        ? checkPlaces(text, places, at, "count")
        : [`${at} has a form "${form}", which ${language} never asks for.`]
    ),
  ];
}

function checkPlaces(text: string, wanted: ReadonlySet<string>, at: string, free = ""): string[] {
  if (text.trim() === "") return [`${at} is empty.`];
  const places = placesOf(text);
  return [
    ...[...wanted].filter((name) => name !== free && !places.has(name))
      .map((name) => `${at} leaves out {${name}}.`),
    ...[...places].filter((name) => !wanted.has(name)).map((name) => `${at} has no {${name}}.`),
  ];
}

function placesOf(text: string): ReadonlySet<string> {
  return new Set([...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name!));
}

function isForms(value: unknown): value is PluralForms {
  return isRecord(value) && typeof value["other"] === "string";
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function nameOf(value: unknown): string {
  return typeof value === "string" ? "text" : typeof value;
}
