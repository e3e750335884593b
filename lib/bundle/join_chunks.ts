import { dirname, join, normalize, relative } from "node:path/posix";
import { build, type BuildOptions, type BuildResult, type Plugin } from "esbuild";
import { contentNames } from "./content_names.ts";

/** What esbuild made of scripts by splitting, without source maps. */
type Split = BuildResult<{ write: false; metafile: true }>;

/** What was made of it. */
interface Joined extends Split {
  /** The file that all is started by, as a path from the root. */
  readonly home: string;
}

/**
 * Puts all that is started with into one file, the first of `entries`. Splitting makes a file of each set of modules that some scripts
 * share: dozens of small ones, each of which costs a request with its headers. What is loaded later takes its part from that file. All
 * whose names end by a hash are renamed: of one name is one content, whatever another build puts together, and wherever it is made.
 *
 * @param split is minified, so that what exports are called in it matters to nobody
 * @param entries the files that are started with, as paths from the root
 * @param options those by which it was built, `absWorkingDir` being the root
 */
export async function joinChunks(
  split: Split,
  entries: readonly [string, ...string[]],
  options: BuildOptions & { readonly absWorkingDir: string },
): Promise<Joined> {
  const { outputs } = split.metafile;
  const texts = new Map(
    split.outputFiles.map(({ path, text }) => [relative(options.absWorkingDir, path), text]),
  );
  const joined = closureOf(entries, split);
  const isPart = (path: string) => joined.includes(path) && outputs[path]!.entryPoint === undefined;
  const linked = [...texts].map(([path, text]) => {
    const imports = outputs[path]!.imports.filter(({ external }) => !external);
    return [path, { text, imports: imports.map(({ path }) => path) }] as const;
  });
  const names = contentNames(new Map(linked), joined);
  const nameOf = (path: string) => names.get(path)!;
  const result = await build({
    ...options,
    entryPoints: Object.keys(outputs).filter((path) => !isPart(path))
      .map((path) => ({ in: path, out: nameOf(path).replace(/\.js$/, "") })),
    outdir: ".",
    splitting: false,
    metafile: true,
    write: false,
    plugins: [joining(split, texts, joined, nameOf)],
  });
  return { ...result, home: nameOf(entries[0]) };
}

/** These scripts and all that are loaded with them at once. */
function closureOf(entries: readonly string[], { metafile: { outputs } }: Split): string[] {
  const found = new Set(entries);
  for (const path of found) {
    for (const { path: imported, kind } of outputs[path]!.imports) {
      if (kind === "import-statement") found.add(imported);
    }
  }
  return [...found];
}

/**
 * Scripts are read in four roles: as the `whole`, as a `part` of it, as a `door` to a part, which takes from the whole what the part
 * exports, and as what is loaded `later`, which comes to parts by their doors.
 */
function joining(
  split: Split,
  texts: ReadonlyMap<string, string>,
  joined: readonly string[],
  nameOf: (path: string) => string,
): Plugin {
  const [home = ""] = joined;
  const exports = (part: string, write: (name: string) => string) =>
    `export{${split.metafile.outputs[part]!.exports.map(write)}}`;
  /** What a part exports has another name in the whole, as parts use the same short ones. */
  const nameInWhole = (part: string, name: string) =>
    part === home ? name : `${name}$${joined.indexOf(part)}`;
  const contents: Readonly<Record<string, (path: string) => string>> = {
    whole: () =>
      joined.map((part) =>
        `${exports(part, (name) => `${name} as ${nameInWhole(part, name)}`)}from"${
          addressFrom(home, part)
        }";`
      ).join(""),
    part: (path) => texts.get(path)!,
    door: (path) =>
      `${exports(path, (name) => `${nameInWhole(path, name)} as ${name}`)}from"${
        addressFrom(path, home)
      }";`,
    later: (path) => texts.get(path)!,
  };
  return {
    name: "join-chunks",
    setup({ onResolve, onLoad }) {
      onResolve({ filter: /^/ }, ({ path, kind, importer, namespace: from }) => {
        if (kind === "entry-point") {
          const own = normalize(path);
          const isJoined = joined.includes(own);
          return { path: own, namespace: own === home ? "whole" : isJoined ? "door" : "later" };
        }
        const target = join(dirname(importer), path);
        if (from === "door" || !joined.includes(target) || kind !== "import-statement") {
          const place = from === "part" ? home : importer;
          return { path: addressFrom(place, nameOf(target)), external: true };
        }
        return { path: target, namespace: from === "later" ? "door" : "part" };
      });
      for (const [namespace, contentsOf] of Object.entries(contents)) {
        onLoad({ filter: /^/, namespace }, ({ path }) => ({ contents: contentsOf(path) }));
      }
    },
  };
}

/** How one script imports another, both as paths from the root. */
function addressFrom(script: string, other: string): string {
  const address = relative(dirname(script), other);
  return address.startsWith(".") ? address : `./${address}`;
}
