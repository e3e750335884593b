/** The one of `names` that `given` was most likely meant to be, or null where none is near. */
export function suggest(given: string, names: readonly string[]): string | null {
  const wanted = given.toLowerCase();
  let best: string | null = null;
  // A third of the letters may be wrong, and always two: more is another word.
  let least = Math.max(2, Math.floor(wanted.length / 3)) + 1;
  for (const name of names) {
    const begins = wanted.length > 1 && name.startsWith(wanted);
    const distance = begins ? 0.5 : editDistance(wanted, name);
    if (distance < least) {
      least = distance;
      best = name;
    }
  }
  return best;
}

/** The one of `names` that `given` is, in whatever case. @throws RangeError that lists the names and the nearest one. */
export function chooseName<T extends string>(
  option: string,
  given: string,
  names: readonly T[],
): T {
  const name = names.find((one) => one === given.toLowerCase());
  if (name !== undefined) return name;
  throw new RangeError(
    `--${option} ${JSON.stringify(given)} is not known.${didYouMean(given, names)} Choose one of ${
      names.join(", ")
    }.`,
  );
}

/** A sentence with the nearest name, after a space, or nothing. */
export function didYouMean(given: string, names: readonly string[], prefix = ""): string {
  const near = suggest(given, names);
  return near === null ? "" : ` Did you mean ${prefix}${near}?`;
}

/** Fewest letters to insert, delete, replace or swap (optimal string alignment). */
export function editDistance(from: string, to: string): number {
  let before: number[] = [];
  let last = Array.from({ length: to.length + 1 }, (_, i) => i);
  for (let i = 1; i <= from.length; i++) {
    const row = [i];
    for (let j = 1; j <= to.length; j++) {
      const replaced = last[j - 1]! + (from[i - 1] === to[j - 1] ? 0 : 1);
      row[j] = Math.min(replaced, last[j]! + 1, row[j - 1]! + 1);
      if (i > 1 && j > 1 && from[i - 1] === to[j - 2] && from[i - 2] === to[j - 1]) {
        row[j] = Math.min(row[j]!, before[j - 2]! + 1);
      }
    }
    before = last;
    last = row;
  }
  return last[to.length]!;
}
