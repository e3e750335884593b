import { dirname, join, relative } from "node:path";
import { build, type BuildOptions } from "esbuild";
import { joinChunks } from "@/lib/bundle/join_chunks.ts";
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
 * Bundles the worker for browsers: the script itself in the place of its source, and beside it, in `engine/`, what it starts with and
 * what it loads when needed, named by content.
 */
export async function bundleWorker(source: WorkerSource): Promise<WorkerBundle> {
  const options = { ...optionsFor(source), format: "esm" } as const;
  const outdir = dirname(source.path);
  const split = await build({
    ...options,
    entryPoints: [{ in: source.path, out: "engine/start" }],
    outdir,
    metafile: true,
    splitting: true,
    entryNames: "[dir]/[name]-[hash]",
    chunkNames: "engine/[name]-[hash]",
  });
  const { outputs } = split.metafile;
  const own = relative(source.root, source.path);
  const start = Object.keys(outputs).find((path) => outputs[path]!.entryPoint === own)!;
  // The first piece waits for what it starts with, and for hardly anything that comes later.
  const { outputFiles, home } = source.mode === "production"
    ? await joinChunks(split, [start], options, true)
    : { ...split, home: start };
  // Pages ask for it by an address that tells the build, by which what is loaded later could not find it.
  const address = `./${relative(outdir, join(source.root, home))}`;
  // One that came empty would never say a word, and be waited for.
  const door = {
    path: source.path,
    contents: encode(`import"${address}";if(!onmessage)throw Error("It is empty.");\n`),
  };
  const files = [door, ...outputFiles].map(({ path, contents }) => ({ path, content: contents }));
  return { files, inputs: usedInputs(split.metafile) };
}

function encode(text: string): Uint8Array {
  return new TextEncoder().encode(text);
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
