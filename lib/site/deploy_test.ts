import { assertEquals, assertMatch, assertStringIncludes } from "@std/assert";
import { describe, it } from "@std/testing/bdd";
import { deploy } from "./deploy.ts";
import { contentSecurityPolicy } from "./policy.ts";

/** A site of one page with a start script, a stylesheet and an address that leads on. */
function site({ url }: Request): Response {
  const { pathname } = new URL(url);
  if (pathname === "/styles.css") {
    return new Response('a{b:url("/c.svg")}', {
      headers: { "Content-Type": "text/css", "Content-Length": "18" },
    });
  }
  if (pathname === "/old") return new Response(null, { status: 308, headers: { Location: "/" } });
  if (pathname !== "/") return new Response("none", { status: 404 });
  const html = '<html><head></head><body><a href="/old">a</a>' +
    '<script type="module">import { boot } from "/_fresh/js/1/a.js";boot("/x");</script></body></html>';
  return new Response(html, {
    headers: {
      "Content-Type": "text/html; charset=utf-8",
      "Content-Security-Policy": "script-src 'self' 'sha256-x'",
      "Link": '</_fresh/js/1/a.js>; rel="modulepreload"; as="script"',
    },
  });
}

describe("deploy", () => {
  for (const base of ["", "/p"]) {
    const { fetch, hasScript } = deploy(site, base);
    const ask = (path: string) => fetch(new Request(`http://localhost${path}`));

    it(`puts the start script of a page below "${base}" into a file`, async () => {
      const page = await ask(`${base}/`);
      assertEquals(page.headers.get("Content-Security-Policy"), contentSecurityPolicy());
      assertEquals(page.headers.get("Link"), null);
      const html = await page.text();
      assertStringIncludes(html, `<a href="${base}/old">`);
      const [, kept = "", start = ""] =
        /<template>(.*)<\/template><script defer src="([^"]+)"><\/script><\/body>/.exec(html)!;
      const [, imported, path = ""] =
        /^<link rel="modulepreload" href="([^"]+)"\/><script type="module" src="([^"]+)"><\/script>$/
          .exec(kept)!;
      assertEquals(imported, `${base}/_fresh/js/1/a.js`);
      assertEquals((await ask(start)).status, 200);
      assertEquals([hasScript(path), hasScript(`${path}x`)], [true, false]);
      const script = await ask(path);
      assertEquals(
        await script.text(),
        `import { boot } from "${base}/_fresh/js/1/a.js";boot("/x");`,
      );
      assertMatch(script.headers.get("Cache-Control")!, /immutable/);
      assertEquals(script.headers.get("X-Content-Type-Options"), "nosniff");
    });

    it(`moves styles and redirects below "${base}"`, async () => {
      const styles = await ask(`${base}/styles.css`);
      assertEquals(await styles.text(), `a{b:url("${base}/c.svg")}`);
      assertEquals((await ask(`${base}/old`)).headers.get("Location"), `${base}/`);
    });
  }

  it("has nothing outside of its base", async () => {
    const { fetch } = deploy(site, "/p");
    for (const path of ["/", "/p", "/styles.css", "/px/"]) {
      const { status } = await fetch(new Request(`http://localhost${path}`));
      assertEquals([path, status], [path, 404]);
    }
  });
});
