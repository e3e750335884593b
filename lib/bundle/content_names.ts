import { createHash } from "node:crypto";
import { reached } from "./reached.ts";

/** A script, with those that it imports, at once or later, in the order in which it names them. */
export interface LinkedScript {
  readonly text: string;
  readonly imports: readonly string[];
}

/** What esbuild ends names by: it tells the content, and where packages lie as well. */
const ENDING = /-[0-9A-Z]{8}(?=\.js$)/;

/**
 * Names scripts by what is in them and in all that they import, so that the same sources make the same files wherever they lie. Scripts
 * whose names end by no hash keep them.
 *
 * @param scripts by their paths, all that are imported being among them
 * @param wholes the parts of each file that others are put into, which changes what imports them
 */
export function contentNames(
  scripts: ReadonlyMap<string, LinkedScript>,
  wholes: readonly (readonly string[])[] = [],
): ReadonlyMap<string, string> {
  const endings = [...scripts.keys()].flatMap((path) => ENDING.exec(path)?.[0] ?? []);
  // No script without one is split.
  const any = new RegExp(endings.join("|") || "(?!)", "g");
  const own = new Map([...scripts].map(([path, { text }]) => [path, hash(text.replace(any, ""))]));
  const hashesOf = (paths: Iterable<string>) => Array.from(paths, (path) => own.get(path)).join();
  const shared = wholes.map(hashesOf);
  const nameOf = (path: string) => {
    const all = reached([path], (it) => scripts.get(it)!.imports);
    const content = [hashesOf(all), ...shared].join(" ");
    return path.replace(ENDING, () => `-${hash(content).slice(0, 10)}`);
  };
  return new Map([...scripts.keys()].map((path) => [path, nameOf(path)]));
}

function hash(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}
