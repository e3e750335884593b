import { dirname } from "node:path";
import { build } from "esbuild";
import { resolveFromRoot } from "./root_imports.ts";

interface WorkerSource {
  /** The script that imports the worker. */
  readonly path: string;
  /** The project's root. */
  readonly root: string;
  readonly mode: "development" | "production";
  readonly target: string | string[];
}

/**
 * Bundles the worker for browsers: the script itself in the place of its source, and beside it, in `engine/`, what it loads when
 * needed, named by content.
 */
export async function bundleWorker(
  { path, root, mode, target }: WorkerSource,
): Promise<{ path: string; content: Uint8Array }[]> {
  const { outputFiles } = await build({
    entryPoints: [path],
    outdir: dirname(path),
    write: false,
    bundle: true,
    splitting: true,
    chunkNames: "engine/[name]-[hash]",
    format: "esm",
    platform: "browser",
    target,
    minify: mode === "production",
    sourcemap: mode === "development" ? "inline" : false,
    legalComments: "none",
    define: { "process.env.NODE_ENV": JSON.stringify(mode) },
    plugins: [resolveFromRoot(root)],
  });
  return outputFiles.map(({ path, contents }) => ({ path, content: contents }));
}
