import { dirname } from "node:path";
import { build, type BuildOptions } from "esbuild";
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
export async function bundleWorker(source: WorkerSource): Promise<WorkerBundle> {
  const { outputFiles, metafile } = await build({
    ...optionsFor(source),
    outdir: dirname(source.path),
    metafile: true,
    splitting: true,
    chunkNames: "engine/[name]-[hash]",
    format: "esm",
  });
  const files = outputFiles.map(({ path, contents }) => ({ path, content: contents }));
  return { files, inputs: usedInputs(metafile) };
}

/** Bundles the service worker: one classic script, which all browsers take. */
export async function bundleScript(source: WorkerSource): Promise<Uint8Array> {
  const { outputFiles } = await build({ ...optionsFor(source), format: "iife" });
  return outputFiles[0]!.contents;
}

function optionsFor({ path, root, mode, target }: WorkerSource) {
  return {
    entryPoints: [path],
    absWorkingDir: root,
    write: false,
    bundle: true,
    platform: "browser",
    target: [target].flat(),
    minify: mode === "production",
    sourcemap: mode === "development" ? "inline" : false,
    legalComments: "none",
    define: { "process.env.NODE_ENV": JSON.stringify(mode) },
    plugins: [resolveFromRoot(root)],
  } as const satisfies BuildOptions;
}
