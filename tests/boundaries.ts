// Holds the rules of who may import whom. Prints a sentence for each import that breaks one, and fails.
import { posix } from "node:path";
import { listFiles } from "@/lib/site/list_files.ts";

/** Which files must not import what. */
interface Rule {
  readonly files: RegExp;
  readonly imports: RegExp;
  readonly reason: string;
}

const ENGINE = /^lib\/(?:image|color|pixelate|render)\//;
const SCREEN = /^(?:preact|@preact\/|fresh$|fresh\/|routes\/|components\/|islands\/)/;

export const RULES: readonly Rule[] = [
  {
    files: ENGINE,
    imports: SCREEN,
    reason: "The engine knows no screen: it runs alike in a page, a worker, Deno and a test.",
  },
  {
    files: ENGINE,
    imports: /^lib\/(?:worker|editor|content|site|cli)\//,
    reason: "The engine is below everything else: data goes one way.",
  },
  {
    files: /^components\//,
    imports: /^lib\/worker\//,
    reason: "Components take props and give markup; the island's model talks to the worker.",
  },
  {
    files: /^components\/kit\//,
    imports: /^(?:components\/(?!kit\/)|lib\/)/,
    reason: "The kit is what every screen shares: it knows none of them, nor what they are about.",
  },
  {
    files: /^components\//,
    imports: /^(?:islands|routes)\//,
    reason: "Components are put together by islands and routes, not the other way around.",
  },
  {
    files: /^components\/editor\//,
    imports: /^components\/site\//,
    reason: "What runs in the browser does not carry the pages around it.",
  },
  {
    files: /^(?:lib\/(?:editor|worker|cli|content)|islands)\//,
    imports: /^routes\//,
    reason: "Routes are entries: nothing imports them.",
  },
  {
    files: /^(?!lib\/jsr\/)/,
    imports: /^lib\/jsr\//,
    reason: "Only lib/jsr knows that there are stand-ins: import by the names in deno.json.",
  },
];

/** An import, its target from the project's root where it is ours. */
export interface Import {
  readonly file: string;
  readonly line: number;
  readonly target: string;
}

/** The imports and re-exports of a source text, static and dynamic. */
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

/** A sentence for each import that a rule forbids. */
export function brokenRules(imports: readonly Import[], rules: readonly Rule[] = RULES): string[] {
  return imports.flatMap(({ file, line, target }) =>
    rules
      .filter((rule) => rule.files.test(file))
      .filter((rule) => rule.imports.test(target))
      .map(({ reason }) => `${file}:${line} imports ${target}. ${reason}`)
  );
}

if (import.meta.main) {
  const folders = ["routes", "islands", "components", "lib", "tests"];
  const files = ["main.ts", "dev.ts", ...await listFiles(folders)]
    .filter((file) => /\.tsx?$/.test(file));
  const imports = await Promise.all(
    files.map(async (file) => findImports(file, await Deno.readTextFile(file))),
  );
  const broken = brokenRules(imports.flat());
  for (const sentence of broken) console.error(sentence);
  if (broken.length > 0) Deno.exit(1);
  console.log(`Boundaries hold in ${files.length} files.`);
}
