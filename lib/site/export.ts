import { dirname } from "node:path";
import { addressOf } from "@/lib/content/address.ts";
import { LANGUAGES } from "@/lib/content/language.ts";
import { OFFLINE_PATH } from "@/lib/content/page_name.ts";
import { allPaths } from "@/lib/content/paths.ts";
import { LASTING_FOLDERS } from "./caching.ts";
import { listFiles } from "./list_files.ts";
import { brokenLinks, linksOf, type SiteFile } from "./links.ts";
import { contentSecurityPolicy } from "./policy.ts";
import { MANIFEST_PATH } from "./manifest.ts";
import { type PathRule, writeHeaders, writeRedirects } from "./host_files.ts";
import { notFoundPath } from "./server.ts";
import { completeServiceWorker, SERVICE_WORKER } from "./service_worker.ts";

type Fetch = (request: Request) => Response | Promise<Response>;

/** Texts that routes write. */
const TEXTS = ["/sitemap.xml", "/robots.txt"];

interface Answer extends SiteFile {
  readonly policy: string;
  /** Scripts to fetch early. */
  readonly link: string;
}

/**
 * Writes everything that a server answers into a folder, for hosts that only serve files.
 *
 * @param server answers as in production
 * @param folder is exchanged for the new one at once, but only when the site is whole
 * @throws Error with a sentence for each page that fails and each link that leads nowhere.
 */
export async function exportSite(server: Fetch, folder: string): Promise<readonly string[]> {
  const pages = allPaths();
  const others = (await sitePaths()).filter((path) => path !== SERVICE_WORKER)
    .map((path) => ask(server, path, path === notFoundPath(path) ? 404 : 200));
  const files = await Promise.all(others);
  await completeServiceWorker(files);
  files.push(await ask(server, SERVICE_WORKER, 200));
  const problems = brokenLinks(files);
  if (problems.length > 0) throw new Error(problems.join("\n"));

  // Beside it first: whoever serves or copies the folder finds a whole site at any time.
  const [made, before] = [".cache/export", ".cache/export-before"];
  for (const rest of [made, before]) {
    await Deno.remove(rest, { recursive: true }).catch(ignoreMissing);
  }
  for (const file of files) await write(`${made}${fileName(file)}`, file.bytes);
  await Deno.writeTextFile(`${made}/_headers`, writeHeaders(rulesFor(files)));
  await Deno.writeTextFile(`${made}/_redirects`, writeRedirects(pages));
  await Deno.rename(folder, before).catch(ignoreMissing);
  await Deno.rename(made, folder);
  await Deno.remove(before, { recursive: true }).catch(ignoreMissing);
  return pages;
}

async function ask(server: Fetch, path: string, status: number): Promise<Answer> {
  const response = await server(new Request(`http://localhost${encodeURI(path)}`));
  const bytes = new Uint8Array(await response.arrayBuffer());
  if (response.status !== status) {
    throw new Error(`${path} answers with status ${response.status} instead of ${status}.`);
  }
  return {
    path,
    bytes,
    contentType: response.headers.get("Content-Type") ?? "",
    policy: response.headers.get("Content-Security-Policy") ?? "",
    link: response.headers.get("Link") ?? "",
  };
}

/** Every address of the site: pages, texts, the pages for all other addresses, what makes an app of it, files. */
export async function sitePaths(): Promise<readonly string[]> {
  const missing = LANGUAGES.map((language) => notFoundPath(addressOf({ language, path: "/" })));
  const forApp = [OFFLINE_PATH, MANIFEST_PATH].flatMap((path) =>
    LANGUAGES.map((language) => addressOf({ language, path }))
  );
  return [...allPaths(), ...TEXTS, ...missing, ...forApp, ...await staticPaths()];
}

/** Addresses of the files in `static/`, as the build left them or made them. */
async function staticPaths(): Promise<string[]> {
  const paths = ["static", "_fresh/static"].map(async (folder) =>
    (await listFiles([folder])).map((file) => file.slice(folder.length))
  );
  const all = (await Promise.all(paths)).flat();
  // Of the build's own interest only.
  return [...new Set(all)].filter((path) => !/\/\.|\/metafile\.json$/.test(path)).sort();
}

/**
 * What hosts must be told apart: pages with scripts, and files that never change under their address.
 *
 * Names of files and builds stand in full, as hosts apply rules to what is missing too: a script of the build before or after this one
 * must not be missing for a year.
 */
function rulesFor(files: readonly Answer[]): PathRule[] {
  const plain = contentSecurityPolicy([]);
  const scripted = files
    .filter(({ contentType, policy }) => contentType.startsWith("text/html") && policy !== plain)
    .map(({ path, policy, link }) => ({ path, policy, link }));
  const keyed = files.flatMap(linksOf)
    .filter(({ href }) => href.includes("__frsh_c=")).map(({ path }) => path);
  const named = files.map(({ path }) => path)
    .filter((path) => LASTING_FOLDERS.some((folder) => path.startsWith(folder)))
    .map((path) => path.replace(/^(\/_fresh\/js\/[^/]+\/).+/, "$1*"));
  const lasting = new Set([...named.sort(), ...[...keyed, "/engine.js"].map(patternOf).sort()]);
  return [...scripted, ...[...lasting].map((path) => ({ path, isLasting: true }))];
}

/** Files of one kind in a folder share a rule: `/inspiration/*.png`. */
function patternOf(path: string): string {
  return path.replace(/^(\/.+)\/[^/]+(\.\w+)$/, "$1/*$2");
}

function fileName({ path, contentType }: SiteFile): string {
  if (path === "/") return "/index.html";
  return contentType.startsWith("text/html") && !path.endsWith(".html") ? `${path}.html` : path;
}

async function write(path: string, bytes: Uint8Array): Promise<void> {
  await Deno.mkdir(dirname(path), { recursive: true });
  await Deno.writeFile(path, bytes);
}

function ignoreMissing(error: unknown): void {
  if (!(error instanceof Deno.errors.NotFound)) throw error;
}
