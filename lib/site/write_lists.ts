// Writes the lists of what lies in folders. With --check writes nothing, tells which of them are out of date, and fails.
import { listFiles } from "./list_files.ts";
import { LISTS } from "./lists/lists.ts";
import { listedNames, listSource, type ListSpec } from "./lists/list_source.ts";

/** What a list should hold now. */
async function sourceOf(list: ListSpec): Promise<string> {
  const folder = list.of.slice(0, list.of.indexOf("*")).replace(/\/$/, "");
  const names = listedNames(list, await listFiles([folder]));
  const isLazy = await Promise.all(names.map((name) => list.isLazy?.(name) ?? false));
  return listSource(list, names, new Set(names.filter((_, i) => isLazy[i])));
}

async function textOf(path: string): Promise<string | null> {
  try {
    return await Deno.readTextFile(path);
  } catch (error) {
    if (error instanceof Deno.errors.NotFound) return null;
    throw error;
  }
}

const isCheck = Deno.args.includes("--check");
let stale = 0;
for (const list of LISTS) {
  const source = await sourceOf(list);
  if (await textOf(list.file) === source) continue;
  stale++;
  if (isCheck) {
    console.error(`${list.file} does not list what is there as ${list.of}. Run deno task lists.`);
  } else {
    await Deno.writeTextFile(list.file, source);
    console.log(`${list.file} is written.`);
  }
}
if (isCheck && stale > 0) Deno.exit(1);
console.log(`All ${LISTS.length} lists are up to date.`);
