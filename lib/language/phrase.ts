/** A text for each of the plural forms of its language (https://cldr.unicode.org/index/cldr-spec/plural-rules); `count` chooses. */
export type PluralForms =
  & { readonly other: string }
  & { readonly [form in Intl.LDMLPluralRule]?: string };

/** A text for visitors with `{names}` to fill in, in one form or in those that a number asks for. */
export type Wording = string | PluralForms;

/** What is filled in, by name: texts as they are, numbers as the language writes them. */
export type Values = Readonly<Record<string, string | number>>;

/** Measures that stand in pairs, such as `1024 × 768`: they are read and compared digit by digit, so nothing groups them. */
const SIDES = new Set(["width", "height", "columns", "rows"]);

/**
 * A text of a language with its values.
 *
 * Where it has plural forms, the value `count` chooses. A name without a value stays as it stands.
 *
 * @param language BCP 47 tag, such as "en".
 */
export function phrase(wording: Wording, values: Values, language: string): string {
  const text = typeof wording === "string" ? wording : formFor(wording, values["count"], language);
  return text.replace(/\{(\w+)\}/g, (place, name: string) => {
    const value = values[name];
    if (typeof value !== "number") return value ?? place;
    return (SIDES.has(name) ? plain : grouped)(language).format(value);
  });
}

function formFor(forms: PluralForms, count: string | number | undefined, language: string): string {
  return forms[rules(language).select(Number(count))] ?? forms.other;
}

const rules = perLanguage((language) => new Intl.PluralRules(language));
const plain = perLanguage((language) => new Intl.NumberFormat(language, { useGrouping: false }));
/** Four digits are read at a glance; separators begin with the fifth. */
const grouped = perLanguage((language) => new Intl.NumberFormat(language, { useGrouping: "min2" }));

/** Intl's objects are made once a language: that costs a thousand times as much as asking them. */
function perLanguage<T>(make: (language: string) => T): (language: string) => T {
  const made = new Map<string, T>();
  return (language) => {
    const known = made.get(language) ?? make(language);
    made.set(language, known);
    return known;
  };
}
