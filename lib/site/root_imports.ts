import { join } from "node:path";
import type { Plugin } from "esbuild";

/** Tells esbuild that `@/` in imports is the project's root, as `deno.json` says. */
export function resolveFromRoot(root: string): Plugin {
  return {
    name: "root",
    setup({ onResolve }) {
      onResolve({ filter: /^@\// }, ({ path }) => ({ path: join(root, path.slice(2)) }));
    },
  };
}
