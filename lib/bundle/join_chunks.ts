import { dirname, join, normalize, relative } from "node:path/posix";
import { build, type BuildOptions, type BuildResult, type Plugin } from "esbuild";
import { chunkHomes, closureOf } from "./chunk_homes.ts";
import { contentNames } from "./content_names.ts";

/** What esbuild made of scripts by splitting, without source maps. */
type Split = BuildResult<{ write: false; metafile: true }>;

/** What was made of it. */
interface Joined extends Split {
  /** The file that all is started by, as a path from the root. */
  readonly home: string;
}

/**
 * Puts all that is started with into one file, the first of `entries`, and chunks that come with the same script later into one of them.
 * Splitting makes a file of each set of modules that some scripts share: dozens of small ones, each of which costs a request with its
 * headers. What is loaded later takes its part from those files. All whose names end by a hash are renamed: of one name is one content,
 * whatever another build puts together, and wherever it is made.
 *
 * @param split is minified, so that what exports are called in it matters to nobody
 * @param entries the files that are started with, as paths from the root
 * @param options those by which it was built, `absWorkingDir` being the root
 * @param isLean whether the first file brings nothing that `entries` do not need
 */
export async function joinChunks(
  split: Split,
  entries: readonly [string, ...string[]],
  options: BuildOptions & { readonly absWorkingDir: string },
  isLean = false,
): Promise<Joined> {
  const { outputs } = split.metafile;
  const texts = new Map(
    split.outputFiles.map(({ path, text }) => [relative(options.absWorkingDir, path), text]),
  );
  const linked = new Map([...texts].map(([path, text]) => {
    const imports = outputs[path]!.imports.filter(({ external }) => !external);
    return [path, { text, imports: imports.map(({ path }) => path) }];
  }));
  const wholes = wholesOf(split, entries, contentNames(linked), isLean);
  const wholeOf = new Map(wholes.flatMap((parts) => parts.map((part) => [part, parts[0]!])));
  const isLeftOut = (path: string) =>
    outputs[path]!.entryPoint === undefined && (wholeOf.get(path) ?? path) !== path;
  const names = contentNames(linked, wholes);
  const nameOf = (path: string) => names.get(path)!;
  const result = await build({
    ...options,
    entryPoints: Object.keys(outputs).filter((path) => !isLeftOut(path))
      .map((path) => ({ in: path, out: nameOf(path).replace(/\.js$/, "") })),
    outdir: ".",
    splitting: false,
    metafile: true,
    write: false,
    plugins: [joining(split, texts, wholes, wholeOf, nameOf)],
  });
  return { ...result, home: nameOf(entries[0]) };
}

/**
 * The parts of each file that others are put into, that file first.
 *
 * @param names tell the content of each: their order, too, is to be the same wherever packages lie
 */
function wholesOf(
  { metafile: { outputs } }: Split,
  entries: readonly [string, ...string[]],
  names: ReadonlyMap<string, string>,
  isLean: boolean,
): readonly (readonly string[])[] {
  const [home] = entries;
  const byContent = (one: string, other: string) =>
    names.get(one)!.localeCompare(names.get(other)!, "en");
  const sorted = (chunks: readonly string[] = []) => chunks.toSorted(byContent);
  const homes = chunkHomes(outputs, entries, isLean);
  const whole = new Set([...closureOf(outputs, entries), ...sorted(homes.get(home))]);
  const later = [...homes].filter(([script]) => script !== home).map(([, chunks]) =>
    sorted(chunks)
  );
  return [[...whole], ...later.sort(([one], [other]) => byContent(one!, other!))];
}

/**
 * Scripts are read in four roles: as a `whole`, as a `part` of one, as a `door` to a part, which takes from its whole what the part
 * exports, and as `other`.
 */
function joining(
  split: Split,
  texts: ReadonlyMap<string, string>,
  wholes: readonly (readonly string[])[],
  wholeOf: ReadonlyMap<string, string>,
  nameOf: (path: string) => string,
): Plugin {
  const partsOf = new Map(wholes.map((parts) => [parts[0]!, parts]));
  const exports = (part: string, write: (name: string) => string) =>
    `export{${split.metafile.outputs[part]!.exports.map(write)}}`;
  /** What a part exports has another name in its whole, as parts use the same short ones. */
  const nameInWhole = (part: string, name: string) => {
    const place = partsOf.get(wholeOf.get(part)!)!.indexOf(part);
    return place === 0 ? name : `${name}$${place}`;
  };
  const contents: Readonly<Record<string, (path: string) => string>> = {
    whole: (path) =>
      partsOf.get(path)!.map((part) =>
        `${exports(part, (name) => `${name} as ${nameInWhole(part, name)}`)}from"${
          addressFrom(path, part)
        }";`
      ).join(""),
    part: (path) => texts.get(path)!,
    door(path) {
      const [part = "", place = part] = path.split(FOR);
      return `${exports(part, (name) => `${nameInWhole(part, name)} as ${name}`)}from"${
        addressFrom(place, nameOf(wholeOf.get(part)!))
      }";`;
    },
    other: (path) => texts.get(path)!,
  };
  return {
    name: "join-chunks",
    setup({ onResolve, onLoad }) {
      onResolve({ filter: /^/ }, ({ path, kind, importer, namespace: from }) => {
        if (kind === "entry-point") {
          const own = normalize(path);
          const whole = wholeOf.get(own);
          return { path: own, namespace: whole === own ? "whole" : whole ? "door" : "other" };
        }
        if (from === "door") return { path, external: true };
        const target = join(dirname(importer), path);
        const whole = wholeOf.get(target);
        const place = wholeOf.get(importer) ?? importer;
        if (kind !== "import-statement" || whole === undefined) {
          return { path: addressFrom(place, nameOf(target)), external: true };
        }
        if (whole === place) return { path: target, namespace: "part" };
        return { path: `${target}${FOR}${place}`, namespace: "door" };
      });
      for (const [namespace, contentsOf] of Object.entries(contents)) {
        onLoad({ filter: /^/, namespace }, ({ path }) => ({ contents: contentsOf(path) }));
      }
    },
  };
}

/** Stands between a part and the script that has a door to it: the way to the whole is another from each folder. */
const FOR = "|";

/** How one script imports another, both as paths from the root. */
function addressFrom(script: string, other: string): string {
  const address = relative(dirname(script), other);
  return address.startsWith(".") ? address : `./${address}`;
}
