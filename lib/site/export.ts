import { dirname } from "node:path";
import { addressOf } from "@/lib/content/address.ts";
import { LANGUAGES } from "@/lib/content/language.ts";
import { OFFLINE_PATH } from "@/lib/content/page_name.ts";
import { allPaths } from "@/lib/content/paths.ts";
import { AN_HOUR, FOREVER, LASTING_FOLDERS } from "./caching.ts";
import type { Fetch } from "./deploy.ts";
import { copyEarlier } from "./earlier_files.ts";
import { exchangeFolder } from "./exchange_folder.ts";
import { hostRules } from "./hosts/rules.ts";
import { listFiles } from "./list_files.ts";
import { brokenLinks, linksOf, type SiteFile } from "./links.ts";
import { MANIFEST_PATH } from "./manifest.ts";
import { SCRIPT_FOLDER } from "./page_scripts.ts";
import { type PathRule, writeHeaders, writeRedirects } from "./host_files.ts";
import { notFoundPath } from "./server.ts";
import { completeServiceWorker, SERVICE_WORKER } from "./service_worker.ts";

/** Texts that routes write. */
const TEXTS = ["/sitemap.xml", "/robots.txt"];

interface Answer extends SiteFile {
  /** The same bytes compressed, by the ending of the file that holds them; empty where that makes them no smaller. */
  readonly compressed: Readonly<Record<string, Uint8Array<ArrayBuffer>>>;
}

/** What was written. */
export interface ExportedSite {
  readonly pages: readonly string[];
  /** Paths of scripts of the site before that lie among its files. */
  readonly earlier: readonly string[];
}

/** Endings of compressed files. */
const ENDINGS = { br: ".br", gzip: ".gz" } as const;

/**
 * Writes everything that a server answers into a folder, for hosts that only serve files.
 *
 * @param server answers as in production
 * @param folder is exchanged for the new one when the site is whole, as `exchangeFolder` does
 * @param base what the site stands below, such as `/pixels`, which is then a folder in `folder`
 * @param before paths of scripts in `folder` that stay there
 * @throws Error with a sentence for each page that fails and each link that leads nowhere.
 */
export async function exportSite(
  server: Fetch,
  folder: string,
  base = "",
  before: readonly string[] = [],
): Promise<ExportedSite> {
  const pages = allPaths();
  const get = (path: string) => ask(server, base, path, path === notFoundPath(path) ? 404 : 200);
  const others = (await sitePaths()).filter((path) => path !== SERVICE_WORKER);
  const files = await Promise.all(others.map(get));
  const scripts = new Set(files.flatMap(scriptsOf));
  files.push(...await Promise.all([...scripts].map(get)));
  // It names all the others, so it is whole when they are.
  await completeServiceWorker(files);
  files.push(await get(SERVICE_WORKER));
  const problems = brokenLinks(files);
  if (problems.length > 0) throw new Error(problems.join("\n"));

  // Beside it first: whoever serves or copies the folder finds a whole site at any time.
  const [made, old] = [".cache/export", ".cache/export-before"];
  for (const rest of [made, old]) {
    await Deno.remove(rest, { recursive: true }).catch(ignoreMissing);
  }
  const places = new Set(files.map((file) => dirname(made + base + fileName(file))));
  for (const place of places) await Deno.mkdir(place, { recursive: true });
  for (const file of files) await writeAnswer(made + base, file);
  const forHosts = {
    "_headers": writeHeaders(hostRules(base), rulesFor(files)),
    "_redirects": writeRedirects(hostRules(base), pages),
    // Cloudflare compresses by itself.
    ".assetsignore": ["*.br", "*.gz", ".nojekyll", ""].join("\n"),
    // GitHub Pages leaves out what begins with an underscore, unless it is told not to look.
    ".nojekyll": "",
    [`.${base}/.nojekyll`]: "",
  };
  for (const [name, text] of Object.entries(forHosts)) {
    await Deno.writeTextFile(`${made}/${name}`, text);
  }
  const earlier = await copyEarlier(before, folder, made);
  await exchangeFolder(made, folder, old);
  return { pages, earlier };
}

async function ask(server: Fetch, base: string, path: string, status: number): Promise<Answer> {
  const get = async (encoding: string) => {
    const headers = { "Accept-Encoding": encoding };
    return await server(new Request(`http://localhost${base}${encodeURI(path)}`, { headers }));
  };
  const response = await get("identity");
  const bytes = new Uint8Array(await response.arrayBuffer());
  if (response.status !== status) {
    throw new Error(`${path} answers with status ${response.status} instead of ${status}.`);
  }
  const compressed: Record<string, Uint8Array<ArrayBuffer>> = {};
  for (const [encoding, ending] of Object.entries(ENDINGS)) {
    const answer = await get(encoding);
    const body = new Uint8Array(await answer.arrayBuffer());
    if (answer.headers.get("Content-Encoding") === encoding) compressed[ending] = body;
  }
  return { path, bytes, contentType: response.headers.get("Content-Type") ?? "", compressed };
}

/** The paths of the scripts that pages start by. */
function scriptsOf(file: Answer): readonly string[] {
  if (!file.contentType.startsWith("text/html")) return [];
  return linksOf(file).map(({ path }) => path).filter((path) => path.startsWith(SCRIPT_FOLDER));
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
 * What hosts must be told apart: files that never change under their address.
 *
 * Names of files and builds stand in full, as hosts apply rules to what is missing too: a script of the build before or after this one
 * must not be missing for a year.
 */
function rulesFor(files: readonly Answer[]): PathRule[] {
  const keyed = files.flatMap(linksOf)
    .filter(({ href }) => href.includes("__frsh_c=")).map(({ path }) => path);
  const named = files.map(({ path }) => path)
    .filter((path) => LASTING_FOLDERS.some((folder) => path.startsWith(folder)))
    .map((path) => path.replace(/^(\/_fresh\/js\/[^/]+\/).+/, "$1*"));
  const kept = new Set([...keyed, "/engine.js"].map(patternOf).sort());
  return [
    ...[...new Set(named.sort())].map((path) => ({ path, caching: FOREVER })),
    ...[...kept].map((path) => ({ path, caching: AN_HOUR })),
  ];
}

/** Files of one kind in a folder share a rule: `/inspiration/*.png`. */
function patternOf(path: string): string {
  return path.replace(/^(\/.+)\/[^/]+(\.\w+)$/, "$1/*$2");
}

function fileName({ path, contentType }: SiteFile): string {
  if (path === "/") return "/index.html";
  return contentType.startsWith("text/html") && !path.endsWith(".html") ? `${path}.html` : path;
}

async function writeAnswer(folder: string, file: Answer): Promise<void> {
  const path = folder + fileName(file);
  await Deno.writeFile(path, file.bytes);
  for (const [ending, bytes] of Object.entries(file.compressed)) {
    await Deno.writeFile(path + ending, bytes);
  }
}

function ignoreMissing(error: unknown): void {
  if (!(error instanceof Deno.errors.NotFound)) throw error;
}
