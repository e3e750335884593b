/** Fills a text that tells a number by `{count}`. Where it has two forms, `one | more`, the first is for one. */
export function fillCount(
  text: string,
  count: number,
  values: Readonly<Record<string, string | number>> = {},
): string {
  const [one, more = one] = text.split(" | ");
  return fill(count === 1 ? one! : more!, { ...values, count });
}

/** Fills the `{name}` places of a text. */
export function fill(text: string, values: Readonly<Record<string, string | number>>): string {
  return text.replace(/\{(\w+)\}/g, (place, name) => String(values[name] ?? place));
}
