import { createHash } from "node:crypto";

/** Everything that a build is made of: files and folders of the project. */
export const SOURCES = [
  "deno.json",
  "deno.lock",
  "LICENSE",
  "main.ts",
  "dev.ts",
  "routes",
  "islands",
  "components",
  "lib",
  "content",
  "static",
];

/** A name for the tree as it is: equal for equal contents, on every machine. */
export function hashTree(): string {
  const hash = createHash("sha256");
  for (const path of SOURCES.flatMap(filesOf)) {
    if (!/_test\.tsx?$/.test(path)) hash.update(`\0${path}\0`).update(Deno.readFileSync(path));
  }
  return hash.digest("hex");
}

/** A file, or all files below a folder, in an order that does not depend on the machine. */
function filesOf(path: string): string[] {
  try {
    if (!Deno.statSync(path).isDirectory) return [path];
  } catch (error) {
    if (error instanceof Deno.errors.NotFound) return [];
    throw error;
  }
  const names = [...Deno.readDirSync(path)].map(({ name }) => name).sort();
  return names.flatMap((name) => filesOf(`${path}/${name}`));
}
