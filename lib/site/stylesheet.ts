import { twind, virtual } from "@twind/core";
import presetTailwind from "@twind/preset-tailwind";
import { transform } from "esbuild";
import { relative } from "node:path";
import { findClassWords } from "./class_words.ts";
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
    for (const { word, line } of certain) {
      if (!isKnown(word)) problems.push(`${relative(root, file)}:${line}: "${word}"`);
    }
    if (file.endsWith(".tsx")) possible.filter(looksLikeClass).forEach(isKnown);
  }
  if (problems.length > 0) {
    throw new SyntaxError(
      `These class words are neither twind's nor styled in static/styles.css:\n${
        problems.join("\n")
      }\n`,
    );
  }
  const css = `${own}\n${sheet.target.join("\n")}`;
  const { code } = await transform(css, { loader: "css", minify: true, target });
  return code;
}

/** Spares twind the words of sentences. */
function looksLikeClass(word: string): boolean {
  return /^[a-z-][\w:.[\]()%#,/-]*$/.test(word) && !word.endsWith(".") && !word.endsWith(",");
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
