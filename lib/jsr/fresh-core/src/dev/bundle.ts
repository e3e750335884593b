import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { build, type Plugin } from "esbuild";
import type { ProjectConfig } from "./project.ts";

/** A script for the browser. */
export interface BundledFile {
  /** Name below `/_fresh/js/BUILD/`. */
  readonly name: string;
  readonly content: Uint8Array<ArrayBuffer>;
  readonly hash: string | null;
}

/** Bundles entries (file paths by name) with one copy of what they share. */
export async function bundle(
  entries: Record<string, string>,
  options: {
    root: string;
    target: string | string[];
    dev: boolean;
    project: ProjectConfig;
  },
): Promise<BundledFile[]> {
  const { root, target, dev, project } = options;
  const result = await build({
    entryPoints: entries,
    absWorkingDir: root,
    outdir: ".",
    write: false,
    metafile: true,
    bundle: true,
    splitting: true,
    format: "esm",
    platform: "browser",
    target,
    minify: !dev,
    sourcemap: dev ? "linked" : false,
    legalComments: "none",
    // Templates are for the server: in the browser elements must stay vnodes.
    jsx: "automatic",
    jsxDev: dev,
    jsxImportSource: project.jsxImportSource,
    define: {
      "process.env.NODE_ENV": JSON.stringify(
        dev ? "development" : "production",
      ),
    },
    plugins: [resolveLikeDeno(project)],
  });
  const files = result.outputFiles.map(({ path, contents, hash }) => ({
    name: path.slice(root.length + 1),
    content: contents as Uint8Array<ArrayBuffer>,
    hash,
  }));
  const meta = new TextEncoder().encode(JSON.stringify(result.metafile));
  return [...files, { name: "metafile.json", content: meta, hash: null }];
}

/** Resolves names through the project's import map; npm packages from its `node_modules`. */
function resolveLikeDeno({ dir, imports }: ProjectConfig): Plugin {
  const own = new URL("../../", import.meta.url);
  return {
    name: "import-map",
    setup({ onResolve, resolve }) {
      onResolve({ filter: /^[^./]/ }, (args) => {
        if (
          args.kind === "entry-point" ||
          args.importer.includes("/node_modules/")
        ) return;
        const target = lookUp(args.path, imports);
        if (target.startsWith("./") || target.startsWith("/")) {
          return { path: join(dir, target) };
        }
        if (target.startsWith("file:")) return { path: fileURLToPath(target) };
        const [, scheme, name, path = ""] =
          /^(?:(npm|jsr):\/?)?(@[^/]+\/[^/@]+|[^/@]+)(?:@[^/]*)?(\/.*)?$/.exec(
            target,
          ) ?? [];
        if (scheme === "jsr" && name === "@fresh/core" && path === "/runtime") {
          return { path: fileURLToPath(new URL("src/runtime/shared.ts", own)) };
        }
        if (scheme === "jsr") {
          return {
            errors: [{ text: `"${args.path}" cannot run in the browser.` }],
          };
        }
        if (args.pluginData === own) return;
        const { kind, importer, with: attributes } = args;
        return resolve(`${name}${path}`, {
          ...{
            kind,
            importer,
            with: attributes,
            resolveDir: dir,
            pluginData: own,
          },
        });
      });
    },
  };
}

/** The longest entry of an import map that fits. */
function lookUp(
  specifier: string,
  imports: Readonly<Record<string, string>>,
): string {
  const exact = imports[specifier];
  if (exact) return exact;
  let best = "";
  for (const key of Object.keys(imports)) {
    const fits = specifier.startsWith(key.endsWith("/") ? key : `${key}/`);
    if (fits && key.length > best.length) best = key;
  }
  return best ? imports[best] + specifier.slice(best.length) : specifier;
}

/** The script that pages start with. */
export function clientPath(dev: boolean): string {
  const here = dirname(fileURLToPath(import.meta.url));
  return join(here, "../runtime", dev ? "client_dev.ts" : "client.ts");
}
