import { dirname, join } from "node:path";
import { FETCH_PART } from "./fetch_part.ts";
import { reached } from "./reached.ts";
import { rewritten } from "./rewritten.ts";

/** What a script imports when it is wanted, as esbuild writes it. */
const LATER = /\bimport\("(\.{1,2}\/[^"]+\.js)"\)/g;

/** What a script imports at once, as esbuild writes it where it makes scripts small. */
const AT_ONCE = /(?<=^|[;}\n])import(?:\{([^}]*)\}from)?"(\.{1,2}\/[^"]+\.js)";?/g;

/** Scripts that others start with: what is loaded later is named by its content. */
const IS_NAMED_BY_CONTENT = /-[0-9a-f]{10}\.js$/;

/**
 * Scripts that ask again for those that they import, each time that they did not get one: `fetchPart$` of `fetch_part.ts` does, which is in
 * what they start with. That itself stays as it is, for it is there or nothing is. What others import at once they wait for, for nobody
 * could ask again for a part of a part: browsers remember each by its address. Then they have the values that it had when it came.
 *
 * @param scripts by their paths, small
 */
export function askAgain(scripts: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  const needsOf = (path: string) =>
    [...(scripts.get(path) ?? "").matchAll(AT_ONCE)].map(([, , name]) =>
      join(dirname(path), name!)
    );
  const paths = [...scripts.keys()];
  const started = reached(paths.filter((path) => !IS_NAMED_BY_CONTENT.test(path)), needsOf);
  const isLater = (path: string) => !started.has(path) && scripts.get(path)?.includes("export{");
  for (const path of paths) {
    const [name] = isLater(path) ? rewritten(scripts.get(path)!) : [];
    if (name !== undefined) {
      throw new Error(
        `Let scripts ask again: ${path} writes its export ${name} again, of which others would keep the value. Export a function that gives it.`,
      );
    }
    if (isLater(path) && reached(needsOf(path), needsOf).has(path)) {
      throw new Error(`Let scripts ask again: ${path} imports itself, and would wait for ever.`);
    }
  }
  return new Map([...scripts].map(([path, code]) => {
    const parts = new Map<string, string[]>();
    const rest = started.has(path) ? code : code.replaceAll(AT_ONCE, (whole, values, name) => {
      if (!isLater(join(dirname(path), name))) return whole;
      const before = parts.get(name) ?? [];
      parts.set(name, values ? [...before, values.replaceAll(" as ", ":")] : before);
      return "";
    });
    const changed = rest.replaceAll(LATER, (_, name) => call(name));
    if (parts.size === 0) return [path, changed];
    const values = [...parts.values()].map((each) => `{${each}}`);
    return [
      path,
      `const[${values}]=await Promise.all([${[...parts.keys()].map(call)}]);${changed}`,
    ];
  }));
}

function call(name: string): string {
  return `${FETCH_PART}("${name}",import.meta.url)`;
}

/** Lets all scripts at these paths ask again. */
export async function askAgainIn(paths: readonly string[]): Promise<void> {
  const read = async (path: string) => [path, await Deno.readTextFile(path)] as const;
  const scripts = new Map(await Promise.all(paths.map(read)));
  await Promise.all([...askAgain(scripts)].map(async ([path, code]) => {
    if (code !== scripts.get(path)) await Deno.writeTextFile(path, code);
  }));
}
