import { hashTree } from "./tree_hash.ts";

/** Holds the hash of the tree that the last complete build was made of. */
export const STAMP = "_fresh/tree";
/** Locked by whoever builds. */
export const LOCK = ".cache/build.lock";

/** Whether the last build was made of the tree with this hash. */
export async function isBuilt(tree: string): Promise<boolean> {
  const stamp = await Deno.readTextFile(STAMP).catch(() => null);
  return stamp === tree && await Deno.stat("dist/_headers").then(() => true, () => false);
}

/**
 * Builds unless the last build was made of the tree as it is.
 *
 * In a process of its own: nothing that builds stays in the memory of what serves.
 */
export async function ensureBuild(): Promise<void> {
  if (await isBuilt(hashTree())) return;
  const args = ["run", "-A", "dev.ts", "build", "--if-stale"];
  const { success } = await new Deno.Command(Deno.execPath(), { args }).spawn().status;
  if (!success) throw new Error("The build failed, so there is nothing to serve.");
}
