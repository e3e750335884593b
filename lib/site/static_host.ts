import { extname } from "node:path";
import { listFiles } from "./list_files.ts";
import { MEDIA_TYPES, UNKNOWN_TYPE } from "./media_types.ts";

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
export async function createStaticHost(
  folder: string,
): Promise<(request: Request) => Promise<Response>> {
  const files = new Set((await listFiles([folder])).map((file) => file.slice(folder.length)));
  const missing = new Set([...files].filter((file) => file.endsWith("/404.html")));
  if (missing.size === 0) {
    throw new Error(`There is no site in ${folder}. Build it first: deno task build`);
  }
  const rules = parseHeaders(await Deno.readTextFile(`${folder}/_headers`));
  const redirects = parseRedirects(await Deno.readTextFile(`${folder}/_redirects`));
  for (const file of files) {
    if (missing.has(file) || /^\/_[^/]*$|\/\.[^/]*$|\.(?:br|gz)$/.test(file)) files.delete(file);
  }

  return async ({ url }) => {
    const { pathname } = new URL(url);
    const headers = headersFor(pathname, rules);
    if (pathname.includes("//")) {
      headers.set("Location", pathname.replaceAll(/\/+/g, "/"));
      return new Response(null, { status: 307, headers });
    }
    const redirect = redirects.get(pathname);
    if (redirect) {
      headers.set("Location", redirect.target);
      return new Response(null, { status: redirect.status, headers });
    }
    const name = decodeURI(pathname);
    const file = [name.replace(/\/$/, "/index.html"), `${name}.html`].find((file) =>
      files.has(file)
    );
    const served = file ?? nearest(name, missing);
    if (served === null) return new Response("Not Found", { status: 404, headers });
    headers.set("Content-Type", MEDIA_TYPES[extname(served)] ?? UNKNOWN_TYPE);
    const body = await Deno.readFile(`${folder}${served}`);
    return new Response(body, { status: file ? 200 : 404, headers });
  };
}

/** The `404.html` of the folder that an address is in, or of the next one above that has one; null where none has. */
function nearest(path: string, missing: ReadonlySet<string>): string | null {
  const folder = path.slice(0, path.lastIndexOf("/"));
  const page = `${folder}/404.html`;
  if (missing.has(page)) return page;
  return folder === "" ? null : nearest(folder, missing);
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
