import { hashTree } from "./tree_hash.ts";

/** The tree that the last complete build was made of. */
export const STAMP = "_fresh/tree";

/**
 * Builds unless the last build was made of the tree as it is.
 *
 * In a process of its own: nothing that builds stays in the memory of what serves.
 */
export async function ensureBuild(): Promise<void> {
  const built = await Deno.readTextFile(STAMP).catch(() => null);
  if (built === hashTree()) return;
  const args = ["run", "-A", "dev.ts", "build"];
  const { success } = await new Deno.Command(Deno.execPath(), { args }).spawn().status;
  if (!success) throw new Error("The build failed, so there is nothing to serve.");
}
