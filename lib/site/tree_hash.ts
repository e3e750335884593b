import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { ORIGIN } from "./origin.ts";

/** Everything that a build is made of. */
const SOURCES = [
  "deno.json",
  "deno.lock",
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
  const hash = createHash("sha256").update(ORIGIN);
  for (const source of SOURCES) {
    for (const path of filesOf(source)) {
      if (/_test\.tsx?$/.test(path)) continue;
      hash.update(`\0${path}\0`).update(readFileSync(path));
    }
  }
  return hash.digest("hex");
}

/** A file, or all files below a folder, in an order that does not depend on the machine. */
function filesOf(path: string): string[] {
  try {
    return readdirSync(path, { withFileTypes: true })
      .sort((a, b) => a.name < b.name ? -1 : 1)
      .flatMap((entry) => {
        const below = `${path}/${entry.name}`;
        return entry.isDirectory() ? filesOf(below) : [below];
      });
  } catch (error) {
    const { code } = error as { code?: string };
    if (code === "ENOTDIR") return [path];
    if (code === "ENOENT") return [];
    throw error;
  }
}
