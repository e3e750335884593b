import { assertEquals } from "@std/assert";
import { afterAll, beforeAll, describe, it } from "@std/testing/bdd";
import { HtmlValidate } from "html-validate";
import { allPaths } from "@/lib/content/paths.ts";
import { brokenLinks, type SiteFile } from "@/lib/site/links.ts";
import { listFiles } from "@/lib/site/list_files.ts";
import {
  earlierPaths,
  type OpenSite,
  openSite,
  type RunningSite,
  startPreview,
} from "@/tests/support/site.ts";

/** Headers that must be the same from the server and from a static host. */
const SHARED = [
  "Content-Security-Policy",
  "X-Content-Type-Options",
  "Referrer-Policy",
  "Permissions-Policy",
  "Cross-Origin-Opener-Policy",
  "Cross-Origin-Resource-Policy",
  "X-Frame-Options",
  "Cache-Control",
  "Location",
];

const FOREVER = "public, max-age=31536000, immutable";

describe("the exported site", () => {
  let site: OpenSite;
  let host: RunningSite;
  let files: SiteFile[];
  beforeAll(async () => {
    site = await openSite();
    host = await startPreview();
    files = await crawl(host.origin);
  });
  afterAll(async () => {
    await Promise.all([site.close(), host.stop()]);
  });

  it("is reached from the home page: every page by links alone", () => {
    const reached = new Set(files.map(({ path }) => path));
    assertEquals(allPaths().filter((path) => !reached.has(path)), []);
  });

  it("has no link, picture or anchor that leads nowhere", () => {
    assertEquals(brokenLinks(files), []);
  });

  it("holds valid HTML", async () => {
    const validator = new HtmlValidate({
      extends: ["html-validate:recommended"],
      // The renderer closes void elements by a slash: valid HTML, another habit.
      rules: { "void-style": "off" },
    });
    const problems: string[] = [];
    for (const name of (await listFiles(["dist"])).filter((name) => name.endsWith(".html"))) {
      const report = await validator.validateString(await Deno.readTextFile(name), name);
      for (const { messages } of report.results) {
        problems.push(
          ...messages.map(({ message, line, column }) => `${name}:${line}:${column} ${message}`),
        );
      }
    }
    assertEquals(problems, []);
  });

  it("is byte for byte what the server answers, under the same headers", async () => {
    const worker = await filesIn("dist/engine", "dist/boot");
    const others = [
      "/sitemap.xml",
      "/robots.txt",
      "/manifest.webmanifest",
      "/service-worker.js",
      "/offline",
      "/share",
      "/no/such/page",
      "/404",
      ...worker,
    ];
    for (const path of [...allPaths(), ...others]) {
      const [ours, theirs] = await Promise.all([ask(site.origin + path), ask(host.origin + path)]);
      assertEquals(theirs, ours);
    }
  });

  it("lets hosts keep the files of this build for good, and nothing that is missing", async () => {
    for (const path of await filesIn("dist/_fresh", "dist/engine", "dist/boot")) {
      const { status, headers } = await ask(host.origin + path);
      assertEquals({ path, status, caching: headers["Cache-Control"] }, {
        path,
        status: 200,
        caching: FOREVER,
      });
    }
    for (const path of ["/_fresh/js/0123/fresh-runtime.js", "/engine/chunk-01234567.js"]) {
      assertEquals(await ask(host.origin + path), await ask(site.origin + path));
    }
  });

  it("gives every page one address, as the server does, and the query goes along", async () => {
    for (const path of allPaths()) {
      const aliases = path === "/"
        ? ["/index", "/index.html", "/index.html?v=1&size=40x30"]
        : [`${path}/`, `${path}.html`, `${path}/index.html`, `${path}/?a=%20b&c`];
      for (const alias of aliases) {
        const [ours, theirs] = await Promise.all([
          ask(site.origin + alias),
          ask(host.origin + alias),
        ]);
        assertEquals({ alias, status: ours.status }, { alias, status: 308 });
        const location = path + new URL(alias, site.origin).search;
        assertEquals({ alias, location: ours.headers["Location"] }, { alias, location });
        assertEquals(theirs, ours);
      }
    }
  });
});

/** Addresses of the files in folders, without those that are others compressed. */
async function filesIn(...folders: readonly string[]): Promise<readonly string[]> {
  const [files, earlier] = await Promise.all([listFiles(folders), earlierPaths()]);
  return files.filter((file) => !/\.(?:br|gz)$/.test(file))
    .map((file) => file.slice("dist".length)).filter((path) => !earlier.has(path));
}

/** Fetches everything that can be reached by links from the home page. */
async function crawl(origin: string): Promise<SiteFile[]> {
  const files = new Map<string, SiteFile>();
  const waiting = ["/", "/sitemap.xml", "/robots.txt", "/no/such/page"];
  for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
    if (files.has(path)) continue;
    const response = await fetch(origin + path);
    const bytes = new Uint8Array(await response.arrayBuffer());
    if (!response.ok && path !== "/no/such/page") continue;
    const file = { path, contentType: response.headers.get("Content-Type") ?? "", bytes };
    files.set(path, file);
    waiting.push(...pathsIn(file));
  }
  return [...files.values()];
}

/** The addresses within the site that a file names: read without the product's own reader of links. */
function pathsIn({ path, contentType, bytes }: SiteFile): string[] {
  if (!/html|css|xml|manifest/.test(contentType)) return [];
  const text = new TextDecoder().decode(bytes);
  const found = text.matchAll(
    /(?:href|src|og:image" content)=["']([^"']+)|url\(["']?([^"')]+)|<loc>([^<]+)|"src":"([^"]+)/g,
  );
  return [...found].flatMap((match) => {
    const href = match.slice(1).find((group) => group !== undefined)!.replaceAll("&amp;", "&");
    const url = new URL(href, `https://pixelatedartwork.com${path}`);
    return url.hostname === "pixelatedartwork.com" ? [url.pathname] : [];
  });
}

async function ask(url: string) {
  const response = await fetch(url, { redirect: "manual" });
  const headers = Object.fromEntries(SHARED.map((name) => [name, response.headers.get(name)]));
  return {
    path: new URL(url).pathname,
    status: response.status,
    type: response.headers.get("Content-Type")?.split(";")[0],
    headers,
    text: await response.text(),
  };
}
