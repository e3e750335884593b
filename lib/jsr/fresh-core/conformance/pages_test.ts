import { assert, assertEquals, assertRejects } from "@std/assert";
import { describe, it } from "@std/testing/bdd";
import { answer, inside, withSite } from "./sample_site.ts";

const APP = `export default ({ Component }) => (
  <html lang="en">
    <head><title>site</title><link rel="stylesheet" href="/all.css" /></head>
    <body><Component /></body>
  </html>
);`;

const FILES = {
  "routes/_middleware.ts": `export default async (ctx) => {
  ctx.state.from = "middleware";
  const response = await ctx.next();
  response.headers.set("x-after", "1");
  return response;
};`,
  "routes/_app.tsx": APP,
  "routes/_error.tsx": `export default ({ error, state }) => (
  <p>{error.name} {String(error.status)} {error.message} {state.from}</p>
);`,
  "routes/index.tsx": `export default ({ state, route }) => <p>{state.from} {route}</p>;`,
  "routes/about.tsx": `export default ({ data }) => <p>{JSON.stringify(data)}</p>;`,
  "routes/[slug].tsx": `export default ({ params, route }) => <p>{params.slug} {route}</p>;`,
  "routes/in/fixed.ts": `export const handler = { GET: () => new Response("fixed") };`,
  "routes/in/[id].tsx": `import { page } from "fresh";
export const handler = {
  GET: (ctx) => page({ id: ctx.params.id }, { status: 202, headers: { "x-own": "1" } }),
  POST: () => new Response("posted"),
};
export default ({ data }) => <b>{data.id}</b>;`,
  "routes/post/only.tsx": `export const handler = { POST: () => new Response("posted") };
export default ({ data }) => <i>{JSON.stringify(data)}</i>;`,
  "routes/fail/http.ts": `import { HttpError } from "fresh";
export const handler = () => { throw new HttpError(418, "teapot"); };`,
  "routes/fail/other.tsx": `export default () => { throw new TypeError("broken"); };`,
  "routes/fail/own.ts": `export const handler = () => new Response("own", { status: 404 });`,
  "routes/go.ts": `export const handler = (ctx) => ctx.redirect("//evil.example//a?b=//c", 308);`,
  "routes/text.xml.ts": `export const handler = () => new Response("<x/>");`,
  "routes/some_test.ts": `throw new Error("A test is no route.");`,
};

describe("routes of files", () => {
  it("match static paths first, then parameters; a slash at the end only on static ones", () =>
    withSite(FILES, async (ask) => {
      const body = (path: string) => inside("body", ask, path);
      assertEquals(await body("/"), "<p>middleware /</p>");
      assertEquals(await body("/about"), "<p>{}</p>");
      assertEquals(await body("/about/"), "<p>{}</p>");
      assertEquals(await body("//about"), "<p>{}</p>");
      assertEquals(await body("/x%20y%2Fz"), "<p>x y%2Fz /:slug</p>");
      assertEquals(await body("/some_test"), "<p>some_test /:slug</p>");
      assertEquals(await answer(ask, "/in/fixed"), "200 fixed");
      assertEquals(await answer(ask, "/text.xml"), "200 <x/>");
      for (const path of ["/name/", "/in/1/", "/IN/fixed", "/in/1/2"]) {
        assertEquals((await ask(path)).status, 404, path);
      }
      await assertRejects(() => ask("/%zz"), URIError);
    }));

  it("give data, status and headers to pages", () =>
    withSite(FILES, async (ask) => {
      const response = await ask("/in/7");
      assertEquals([response.status, response.headers.get("x-own")], [202, "1"]);
      assertEquals(response.headers.get("content-type"), "text/html; charset=utf-8");
      assertEquals(response.headers.get("x-after"), "1");
      assertEquals(await inside("body", ask, "/in/7"), "<b>7</b>");
    }));

  it("answer the methods of their handlers; a page alone answers all", () =>
    withSite(FILES, async (ask) => {
      const status = async (path: string, method: string) => (await ask(path, { method })).status;
      assertEquals(await answer(ask, "/in/7", { method: "POST" }), "200 posted");
      assertEquals(await answer(ask, "/in/7", { method: "HEAD" }), "202 ");
      assertEquals(await status("/in/7", "DELETE"), 404);
      assertEquals(await status("/in/7", "OPTIONS"), 404);
      assertEquals(await inside("body", ask, "/post/only"), "<i>{}</i>");
      for (const method of ["POST", "PUT", "DELETE", "OPTIONS"]) {
        assertEquals(await status("/about", method), 200, method);
      }
    }));

  it("fail on methods that nobody knows, outside of middlewares and error page", async () => {
    const log = console.error;
    const logged: unknown[] = [];
    console.error = (error) => logged.push(error);
    try {
      await withSite(FILES, async (ask) => {
        for (const path of ["/about", "/name"]) {
          assertEquals(await answer(ask, path, { method: "FOO" }), "500 Internal server error");
        }
        assertEquals((await ask("/none/at/all", { method: "FOO" })).status, 404);
      });
    } finally {
      console.error = log;
    }
    assertEquals(logged.map((error) => error instanceof TypeError), [true, true]);
  });

  it("redirect to this host only, and leave the query as it is", () =>
    withSite(FILES, async (ask) => {
      const { status, headers } = await ask("/go");
      assertEquals([status, headers.get("location")], [308, "/evil.example/a?b=//c"]);
    }));
});

describe("_error", () => {
  it("shows what was thrown, with its status, outside of the middlewares", () =>
    withSite(FILES, async (ask) => {
      const cases: [string, number, string][] = [
        ["/none/at/all", 404, "<p>HttpError 404  middleware</p>"],
        ["/fail/http", 418, "<p>HttpError 418 teapot middleware</p>"],
        ["/fail/other", 500, "<p>TypeError undefined broken middleware</p>"],
      ];
      for (const [path, status, body] of cases) {
        const response = await ask(path);
        assertEquals([response.status, response.headers.get("x-after")], [status, null]);
        assertEquals(await inside("body", ask, path), body);
        assertEquals(await inside("title", ask, path), "site");
      }
      assertEquals(await answer(ask, "/fail/own"), "404 own");
    }));

  it("is plain text without such a file, and keeps unknown messages back", async () => {
    const { "routes/_error.tsx": _, ...files } = FILES;
    const log = console.error;
    let logged = 0;
    console.error = () => logged++;
    try {
      await withSite(files, async (ask) => {
        assertEquals(await answer(ask, "/none/at/all"), "404 Not Found");
        assertEquals(await answer(ask, "/fail/http"), "418 teapot");
        assertEquals(await answer(ask, "/fail/other"), "500 Internal server error");
      });
    } finally {
      console.error = log;
    }
    assertEquals(logged, 1);
  });
});

describe("documents", () => {
  const withPage = (jsx: string) => ({
    "routes/_app.tsx": APP,
    "routes/x/y.tsx": `import { Head } from "fresh/runtime";\nexport default () => <>${jsx}</>;`,
  });

  it("take what <Head> holds: equal keys in place, others at the end", () =>
    withSite(
      withPage(`<Head><title>page</title><meta name="a" content="1" /></Head>
<Head><meta name="a" content="2" /><link rel="stylesheet" href="/own.css" key="own" /></Head>`),
      async (ask) =>
        assertEquals(
          await inside("head", ask, "/x/y"),
          '<title>page</title><link rel="stylesheet" href="/all.css"/><meta name="a" content="2"/>' +
            '<link rel="stylesheet" href="/own.css" data-key="own"/>',
        ),
    ));

  it("mark links to here and above, and give the build id to images", () =>
    withSite(
      withPage(`<a href="/x/y">1</a><a href="/x">2</a><a href="/x/y" aria-current="step">3</a>
<a href="/z">4</a><img src="/a.png" /><img src="//h/c.png" />`),
      async (ask) =>
        assertEquals(
          await inside("body", ask, "/x/y"),
          '<a href="/x/y" data-current="true" aria-current="page">1</a>' +
            '<a href="/x" data-ancestor="true" aria-current="true">2</a>' +
            '<a href="/x/y" aria-current="step">3</a><a href="/z">4</a>' +
            '<img src="/a.png?__frsh_c=ID"/>' +
            '<img src="//h/c.png"/>',
        ),
    ));

  it("carry a nonce that is new for each request, and no script of their own", () =>
    withSite(withPage(`<script src="/a.js" /><style>{"p{}"}</style>`), async (ask) => {
      const nonces = async () => (await (await ask("/x/y")).text()).match(/[0-9a-f]{32}/g) ?? [];
      const [first, second] = await nonces();
      assertEquals(first, second);
      assert(first !== (await nonces())[0]);
      const response = await ask("/x/y");
      assertEquals(response.headers.get("link"), null);
      assert(!(await response.text()).includes('type="module"'));
    }));
});
