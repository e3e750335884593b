import { checkTexts } from "@/lib/language/check_texts.ts";
import { readContent } from "./files.ts";
import { DEFAULT_LANGUAGE, type Language } from "./language.ts";

/**
 * Records of names by id: styles, kinds of files and the like have an English name of their own, so that English need not name them here,
 * and other languages may name more of them.
 */
const NAMES: ReadonlySet<string> = new Set([
  "styles",
  "looks.names",
  "download.formats",
  "download.options",
  "download.choices.paper",
  "download.choices.chart",
  "controls.samplings",
  "controls.dithers",
]);

const known = new Map<string, unknown>();

/**
 * Reads a JSON file of a language, which must hold what that of the default language holds. Once: the process starts anew on a change.
 *
 * @throws SyntaxError that names file and key where one is missing, unknown or not filled in as in the default language.
 */
export function readJson(language: Language, name: string): unknown {
  const key = `${language}/${name}`;
  if (!known.has(key)) known.set(key, readAnew(language, name));
  return known.get(key);
}

function readAnew(language: Language, name: string): unknown {
  const content = readContent(language, name);
  if (content === null) {
    throw new SyntaxError(
      `content/${language}/${name} is missing. Copy content/${DEFAULT_LANGUAGE}/${name} and translate it.`,
    );
  }
  const { file, text } = content;
  const pattern = language === DEFAULT_LANGUAGE ? null : readJson(DEFAULT_LANGUAGE, name);
  return parseTexts(text, file, language, pattern);
}

/**
 * Reads a language's file of texts.
 *
 * @param pattern What it must hold, or null where it decides that itself.
 * @throws SyntaxError with a line for each problem, which begins with the file.
 */
export function parseTexts(
  text: string,
  file: string,
  language: string,
  pattern: unknown,
): unknown {
  const texts = parseJson(text, file);
  const problems = checkTexts(texts, pattern ?? texts, language, NAMES);
  if (problems.length === 0) return texts;
  throw new SyntaxError(problems.map((problem) => `${file}: ${problem}`).join("\n"));
}

function parseJson(text: string, file: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ""));
  } catch (error) {
    throw new SyntaxError(`${file}: ${error instanceof Error ? error.message : error}.`);
  }
}
