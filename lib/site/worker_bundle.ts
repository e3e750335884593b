import { dirname } from "node:path";
import { build } from "esbuild";
import { usedInputs } from "./notices.ts";
import { resolveFromRoot } from "./root_imports.ts";

interface WorkerSource {
  /** The script that imports the worker. */
  readonly path: string;
  /** The project's root. */
  readonly root: string;
  readonly mode: "development" | "production";
  readonly target: string | string[];
}

/** The worker's scripts. */
interface WorkerBundle {
  readonly files: { path: string; content: Uint8Array }[];
  /** The sources, from the root, of which something is left in them. */
  readonly inputs: readonly string[];
}

/**
 * Bundles the worker for browsers: the script itself in the place of its source, and beside it, in `engine/`, what it loads when
 * needed, named by content.
 */
export async function bundleWorker(
  { path, root, mode, target }: WorkerSource,
): Promise<WorkerBundle> {
  const { outputFiles, metafile } = await build({
    entryPoints: [path],
    absWorkingDir: root,
    outdir: dirname(path),
    write: false,
    metafile: true,
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
  const files = outputFiles.map(({ path, contents }) => ({ path, content: contents }));
  return { files, inputs: usedInputs(metafile) };
}
