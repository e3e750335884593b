/** Units that a field's numbers may be followed by, in lower case, each as so many of the field's own. */
export type Units = Readonly<Record<string, number>>;

/** Cells are told one by one; whoever thinks in pixels means the same. */
export const CELLS: Units = { px: 1, pixel: 1, pixels: 1, cell: 1, cells: 1 };

export const MILLIMETERS: Units = {
  mm: 1,
  cm: 10,
  dm: 100,
  m: 1000,
  in: 25.4,
  inch: 25.4,
  inches: 25.4,
  '"': 25.4,
};

/** How the numbers of a field are written. */
export interface NumberForm {
  /** Whether it is a whole number, so that a comma before three digits only groups them. */
  readonly isWhole: boolean;
  readonly units?: Units;
  /** Whether it may be written as a ratio, such as 16:9 or 4/3. */
  readonly isRatio?: boolean;
}

/** Characters of the longest text that is looked at. */
const LONGEST = 60;

/**
 * Reads a number as people write it: with a comma or a point, digits of any script, grouped by spaces, with its unit, or as a ratio.
 * Null where the text is nothing of that, or could mean two things.
 */
export function readNumber(
  typed: string,
  { isWhole, units = {}, isRatio = false }: NumberForm,
): number | null {
  // Normalizing would make 1½ and 4² into 11/2 and 42.
  if (typed.length > LONGEST || /\p{No}/u.test(typed)) return null;
  const text = toAscii(typed);
  const [over, under, ...more] = isRatio ? text.split(/[:/x*]/) : [text];
  if (more.length > 0) return null;
  if (under !== undefined) {
    const ratio = readDigits(over!.trim(), false) / readDigits(under.trim(), false);
    return Number.isFinite(ratio) ? ratio : null;
  }
  const unit = /[^\d.,]*$/.exec(over!)![0].trim();
  const digits = over!.slice(0, over!.length - unit.length).trim();
  if (unit !== "" && !Object.hasOwn(units, unit)) return null;
  const number = readDigits(digits, isWhole) * (unit === "" ? 1 : units[unit]!);
  // What a factor adds to the digits is rounding, such as in 0.7 inches.
  return Number.isFinite(number) ? Number(number.toPrecision(12)) : null;
}

/** Whether more may come that makes it a number: nobody is told of a mistake in the middle of a word. */
export function isUnfinished(typed: string, { units = {}, isRatio = false }: NumberForm): boolean {
  if (typed.length > LONGEST) return false;
  const text = toAscii(typed);
  if (isRatio && /\d ?[:/x*]$/.test(text)) return true;
  const letters = /\d ?([^\d.,]+)$/.exec(text)?.[1];
  if (letters === undefined) return /^[-+]?[.,]?$/.test(text);
  return letters === "e" || Object.keys(units).some((unit) => unit.startsWith(letters));
}

/** In lower case, without marks that nobody sees, such as those of direction, with the signs and digits of a programming language and a space at most between its parts. */
function toAscii(typed: string): string {
  const signs = typed.normalize("NFKC").replace(/\p{Cf}/gu, "").trim().toLowerCase().replace(
    /\p{Nd}/gu,
    (digit) => String(valueOf(digit)),
  );
  return ALIKE.reduce((text, [pattern, sign]) => text.replace(pattern, sign), signs);
}

/** Signs that mean the same, after compatibility forms such as those of full width are gone. */
const ALIKE: readonly (readonly [RegExp, string])[] = [
  [/\s+/g, " "],
  [/[\u2010-\u2015\u2212]/g, "-"],
  [/[\u066b\u060c\u3001]/g, ","],
  [/[\u066c\u2019]/g, "'"],
  [/[\u2044\u2215\u00f7]/g, "/"],
  [/\u2236/g, ":"],
  [/\u00d7/g, "x"],
  [/[\u201c\u201d]|\u2032\u2032/g, '"'],
];

/** The value of a decimal digit of any script: each has its ten in a row. */
function valueOf(digit: string): number {
  const code = digit.codePointAt(0)!;
  let zero = code;
  while (/\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero--;
  return (code - zero) % 10;
}

/** The number that digits, a decimal sign and signs between groups of three make, or NaN. */
function readDigits(digits: string, isWhole: boolean): number {
  if (/^[-+]?\d{1,3}([ '])\d{3}(\1\d{3})*([.,]\d+)?$/.test(digits)) {
    return Number(digits.replace(/[ ']/g, "").replace(",", "."));
  }
  for (const [group, point] of [[",", "."], [".", ","]] as const) {
    const parts = digits.split(group);
    const [last, decimals, ...more] = parts.at(-1)!.split(point);
    const areGroups = parts.length > 1 && more.length === 0 && /^[-+]?\d{1,3}$/.test(parts[0]!) &&
      [...parts.slice(1, -1), last!].every((part) => /^\d{3}$/.test(part));
    // One sign before three digits may be a decimal one, where there can be decimals.
    if (areGroups && (isWhole || parts.length > 2 || decimals !== undefined)) {
      return Number(`${parts.slice(0, -1).join("")}${last}.${decimals ?? 0}`);
    }
  }
  const isPlain = /^[-+]?(?:\d+[.,]?\d*|[.,]\d+)(?:e[-+]?\d+)?$/.test(digits);
  return isPlain ? Number(digits.replace(",", ".")) : NaN;
}
