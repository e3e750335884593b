import { extname } from "node:path";
import { listFiles } from "./list_files.ts";

type Fetch = (request: Request) => Promise<Response>;

const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json",
  ".webmanifest": "application/manifest+json",
  ".xml": "application/xml",
  ".txt": "text/plain; charset=utf-8",
  ".md": "text/markdown; charset=utf-8",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".jpg": "image/jpeg",
  ".wasm": "application/wasm",
};

/** One block of `_headers`. */
interface HeaderRule {
  readonly pattern: RegExp;
  /** In order; a null value takes the header back. */
  readonly lines: readonly (readonly [name: string, value: string | null])[];
}

/**
 * Answers GET requests from a folder by the rules of Cloudflare Pages
 * (https://developers.cloudflare.com/pages/configuration/serving-pages/): `about.html` is served at `/about`, `_redirects` and
 * `_headers` are followed, everything else is the nearest `404.html` up the folders.
 *
 * @throws Error if the folder holds no site.
 */
export async function createStaticHost(folder: string): Promise<Fetch> {
  const files = new Set((await listFiles([folder])).map((file) => file.slice(folder.length)));
  if (!files.has("/404.html")) {
    throw new Error(`There is no site in ${folder}. Build it first: deno task build`);
  }
  const rules = parseHeaders(await Deno.readTextFile(`${folder}/_headers`));
  const redirects = parseRedirects(await Deno.readTextFile(`${folder}/_redirects`));
  const missing = new Set([...files].filter((file) => file.endsWith("/404.html")));
  for (const own of ["/_headers", "/_redirects", ...missing]) files.delete(own);

  return async ({ url }) => {
    const { pathname } = new URL(url);
    const headers = headersFor(pathname, rules);
    const redirect = redirects.get(pathname);
    if (redirect) {
      headers.set("Location", redirect.target);
      return new Response(null, { status: redirect.status, headers });
    }
    const name = decodeURI(pathname);
    const file = [name === "/" ? "/index.html" : name, `${name}.html`].find((file) =>
      files.has(file)
    );
    const served = file ?? nearest(name, missing);
    headers.set("Content-Type", TYPES[extname(served)] ?? "application/octet-stream");
    const body = await Deno.readFile(`${folder}${served}`);
    return new Response(body, { status: file ? 200 : 404, headers });
  };
}

/** The `404.html` of the folder that an address is in, or of the next one above that has one. */
function nearest(path: string, missing: ReadonlySet<string>): string {
  const folder = path.slice(0, path.lastIndexOf("/"));
  const page = `${folder}/404.html`;
  return folder === "" || missing.has(page) ? page : nearest(folder, missing);
}

/** Reads `_headers`: a path with `*` for anything, then indented lines. */
function parseHeaders(text: string): HeaderRule[] {
  return text.split(/\n(?=\S)/).filter((block) => block.trim() !== "").map((block) => {
    const [path = "", ...lines] = block.trim().split("\n");
    const source = path.split("*").map((part) => RegExp.escape(part)).join(".*");
    return {
      pattern: new RegExp(`^${source}$`),
      lines: lines.map((line): [string, string | null] => {
        const [, gone] = /^! (.+)$/.exec(line.trim()) ?? [];
        if (gone) return [gone, null];
        const colon = line.indexOf(":");
        return [line.slice(0, colon).trim(), line.slice(colon + 1).trim()];
      }),
    };
  });
}

/** Rules add up, as the host joins the values of a header that two of them set. */
function headersFor(path: string, rules: readonly HeaderRule[]): Headers {
  const headers = new Headers();
  for (const { pattern, lines } of rules) {
    if (!pattern.test(path)) continue;
    for (const [name, value] of lines) {
      if (value === null) headers.delete(name);
      else headers.append(name, value);
    }
  }
  return headers;
}

/** Reads `_redirects`: source, target and status on a line. */
function parseRedirects(text: string): ReadonlyMap<string, { target: string; status: number }> {
  const rules = text.split("\n").map((line) => line.trim().split(/\s+/)).filter(([from]) => from);
  return new Map(rules.map(([from = "", target = "", status]) => [
    from,
    { target, status: Number(status ?? 302) },
  ]));
}
