import { basename, extname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { build, type Plugin } from "esbuild";
import { joinChunks } from "../../../../bundle/join_chunks.ts";
import { BUILD_ID } from "../build_id.ts";

/** A script for the browser. */
export interface Script {
  readonly url: string;
  readonly content: Uint8Array<ArrayBuffer>;
}

export interface BuiltIsland {
  readonly name: string;
  /** The source file. */
  readonly path: string;
  /** Its script. */
  readonly url: string;
}

/** The scripts of a build. */
export interface Bundle {
  readonly scripts: readonly Script[];
  readonly islands: readonly BuiltIsland[];
}

/** The script that pages start with. */
const CLIENT = "fresh-runtime.js";

/** Its URL. */
export function clientEntry(): string {
  return prefix() + CLIENT;
}

function prefix(): string {
  return `/_fresh/js/${BUILD_ID}/`;
}

/** Bundles the client and every island, with one copy of what they share. */
export async function bundle(
  { root, target, dev, paths }: {
    root: string;
    target: string | string[];
    dev: boolean;
    /** Files of islands. */
    paths: readonly string[];
  },
): Promise<Bundle> {
  const islands = paths.map((path) => {
    const name = basename(path, extname(path)).replaceAll(/[^A-Za-z0-9_$]+/g, "_");
    return { name, path, url: `${prefix()}${name}.js` };
  });
  const client = dev ? "client_dev.ts" : "client.ts";
  const options = {
    absWorkingDir: root,
    outdir: ".",
    bundle: true,
    format: "esm",
    platform: "browser",
    target,
    minify: !dev,
    sourcemap: dev ? "linked" : false,
    legalComments: "none",
  } as const;
  const split = await build({
    ...options,
    entryPoints: {
      "fresh-runtime": fileURLToPath(new URL(`../runtime/${client}`, import.meta.url)),
      ...Object.fromEntries(islands.map(({ name, path }) => [name, path])),
    },
    write: false,
    metafile: true,
    splitting: true,
    // Templates are for the server: in the browser elements must stay vnodes.
    jsx: "automatic",
    jsxDev: dev,
    jsxImportSource: "preact",
    define: { "process.env.NODE_ENV": JSON.stringify(dev ? "development" : "production") },
    plugins: [resolveLikeDeno(await readImports())],
  });
  const entries = [CLIENT, ...islands.map(({ name }) => `${name}.js`)] as const;
  const result = dev ? split : await joinChunks(split, entries, options);
  const scripts: Script[] = result.outputFiles.map(({ path, contents }) => ({
    url: prefix() + path.slice(root.length + 1),
    content: contents as Uint8Array<ArrayBuffer>,
  }));
  return { scripts, islands };
}

type ImportMap = Readonly<Record<string, string>>;

async function readImports(): Promise<ImportMap> {
  return JSON.parse(await Deno.readTextFile("deno.json")).imports;
}

/** Resolves names through the project's import map; npm packages from its `node_modules`. */
function resolveLikeDeno(imports: ImportMap): Plugin {
  const dir = Deno.cwd();
  const own = new URL("../../", import.meta.url);
  return {
    name: "import-map",
    setup({ onResolve, resolve }) {
      onResolve({ filter: /^[^./]/ }, ({ path, kind, importer, pluginData, with: attributes }) => {
        if (kind === "entry-point" || pluginData === own) return;
        if (importer.includes("/node_modules/")) return;
        const target = lookUp(path, imports);
        if (/^\.?\//.test(target)) return { path: join(dir, target) };
        if (target.startsWith("file:")) return { path: fileURLToPath(target) };
        const [, scheme, name, below = ""] =
          /^(?:(npm|jsr):\/?)?(@[^/]+\/[^/@]+|[^/@]+)(?:@[^/]*)?(\/.*)?$/.exec(target) ?? [];
        if (scheme === "jsr") {
          return name === "@fresh/core" && below === "/runtime"
            ? { path: fileURLToPath(new URL("src/runtime/shared.ts", own)) }
            : { errors: [{ text: `"${path}" cannot run in the browser.` }] };
        }
        const options = { kind, importer, with: attributes, resolveDir: dir, pluginData: own };
        return resolve(`${name}${below}`, options);
      });
    },
  };
}

/** The longest entry of an import map that fits. */
function lookUp(specifier: string, imports: ImportMap): string {
  const fits = (key: string) =>
    key === specifier || specifier.startsWith(key.endsWith("/") ? key : `${key}/`);
  const [best] = Object.keys(imports).filter(fits).sort((one, other) => other.length - one.length);
  return best === undefined ? specifier : imports[best] + specifier.slice(best.length);
}
