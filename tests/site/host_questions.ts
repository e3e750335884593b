import { assert, assertEquals, assertMatch } from "@std/assert";
import { request } from "node:http";
import { extname } from "node:path";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { AN_HOUR, FOREVER, REVALIDATE } from "@/lib/site/caching.ts";
import { allPaths } from "@/lib/content/paths.ts";
import { hostRules } from "@/lib/site/hosts/rules.ts";
import { listFiles } from "@/lib/site/list_files.ts";
import type { Lack } from "../support/hosts/host.ts";
import { earlierPaths } from "../support/site.ts";

/** A host with a site on it. */
export interface Asked {
  readonly origin: string;
  /** What the site stands below, such as `/pixels`. */
  readonly base: string;
  /** The files of the site, as the build wrote them. */
  readonly dist: string;
  readonly lacks: readonly Lack[];
}

interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array<ArrayBuffer>;
}

/** What every host is asked. */
export interface Question {
  readonly name: string;
  readonly ask: (host: Asked) => Promise<void>;
}

/** Asks for a path as it stands, and decodes nothing. */
function ask(
  { origin, base }: Asked,
  path: string,
  { method = "GET", ...headers }: Readonly<Record<string, string>> = {},
): Promise<Answer> {
  const { hostname, port } = new URL(origin);
  return new Promise((resolve, reject) => {
    const options = { hostname, port, path: base + path, method, headers, agent: false };
    request(options, (response) => {
      const chunks: Uint8Array[] = [];
      response.on("data", (chunk) => chunks.push(chunk));
      response.on("end", () => {
        const { statusCode: status = 0, headers } = response;
        const body = new Uint8Array(Buffer.concat(chunks));
        resolve({ status, headers: headers as Record<string, string>, body });
      });
    }).on("error", reject).end();
  });
}

/** Where an answer leads to on the site, or null if it leads to none of its addresses. */
function target({ origin, base }: Asked, { headers }: Answer): string | null {
  const { origin: to, pathname, search } = new URL(headers["location"] ?? "//nowhere", origin);
  return to === origin && pathname.startsWith(`${base}/`)
    ? pathname.slice(base.length) + search
    : null;
}

/** Follows redirects to an end, and gives the way with its status. */
async function follow(host: Asked, path: string): Promise<{ path: string; status: number }> {
  for (let hops = 0, at = path; hops < 6; hops++) {
    const answer = await ask(host, at);
    if (answer.status < 300 || answer.status > 399) return { path: at, status: answer.status };
    const next = target(host, answer);
    assert(next !== null, `${path} leads to ${answer.headers["location"]}.`);
    at = next;
  }
  throw new Error(`${path} leads in a circle.`);
}

const text = ({ body }: Answer) => new TextDecoder().decode(body);
const fileOf = (path: string) => path === "/" ? "/index.html" : `${path}.html`;

/** Addresses of the site's files that are no pages. */
async function filePaths({ dist }: Asked): Promise<readonly string[]> {
  const [files, earlier] = await Promise.all([listFiles([dist]), earlierPaths()]);
  const paths = files.map((file) => file.slice(dist.length)).filter((path) => !earlier.has(path));
  return paths.filter((path) => !/\.(?:html|br|gz)$|\/\.|^\/_[^/]*$/.test(path));
}

const LASTING = /^\/(?:_fresh\/js|engine|boot)\//;

function assertProtected({ base }: Asked, path: string, { headers }: Answer): void {
  for (const [name, value] of Object.entries(hostRules(base).headers)) {
    assertEquals([path, name, headers[name.toLowerCase()]], [path, name, value]);
  }
}

export const QUESTIONS: readonly Question[] = [
  {
    name: "answers every page by the file of its name",
    async ask(host) {
      for (const path of allPaths()) {
        const answer = await ask(host, path);
        assertEquals([path, answer.status], [path, 200]);
        assertEquals(answer.headers["content-type"]?.toLowerCase(), "text/html; charset=utf-8");
        assertEquals(answer.body, await Deno.readFile(host.dist + fileOf(path)));
        assertEquals(answer.headers["cache-control"], REVALIDATE);
        assertProtected(host, path, answer);
      }
    },
  },
  {
    name: "answers what is nowhere by the page for it",
    async ask(host) {
      const page = await Deno.readFile(`${host.dist}/404.html`);
      const nowhere = ["/nothing", "/nothing/", "/nothing.html", "/about/nothing", "/engine/"];
      const inFolders = ["/inspiration/nothing", "/nothing.png?__frsh_c=01", "/engine/nothing.js"];
      const own = host.lacks.includes("missing") ? [] : ["/404"];
      for (const path of [...nowhere, ...inFolders, ...own]) {
        const answer = await ask(host, path);
        assertEquals([path, answer.status], [path, 404]);
        assertEquals([path, answer.body.length], [path, page.length]);
        assertEquals([path, answer.headers["cache-control"]], [path, REVALIDATE]);
        assertProtected(host, path, answer);
      }
    },
  },
  {
    name: "leads every spelling of an address to one",
    async ask(host) {
      const spellings = allPaths().flatMap((path) =>
        path === "/"
          ? [["/index.html", "/"], ["/index", "/"], ["/index.html?v=1", "/?v=1"]] as const
          : ["/", ".html", "/index.html", "/?v=1&size=40x30"].map((end) => {
            const [, query = ""] = end.split("?");
            return [path + end, query === "" ? path : `${path}?${query}`] as const;
          })
      );
      for (const [path, usual] of spellings) {
        const answer = await ask(host, path);
        assertEquals([path, answer.status, target(host, answer)], [path, 308, usual]);
      }
      for (const path of ["//about", "/about//", "//inspiration///animals"]) {
        assertEquals(await follow(host, path), {
          path: path.replaceAll(/\/+/g, "/").replace(/\/$/, ""),
          status: 200,
        });
      }
      if (host.lacks.includes("spelling")) return;
      const { path } = await follow(host, "/%61bout");
      assertEquals(path, host.lacks.includes("queries") ? path : "/about");
    },
  },
  {
    name: "leads nobody to another site, and is not confused by what cannot be read",
    async ask(host) {
      for (const path of ["//evil.example", "//evil.example/%2e%2e", "/%0d%0aX:%20y/", "/\\evil"]) {
        const { status, headers } = await ask(host, path);
        assert(status < 500, `${path} is answered by ${status}.`);
        assertEquals([path, headers["x"]], [path, undefined]);
        const to = new URL(headers["location"] ?? "/", host.origin);
        assertEquals([path, to.origin], [path, host.origin]);
      }
      const { status } = await ask(host, "/%zz");
      if (host.lacks.includes("escapes")) assert(status >= 300 && status < 500, String(status));
      else assertEquals(status, 400);
    },
  },
  {
    name: "lets browsers keep for good what has its content or build in its name, and nothing else",
    async ask(host) {
      const paths = await filePaths(host);
      assert(paths.filter((path) => LASTING.test(path)).length > 5);
      for (const path of paths) {
        const { status, headers } = await ask(host, path);
        const caching = headers["cache-control"];
        assertEquals([path, status], [path, 200]);
        if (LASTING.test(path)) assertEquals([path, caching], [path, FOREVER]);
        else assert(caching === REVALIDATE || caching === AN_HOUR, `${path}: ${caching}`);
      }
      const html = text(await ask(host, "/about"));
      const styles = /href="([^"]*\/styles\.css\?[^"]*)"/.exec(html)![1]!.slice(host.base.length);
      const { headers } = await ask(host, styles);
      const caching = headers["cache-control"]!;
      if (host.lacks.includes("queries")) assert([AN_HOUR, REVALIDATE].includes(caching), caching);
      else assertEquals(caching, FOREVER);
      const page = await ask(host, `/about?${styles.split("?")[1]}`);
      assertEquals([page.status, page.headers["cache-control"]], [200, REVALIDATE]);
    },
  },
  {
    name: "tells what each file is",
    async ask(host) {
      const { types } = hostRules(host.base);
      for (const path of await filePaths(host)) {
        const { headers } = await ask(host, path, { method: "HEAD" });
        const [type, charset] = (headers["content-type"] ?? "").toLowerCase().split(/;\s*/);
        const expected = types[extname(path)];
        assert(expected !== undefined, `${path} is of a kind that no host is told of.`);
        assertEquals([path, type], [path, expected.split(";")[0]]);
        if (/^text\//.test(type!)) assertEquals([path, charset], [path, "charset=utf-8"]);
        assertEquals([path, headers["x-content-type-options"]], [path, "nosniff"]);
      }
    },
  },
  {
    name: "compresses for those who ask",
    async ask(host) {
      const encodings = host.lacks.includes("brotli") ? ["gzip"] : ["br", "gzip"];
      // A few bytes are not worth it.
      const sizeOf = (path: string) => Deno.statSync(host.dist + path).size;
      const paths = await filePaths(host);
      const scripts = ["/boot/", "/engine/"].map((folder) =>
        paths.filter((path) => path.startsWith(folder))
          .reduce((one, other) => sizeOf(other) > sizeOf(one) ? other : one)
      );
      for (const path of ["/", "/about", "/styles.css", "/icon.svg", ...scripts]) {
        const plain = await ask(host, path);
        assertEquals([path, plain.headers["content-encoding"]], [path, undefined]);
        for (const encoding of encodings) {
          const answer = await ask(host, path, { "Accept-Encoding": encoding });
          assertEquals([path, answer.headers["content-encoding"]], [path, encoding]);
          const decode = encoding === "br" ? brotliDecompressSync : gunzipSync;
          assertEquals(new Uint8Array(decode(answer.body)), plain.body);
          if (!host.lacks.includes("vary")) {
            assertMatch(answer.headers["vary"] ?? "", /accept-encoding/i);
          }
        }
      }
      const png = await ask(host, "/icon-192.png", { "Accept-Encoding": "br, gzip" });
      assertEquals(png.headers["content-encoding"], undefined);
    },
  },
  {
    name: "answers HEAD as GET, and by 304 who has the bytes",
    async ask(host) {
      for (const path of ["/", "/about", "/icon.svg", "/icon-192.png"]) {
        const [get, head] = [await ask(host, path), await ask(host, path, { method: "HEAD" })];
        assertEquals([path, head.status, head.body.length], [path, 200, 0]);
        for (const name of ["content-type", "cache-control", "etag", "content-security-policy"]) {
          assertEquals([path, name, head.headers[name]], [path, name, get.headers[name]]);
        }
        const tag = get.headers["etag"]!;
        const again = await ask(host, path, { "If-None-Match": tag });
        assertEquals([path, again.status, again.body.length], [path, 304, 0]);
        const other = await ask(host, path, { "If-None-Match": '"other"' });
        assertEquals([path, other.status], [path, 200]);
      }
    },
  },
  {
    name: "takes nothing, and shows nothing that is for hosts",
    async ask(host) {
      const shared = await ask(host, "/share", { method: "POST" });
      if (!host.lacks.includes("posts")) {
        assertEquals([shared.status, shared.headers["location"]], [303, `${host.base}/#shared`]);
      }
      const { status } = await ask(host, "/about", { method: "POST" });
      assertEquals(status, 405);
      for (const path of ["/_headers", "/_redirects", "/.nojekyll", "/about.html.gz"]) {
        assertEquals([path, (await ask(host, path)).status], [path, 404]);
      }
    },
  },
];
