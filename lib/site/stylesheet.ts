import { twind, virtual } from "@twind/core";
import presetTailwind from "@twind/preset-tailwind";
import { transform } from "esbuild";
import { relative } from "node:path";
import { type ClassWord, findClassWords } from "./class_words.ts";
import { listFiles } from "./list_files.ts";
import { THEME } from "./theme.ts";

/** Where class names are written. */
const FOLDERS = ["routes", "islands", "components", "lib/content", "lib/editor"];

/** Words that mean something to other words and style nothing themselves. */
const MARKERS = new Set(["group", "peer"]);

/**
 * The site's one stylesheet: the handwritten part, then a rule for each class word of the sources.
 *
 * @param own the handwritten part; the classes that it styles are known words
 * @throws SyntaxError naming word, file and line if a class is neither twind's nor our own.
 */
export async function writeStylesheet(
  own: string,
  root: string,
  target: string | string[],
): Promise<string> {
  const sheet = virtual();
  const tw = twind({
    presets: [presetTailwind({ disablePreflight: true })],
    theme: { extend: { ...THEME, colors: mixableColors() } },
  }, sheet);
  const isStyled = (word: string): boolean => {
    const before = sheet.target.length;
    tw(word);
    return sheet.target.length > before;
  };
  const ownWords = new Set(
    [...own.matchAll(/\.([a-zA-Z][\w-]*)/g)].map(([, name]) => name!),
  );
  const known = new Map<string, boolean>();
  const isKnown = (word: string): boolean => {
    let answer = known.get(word);
    if (answer === undefined) {
      answer = isStyled(word) || MARKERS.has(word) || ownWords.has(word);
      known.set(word, answer);
    }
    return answer;
  };

  const problems: string[] = [];
  for (const file of await listFiles(FOLDERS.map((folder) => `${root}/${folder}`))) {
    if (!/\.tsx?$/.test(file) || /_test\.tsx?$/.test(file)) continue;
    const { certain, possible } = findClassWords(await Deno.readTextFile(file));
    const lists = possible.filter((words) => isClassList(words, isKnown));
    for (const { word, line } of [...certain, ...lists.flat()]) {
      if (!isKnown(word)) problems.push(`${relative(root, file)}:${line}: "${word}"`);
    }
  }
  if (problems.length > 0) {
    throw new SyntaxError(
      `These class words are neither twind's nor styled in static/styles.css:\n${
        [...new Set(problems)].join("\n")
      }\n`,
    );
  }
  const css = `${own}\n${sheet.target.join("\n")}`;
  const { code } = await transform(css, { loader: "css", minify: true, target });
  return code;
}

/** Whether a text is a list of classes: most of its words are. Sentences are not, whatever words they share with twind. */
function isClassList(
  words: readonly ClassWord[],
  isKnown: (word: string) => boolean,
): boolean {
  const classes = words.filter(({ word }) => isKnown(word));
  return classes.length * 2 > words.length;
}

type ColorOptions = { readonly opacityValue?: string };

/** Custom properties as colors that `bg-ink/50` can thin. */
function mixableColors(): Record<string, string | ((options: ColorOptions) => string)> {
  return Object.fromEntries(
    Object.entries(THEME.colors).map(([name, color]) => [
      name,
      color.startsWith("var(")
        ? ({ opacityValue }: ColorOptions) => mix(color, opacityValue)
        : color,
    ]),
  );
}

function mix(color: string, opacity = "1"): string {
  const share = Number(opacity);
  if (!(share < 1)) return color;
  return `color-mix(in srgb, ${color} ${share * 100}%, transparent)`;
}
