/** A number as people write it: with a comma or a point, behind the minus of a keyboard, that of print, or what programs make of one. */
const WRITTEN = /^[-+\u2212\u2013]?(?:\d+[.,]?\d*|[.,]\d+)$/;

/** Such a number as programs write it; any other text as it is. */
export function plainNumber(text: string): string {
  const number = text.trim();
  return WRITTEN.test(number) ? number.replace(",", ".").replace(/[\u2212\u2013]/, "-") : text;
}
