import type { Metafile } from "esbuild";
import { reached } from "./reached.ts";

/** What a bundler made, by its paths. */
type Outputs = Metafile["outputs"];

/**
 * Bytes, before they are packed, up to which a chunk goes along with what is there anyway when it is wanted: its own request, with its
 * headers, would take as long.
 */
const SMALL = 2200;

/** The script that everything starts with, as a point of the graph of what is loaded when it is wanted. */
const START = "";

/**
 * Where each chunk belongs, as paths of chunks by the script that they come with: an entry of `start`, or one that is loaded when it is
 * wanted. A chunk comes with the script that needs it and is there before all others that do; a small one also with the last of those
 * that are there before all that need it. One that belongs nowhere is left out.
 *
 * @param start the scripts that are started with
 * @param isLean whether these bring nothing that they do not need themselves, however small it is
 */
export function chunkHomes(
  outputs: Outputs,
  start: readonly [string, ...string[]],
  isLean = false,
): ReadonlyMap<string, readonly string[]> {
  const [home] = start;
  const started = closureOf(outputs, start);
  const isChunk = (path: string) => outputs[path]!.entryPoint === undefined;
  const closures = new Map([[START, started]]);
  for (const path of Object.keys(outputs)) {
    if (!isChunk(path) && !started.has(path)) closures.set(path, closureOf(outputs, [path]));
  }
  const before = dominators(outputs, closures);
  const homes = new Map<string, string>([...started].filter(isChunk).map((path) => [path, START]));
  const usersOf = (chunk: string) =>
    [...closures.keys()].filter((it) => closures.get(it)!.has(chunk));
  /** Whether a chunk is there when a script is: because one before it needs it, or brings it. */
  const isThere = (chunk: string, script: string) =>
    [...before.get(script)!].some((it) => closures.get(it)!.has(chunk) || homes.get(chunk) === it);
  const isIn = (path: string) => started.has(path) || homes.has(path);
  // What a small chunk imports may find its place after it.
  for (let found = -1; found !== homes.size;) {
    found = homes.size;
    for (const [chunk, { bytes }] of Object.entries(outputs)) {
      if (!isChunk(chunk) || isIn(chunk)) continue;
      const users = usersOf(chunk);
      const common = users.map((it) => before.get(it)!).reduce((one, other) =>
        one.intersection(other)
      );
      const last = [...common].reduce((one, other) =>
        before.get(other)!.size > before.get(one)!.size ? other : one
      );
      const isReady = needsOf(outputs, chunk).every((it) => isThere(it, last));
      const isWelcome = bytes <= SMALL && !(isLean && last === START);
      if (users.includes(last) || isWelcome && isReady) homes.set(chunk, last);
    }
  }
  return Map.groupBy([...homes.keys()], (chunk) => homes.get(chunk)! || home);
}

/** These scripts and all that are loaded with them at once. */
export function closureOf(outputs: Outputs, scripts: readonly string[]): Set<string> {
  return reached(scripts, (path) => needsOf(outputs, path));
}

/** What a script needs at once. */
function needsOf(outputs: Outputs, path: string): string[] {
  const { imports } = outputs[path]!;
  return imports.flatMap(({ path, kind }) => kind === "import-statement" ? path : []);
}

/** For each script that is loaded when it is wanted, itself and those that are always there before it. */
function dominators(
  outputs: Outputs,
  closures: ReadonlyMap<string, ReadonlySet<string>>,
): ReadonlyMap<string, Set<string>> {
  const loaders = new Map<string, Set<string>>([...closures.keys()].map((it) => [it, new Set()]));
  for (const [script, closure] of closures) {
    for (const path of closure) {
      for (const { path: later, kind } of outputs[path]!.imports) {
        if (kind === "dynamic-import") loaders.get(later)?.add(script);
      }
    }
  }
  const before = new Map([...closures.keys()].map((it) => [it, new Set(closures.keys())]));
  before.set(START, new Set([START]));
  for (let isChanged = true; isChanged;) {
    isChanged = false;
    for (const [script, mine] of before) {
      if (script === START) continue;
      const all = [...loaders.get(script)!].map((it) => before.get(it)!);
      const common = all.length === 0
        ? new Set([START])
        : all.reduce((one, other) => one.intersection(other));
      const now = new Set(common).add(script);
      isChanged ||= now.size !== mine.size;
      before.set(script, now);
    }
  }
  return before;
}
