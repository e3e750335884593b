import { build } from "esbuild";
import { fileURLToPath } from "node:url";

/** A small server for tests in browsers: an empty page, scripts of the project, and files. */
export interface Shop {
  /** Such as `http://localhost:43210`. */
  readonly origin: string;
  readonly close: () => Promise<void>;
}

const ROOT = fileURLToPath(new URL("../../", import.meta.url));

/**
 * Serves an empty page at `/`, bundles of the modules named by `entries` (address to path from the root), and `files`.
 */
export async function serveBundles(
  entries: Readonly<Record<string, string>>,
  files: Readonly<Record<string, Uint8Array<ArrayBuffer>>> = {},
): Promise<Shop> {
  const shelf = new Map<string, [string, BodyInit]>([
    ["/", ["text/html", "<!doctype html><title>Tests</title>"]],
    ...Object.entries(files).map(([path, bytes]) =>
      [path, ["application/octet-stream", bytes]] as [string, [string, BodyInit]]
    ),
  ]);
  for (const [path, content] of await bundle(entries)) {
    shelf.set(path, ["text/javascript", content]);
  }
  const server = Deno.serve({ port: 0, onListen() {} }, ({ url }) => {
    const found = shelf.get(new URL(url).pathname);
    if (!found) return new Response("There is nothing here.", { status: 404 });
    return new Response(found[1], { headers: { "Content-Type": found[0] } });
  });
  return { origin: `http://localhost:${server.addr.port}`, close: () => server.shutdown() };
}

async function bundle(entries: Readonly<Record<string, string>>): Promise<[string, string][]> {
  const { outputFiles } = await build({
    entryPoints: Object.entries(entries).map(([path, source]) => ({
      in: `${ROOT}${source}`,
      out: path.slice(1).replace(/\.js$/, ""),
    })),
    outdir: "/",
    absWorkingDir: ROOT,
    write: false,
    bundle: true,
    splitting: true,
    format: "esm",
    platform: "browser",
    minify: true,
    legalComments: "none",
    alias: { "@": ROOT.replace(/\/$/, "") },
  });
  return outputFiles.map(({ path, text }) => [path, text]);
}
