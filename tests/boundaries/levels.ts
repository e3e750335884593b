import type { Import } from "./imports.ts";

/** Folders and files of the project, side by side on each level, the highest level first. */
export type Levels = readonly (readonly string[])[];

/**
 * Reads the levels from the picture in CONTRIBUTING.md: the fenced block below its heading, a level a line.
 *
 * @throws SyntaxError if there is no such picture, or a place stands in it twice.
 */
export function readLevels(markdown: string): Levels {
  const [, picture] = /^## The levels\n[^]*?^```\n([^]*?)^```$/m.exec(markdown) ?? [];
  if (picture === undefined) {
    throw new SyntaxError(
      'CONTRIBUTING.md has no picture in a fenced block below "## The levels".',
    );
  }
  const levels = picture.trim().split("\n").map((line) => line.trim().split(/\s+/));
  const places = levels.flat();
  const double = places.find((place, i) => places.indexOf(place) !== i);
  if (double === undefined) return levels;
  throw new SyntaxError(`${double} stands twice in the picture of the levels in CONTRIBUTING.md.`);
}

/** A sentence for each file without a level, and for each import that does not go down a level or stay in its place. */
export function brokenLevels(
  files: readonly string[],
  imports: readonly Import[],
  levels: Levels,
): string[] {
  const places = new Map(
    levels.flatMap((level, depth) => level.map((name) => [name, depth] as const)),
  );
  const placeOf = (file: string) =>
    [...places.keys()].find((place) => file === place || file.startsWith(`${place}/`));
  const homeless = files.filter((file) => placeOf(file) === undefined).map((file) =>
    `${file} has no level: name its folder in the picture in CONTRIBUTING.md.`
  );
  const known = new Set(files);
  const wrong = imports.flatMap(({ file, line, target }) => {
    const from = placeOf(file), to = placeOf(target);
    if (!known.has(target) || from === undefined || to === undefined || from === to) return [];
    const climb = places.get(from)! - places.get(to)!;
    if (climb < 0) return [];
    const reason = climb === 0
      ? `${from} and ${to} stand on one level, where neither knows the other.`
      : `${from} stands below ${to}, and imports go down.`;
    return [`${file}:${line} imports ${target}. ${reason}`];
  });
  return [...homeless, ...wrong];
}
