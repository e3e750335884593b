/** About how wide a text is in a sans-serif font, in ems: rather too wide than too narrow. */
export function textWidth(text: string): number {
  let width = 0;
  for (const character of text) width += widthOf(character);
  return width;
}

/** A text that fits a width of so many ems, its end replaced by an ellipsis where it must. */
export function fitText(text: string, most: number): string {
  if (textWidth(text) <= most) return text;
  let kept = "", width = widthOf("…");
  for (const character of text) {
    width += widthOf(character);
    if (width > most) break;
    kept += character;
  }
  return `${kept.trimEnd()}…`;
}

function widthOf(character: string): number {
  if (/[ijlI.,:;|'!\s()[\]ftr/-]/.test(character)) return 0.38;
  if (/[mwMW@%…—]/.test(character)) return 0.95;
  if (/[A-Z&]/.test(character)) return 0.7;
  // Ideographs fill their square.
  return /[⺀-鿿가-힯豈-﫿＀-￯]/.test(character) ? 1 : 0.6;
}
