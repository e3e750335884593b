import type { Language } from "./language.ts";

/** One text file of the content folder. */
export interface ContentFile {
  /** Path from the project root, as errors name it, such as `content/en/about.md`. */
  readonly file: string;
  readonly text: string;
}

/**
 * Reads one file of a language's folder, or null if there is none.
 *
 * Paths start at the working directory, which every task and host sets to the project root:
 * a path from `import.meta.url` would point into the server bundle instead.
 *
 * @param path inside the language's folder, such as `inspiration/landmarks.md`
 */
export function readContent(language: Language, path: string): ContentFile | null {
  const file = `content/${language}/${path}`;
  try {
    return { file, text: Deno.readTextFileSync(file) };
  } catch (error) {
    if (error instanceof Deno.errors.NotFound) return null;
    throw error;
  }
}

/** Names, without ending and in alphabetical order, of the Markdown files of a language's folder; none where it is missing. */
export function listContent(language: Language, folder = ""): readonly string[] {
  return listFolder(`content/${language}/${folder}`)
    .filter((entry) => entry.isFile && entry.name.endsWith(".md"))
    .map((entry) => entry.name.slice(0, -".md".length))
    .sort();
}

function listFolder(path: string): Deno.DirEntry[] {
  try {
    return [...Deno.readDirSync(path)];
  } catch (error) {
    if (error instanceof Deno.errors.NotFound) return [];
    throw error;
  }
}
