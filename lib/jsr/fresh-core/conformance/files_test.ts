import { assert, assertEquals, assertMatch, assertStringIncludes } from "@std/assert";
import { describe, it } from "@std/testing/bdd";
import { Builder } from "fresh/dev";
import { asset, IS_BROWSER } from "fresh/runtime";
import { answer, type Ask, inside, withProject, withSite } from "./sample_site.ts";

const FILES = {
  "main.ts": `import { App, staticFiles } from "fresh";
export const app = new App().use(staticFiles()).fsRoutes();`,
  "static/a.txt": "text",
  "static/.hidden/a.txt": "secret",
  "static/all.css": "p{background:url(/a.png)}",
  "routes/a.txt.ts": `export const handler = () => new Response("route");`,
  "routes/_app.tsx": `export default ({ Component }) => (
  <html><head><title>site</title></head><body><Component /></body></html>
);`,
  "routes/index.tsx": `import { signal, computed } from "@preact/signals";
import Counter from "../islands/Counter.tsx";
const text = '</script><!--"&';
export default () => {
  const count = signal(2);
  const twice = computed(() => count.value * 2);
  const shared = { a: [1, NaN, -0, Infinity, -Infinity, undefined, null] };
  return <main>
    <Counter id="1" count={count} twice={twice} text={text} one={shared} two={shared} />
    <Counter id="2" count={count} yes={true} />
  </main>;
};`,
  "islands/Counter.tsx": `export default (props) => <b>{props.count.value}</b>;`,
  "routes/bad.tsx": `import Counter from "../islands/Counter.tsx";
export default () => <Counter count={{ value: 1 }} go={() => {}} />;`,
};

/** Builds to disk and asks the server that was written. */
function withBuilt<T>(visit: (ask: Ask, root: string) => Promise<T>): Promise<T> {
  return withProject(FILES, async (root) => {
    await new Builder({ root }).build();
    const { default: server } = await import(`file://${root}/_fresh/server.js`);
    return await visit(
      (path, init) => server.fetch(new Request(`http://localhost${path}`, init)),
      root,
    );
  });
}

const NEVER = "no-cache, no-store, max-age=0, must-revalidate";
const FOREVER = "public, max-age=31536000, immutable";

describe("static files", () => {
  it("win over routes, know GET and HEAD, and have ETags", () =>
    withBuilt(async (ask) => {
      const { headers } = await ask("/a.txt");
      assertEquals(await answer(ask, "/a.txt"), "200 text");
      assertEquals(await answer(ask, "/a.txt/"), "200 text");
      assertEquals(await answer(ask, "/a.txt", { method: "HEAD" }), "200 ");
      assertEquals(await answer(ask, "/a.txt", { method: "POST" }), "405 Method Not Allowed");
      assertEquals(await answer(ask, "/a.txt", { headers: { range: "bytes=0-1" } }), "200 text");
      assertEquals(headers.get("content-type"), "text/plain; charset=UTF-8");
      assertEquals(headers.get("content-length"), "4");
      assertEquals(headers.get("cache-control"), NEVER);
      assertEquals(headers.get("vary"), "If-None-Match");
      const etag = headers.get("etag")!;
      assertMatch(etag, /^W\/"[0-9a-f]{64}"$/);
      const status = async (tag: string) =>
        (await ask("/a.txt", { headers: { "if-none-match": tag } })).status;
      assertEquals(await status(etag), 304);
      assertEquals(await status(etag.slice(3, -1)), 304);
      for (const other of [etag.slice(2), `${etag}, "x"`, "*"]) {
        assertEquals(await status(other), 200, other);
      }
    }));

  it("have the media types of their extensions", () => {
    const types = {
      avif: "image/avif",
      css: "text/css; charset=UTF-8",
      gif: "image/gif",
      html: "text/html; charset=UTF-8",
      ico: "image/vnd.microsoft.icon",
      jpeg: "image/jpeg",
      jpg: "image/jpeg",
      js: "text/javascript; charset=UTF-8",
      json: "application/json; charset=UTF-8",
      map: "application/json; charset=UTF-8",
      md: "text/markdown; charset=UTF-8",
      PNG: "image/png",
      svg: "image/svg+xml",
      txt: "text/plain; charset=UTF-8",
      webmanifest: "application/manifest+json; charset=UTF-8",
      webp: "image/webp",
      woff2: "font/woff2",
      xml: "application/xml",
      unheardof: "text/plain",
    };
    const files = Object.keys(types).map((extension) => [`static/a.${extension}`, "a"]);
    return withSite(Object.fromEntries(files), async (ask) => {
      for (const [extension, type] of Object.entries(types)) {
        const { headers } = await ask(`/a.${extension}`);
        assertEquals([extension, headers.get("content-type")], [extension, type]);
      }
    });
  });

  it("may be kept for ever under the build's id; another id leads to the plain address", () =>
    withBuilt(async (ask) => {
      const caching = async (path: string) => (await ask(path)).headers.get("cache-control");
      assertEquals(await caching(asset("/a.txt")), FOREVER);
      const wrong = await ask("/a.txt?x=1&__frsh_c=old");
      assertEquals([wrong.status, wrong.headers.get("location")], [307, "/a.txt?x=1"]);
    }));

  it("leave out what is hidden, outside or not there", () =>
    withBuilt(async (ask) => {
      assertEquals((await ask("/.hidden/a.txt")).status, 404);
      assertEquals((await ask("/%2e%2e%2fmain.ts")).status, 404);
      assertEquals((await ask("/%zz")).status, 404);
      assertEquals(await answer(ask, "/favicon.ico"), "404 ");
    }));

  it("give the build id to what stylesheets load", () =>
    withBuilt(async (ask) => {
      assertEquals(
        await (await ask("/all.css")).text(),
        `p{background:url("${asset("/a.png")}")}`,
      );
    }));

  it("pass through transforms, which may make several files of one", () =>
    withSite(
      FILES,
      async (ask) => {
        assertEquals(await answer(ask, "/a.txt"), "200 TEXT");
        assertEquals(await answer(ask, "/deep/b.txt"), "200 more");
      },
      (builder) =>
        builder.onTransformStaticFile(
          { pluginName: "shout", filter: /a\.txt$/ },
          ({ path, text }) => [
            { path, content: text.toUpperCase() },
            { path: path.replace("a.txt", "deep/b.txt"), content: "more" },
          ],
        ),
    ));

  it("are named by asset(), which leaves other hosts and relative paths alone", () => {
    assertMatch(asset("/a?b=1#c"), /^\/a\?b=1&__frsh_c=[0-9a-f]{40}#c$/);
    for (const other of ["a.png", "//x.y/a", "https://x.y/a", asset("/a")]) {
      assertEquals(asset(other), other);
    }
    assertEquals(IS_BROWSER, false);
  });
});

/** A list of values that name each other by their places; what JSON lacks has a name or a number below 0. */
const PROPS = [
  [1, 13],
  { slots: 2, props: 3 },
  [],
  { id: 4, count: 5, twice: 7, text: 9, one: 10, two: 10 },
  "1",
  ["Signal", 6],
  2,
  ["Computed", 8],
  4,
  '</script><!--"&',
  { a: 11 },
  [12, -3, -6, -4, -5, -1, -2],
  1,
  { slots: 14, props: 15 },
  [],
  { id: 16, count: 5, yes: 17 },
  "2",
  true,
];

describe("islands", () => {
  it("stand between marks, and one script starts them with their props", () =>
    withBuilt(async (ask) => {
      assertEquals(
        await inside("main", ask, "/"),
        "<!--frsh:island:Counter:0:--><b>2</b><!--/frsh:island-->" +
          "<!--frsh:island:Counter:1:--><b>2</b><!--/frsh:island-->",
      );
      const script = await inside("script", ask, "/");
      const [imports, props] = script.split("boot({Counter},");
      assertEquals(
        imports,
        'import { boot } from "/_fresh/js/ID/fresh-runtime.js";' +
          'import Counter from "/_fresh/js/ID/Counter.js";',
      );
      assert(!props!.includes("</script") && !props!.includes("<!--"));
      assertEquals(JSON.parse(JSON.parse(props!.slice(0, -2))), PROPS);
    }));

  it("are named in the Link header, served and kept for ever", () =>
    withBuilt(async (ask) => {
      const link = (await ask("/")).headers.get("link")!;
      const urls = [...link.matchAll(/<([^>]+)>; rel="modulepreload"; as="script"/g)];
      assertEquals(urls.map(([, url]) => url!.replace(/[0-9a-f]{40}/, "ID")), [
        "/_fresh/js/ID/fresh-runtime.js",
        "/_fresh/js/ID/Counter.js",
      ]);
      for (const [, url] of urls) {
        const { status, headers } = await ask(url!);
        assertEquals([status, headers.get("cache-control")], [200, FOREVER]);
        assertEquals(headers.get("content-type"), "text/javascript; charset=UTF-8");
      }
    }));

  it("cannot get functions", async () => {
    const log = console.error;
    const logged: unknown[] = [];
    console.error = (error) => logged.push(error);
    try {
      await withBuilt(async (ask) => assertEquals((await ask("/bad")).status, 500));
    } finally {
      console.error = log;
    }
    assertStringIncludes(String(logged[0]), "Serializing functions is not supported.");
  });
});

describe("what a build writes", () => {
  it("is a server, a snapshot, scripts and changed files", () =>
    withBuilt(async (_, root) => {
      const names = async (dir: string) =>
        (await Array.fromAsync(Deno.readDir(`${root}/${dir}`))).map(({ name }) => name).sort();
      const written = await names("_fresh");
      for (const name of ["server.js", "snapshot.js", "static"]) {
        assert(written.includes(name), name);
      }
      assertEquals(await names("_fresh/static"), ["_fresh", "all.css"]);
      const [id] = await names("_fresh/static/_fresh/js");
      assertMatch(id!, /^[0-9a-f]{40}$/);
      const scripts = await names(`_fresh/static/_fresh/js/${id}`);
      for (const name of ["Counter.js", "fresh-runtime.js"]) {
        assert(scripts.includes(name), name);
      }
    }));
});
