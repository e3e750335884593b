/** A number as people write it: with a comma or a point, behind the minus of a keyboard or that of print. */
const WRITTEN = /^[-+\u2212]?(?:\d+[.,]?\d*|[.,]\d+)$/;

/** Such a number as programs write it; any other text as it is. */
export function plainNumber(text: string): string {
  const number = text.trim();
  return WRITTEN.test(number) ? number.replace(",", ".").replace("\u2212", "-") : text;
}
