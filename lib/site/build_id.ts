import { hashTree } from "./tree_hash.ts";

/** The name of the tree that this process builds. */
export const TREE_HASH: string = hashTree();

// Fresh names a build after the first of these that is set, else at random.
Deno.env.delete("DENO_DEPLOYMENT_ID");
Deno.env.set("GITHUB_SHA", TREE_HASH);
// Development does not ask the network whether there is a newer Fresh.
Deno.env.set("FRESH_NO_UPDATE_CHECK", "true");
