import { basename } from "node:path";
import { build, type BuildOptions, type BuildResult, type Plugin } from "esbuild";

/** What esbuild made of scripts by splitting, in one folder and without source maps. */
type Split = BuildResult<{ write: false; metafile: true }>;

/**
 * Puts all that pages start with into one file, the first of `entries`. Splitting makes a file of each set of modules that some scripts
 * share: dozens of small ones, each of which costs a request with its headers. What is loaded later takes its part from that file.
 *
 * @param split is minified, so that what exports are called in it matters to nobody
 * @param entries names of the files that pages start with
 * @param options those by which it was built
 */
export async function joinChunks(
  split: Split,
  entries: readonly [string, ...string[]],
  options: BuildOptions,
): Promise<Split> {
  const { outputs } = split.metafile;
  const joined = closureOf(entries, split);
  const isPart = (name: string) => joined.includes(name) && outputs[name]!.entryPoint === undefined;
  return await build({
    ...options,
    entryPoints: Object.keys(outputs).filter((name) => !isPart(name))
      .map((name) => ({ in: name, out: name.replace(/\.js$/, "") })),
    splitting: false,
    metafile: true,
    write: false,
    plugins: [joining(split, joined)],
  });
}

/** These scripts and all that are loaded with them at once. */
function closureOf(entries: readonly string[], { metafile: { outputs } }: Split): string[] {
  const found = new Set(entries);
  for (const name of found) {
    for (const { path, kind } of outputs[name]!.imports) {
      if (kind === "import-statement") found.add(path);
    }
  }
  return [...found];
}

/**
 * Scripts are read in four roles: as the `whole`, as a `part` of it, as a `door` to a part, which takes from the whole what the part
 * exports, and as what is loaded `later`, which comes to parts by their doors.
 */
function joining(split: Split, joined: readonly string[]): Plugin {
  const texts = new Map(split.outputFiles.map((file) => [basename(file.path), file.text]));
  const [home = ""] = joined;
  const exports = (part: string, write: (name: string) => string) =>
    `export{${split.metafile.outputs[part]!.exports.map(write)}}`;
  /** What a part exports has another name in the whole, as parts use the same short ones. */
  const nameInWhole = (part: string, name: string) =>
    part === home ? name : `${name}$${joined.indexOf(part)}`;
  const contents: Readonly<Record<string, (path: string) => string>> = {
    whole: () =>
      joined.map((part) =>
        `${exports(part, (name) => `${name} as ${nameInWhole(part, name)}`)}from"./${part}";`
      ).join(""),
    part: (path) => texts.get(path)!,
    door: (path) =>
      `${exports(path, (name) => `${nameInWhole(path, name)} as ${name}`)}from"./${home}";`,
    later: (path) => texts.get(path)!,
  };
  return {
    name: "join-chunks",
    setup({ onResolve, onLoad }) {
      onResolve({ filter: /^/ }, ({ path, kind, namespace: from }) => {
        const name = basename(path);
        const isJoined = joined.includes(name);
        if (kind === "entry-point") {
          return { path: name, namespace: name === home ? "whole" : isJoined ? "door" : "later" };
        }
        if (from === "door" || !isJoined || kind !== "import-statement") {
          return { path, external: true };
        }
        return { path: name, namespace: from === "later" ? "door" : "part" };
      });
      for (const [namespace, contentsOf] of Object.entries(contents)) {
        onLoad({ filter: /^/, namespace }, ({ path }) => ({ contents: contentsOf(path) }));
      }
    },
  };
}
