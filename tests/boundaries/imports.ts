import { posix } from "node:path";

/** An import, its target from the project's root where it is ours. */
export interface Import {
  readonly file: string;
  readonly line: number;
  readonly target: string;
}

/** The imports and re-exports of a source text, static and dynamic, of types, too. */
export function findImports(file: string, source: string): Import[] {
  const pattern =
    /^[ \t]*(?:import|export)\b(?:[^"';]*?\bfrom)?\s*["']([^"']+)["']|\bimport\(\s*["']([^"']+)["']/gm;
  return [...source.matchAll(pattern)].map((match) => {
    const specifier = match[1] ?? match[2]!;
    const quote = match.index + match[0].lastIndexOf(specifier);
    return {
      file,
      line: source.slice(0, quote).split("\n").length,
      target: resolve(file, specifier),
    };
  });
}

function resolve(file: string, specifier: string): string {
  if (specifier.startsWith("@/")) return specifier.slice(2);
  if (!specifier.startsWith(".")) return specifier;
  return posix.join(posix.dirname(file), specifier);
}
