// Holds the rules of who may import whom. Prints a sentence for each import that breaks one, and fails.
import { listFiles } from "@/lib/site/list_files.ts";
import { findCircles } from "./boundaries/circles.ts";
import { findImports } from "./boundaries/imports.ts";
import { brokenLevels, readLevels } from "./boundaries/levels.ts";
import { brokenRules } from "./boundaries/rules.ts";

/** Tests and benches stand outside of the levels: they look into everything. */
const OUTSIDE = /^tests\/|_test\.tsx?$|^lib\/jsr\/[^/]+\/conformance\//;

/** Every source file, from the project's root. */
async function sourceFiles(): Promise<string[]> {
  const folders = ["routes", "islands", "components", "lib", "static", "tests"];
  const all = ["main.ts", "dev.ts", ...await listFiles(folders)];
  return all.filter((file) => /\.tsx?$|^static\/[^/]+\.js$/.test(file));
}

const files = await sourceFiles();
const sources = files.map(async (file) => findImports(file, await Deno.readTextFile(file)));
const imports = (await Promise.all(sources)).flat();
const within = imports.filter(({ file }) => !OUTSIDE.test(file));
const problems = [
  ...brokenRules(imports),
  ...brokenLevels(
    files.filter((file) => !OUTSIDE.test(file)),
    within,
    readLevels(await Deno.readTextFile("CONTRIBUTING.md")),
  ),
  ...findCircles(within),
];
for (const sentence of problems) console.error(sentence);
if (problems.length > 0) Deno.exit(1);
console.log(`Boundaries hold in ${files.length} files.`);
