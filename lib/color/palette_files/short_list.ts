/** What all words of a list may be: three bare digits, or four of which the last is an alpha, as style sheets have them. */
const FORMS = [/^([0-9a-f]{3})$/, /^#([0-9a-f]{3})([0-9a-f])$/];

/**
 * The colors of a text in which each word is three digits without a mark, such as `f00`, or each is four with one, such as `#f00f`: alone
 * they could be a number, a word or a slip. Null where the text is something else; those that are fully transparent are left out.
 */
export function readShortList(lines: readonly string[]): readonly string[] | null {
  const words: string[] = [];
  let form: RegExp | undefined;
  for (const line of lines) {
    if (/^\s*(?:;|\/\/|#(?:\s|$))/.test(line)) continue;
    for (const [given] of line.matchAll(/[^\s,;|"']+/g)) {
      const word = given.toLowerCase();
      form ??= FORMS.find((one) => one.test(word));
      if (form?.test(word) !== true) return null;
      words.push(word);
    }
  }
  const all = words.join("");
  if (form === undefined || words.length < 2 || !/[a-f]/.test(all) || !/\d/.test(all)) return null;
  return words.flatMap((word) => {
    const [, digits = "", alpha] = form.exec(word)!;
    return alpha === "0" ? [] : [`#${digits.replace(/./g, "$&$&")}`];
  });
}
