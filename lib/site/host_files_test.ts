import { assertEquals, assertStringIncludes, assertThrows } from "@std/assert";
import { describe, it } from "@std/testing/bdd";
import { writeHeaders, writeRedirects } from "./host_files.ts";
import { hostRules } from "./hosts/rules.ts";
import { contentSecurityPolicy } from "./policy.ts";
import { createStaticHost } from "./static_host.ts";

const RULES = hostRules("");

/** What is told of a site in its first language alone, however many it speaks. */
function inOneLanguage(base: string) {
  const rules = hostRules(base);
  return { ...rules, shares: rules.shares.slice(0, 1) };
}

describe("writeHeaders", () => {
  it("sets for all what rules then take back and replace", () => {
    const text = writeHeaders(RULES, [{ path: "/engine/*", caching: "max-age=1" }]);
    assertStringIncludes(text, "/*\n  X-Content-Type-Options: nosniff\n");
    assertStringIncludes(
      text,
      "\n/engine/*\n  ! Cache-Control\n  Cache-Control: max-age=1\n",
    );
  });

  it("refuses more rules than hosts read", () => {
    const rules = Array.from({ length: 100 }, (_, i) => ({ path: `/${i}`, caching: "a" }));
    assertThrows(() => writeHeaders(RULES, rules), RangeError, "101 rules");
  });
});

describe("writeRedirects", () => {
  it("leads every other form of an address to the page, and what is shared to the first one", () => {
    assertEquals(
      writeRedirects(inOneLanguage(""), ["/", "/about"]),
      "/share /#shared 303\n/index / 308\n/index.html / 308\n" +
        "/about/ /about 308\n/about.html /about 308\n/about/index.html /about 308\n",
    );
  });

  it("leads to where the site stands", () => {
    assertEquals(
      writeRedirects(inOneLanguage("/p"), ["/", "/a"]),
      "/p/share /p/#shared 303\n/p /p/ 308\n/p/index /p/ 308\n/p/index.html /p/ 308\n" +
        "/p/a/ /p/a 308\n/p/a.html /p/a 308\n/p/a/index.html /p/a 308\n",
    );
  });
});

describe("createStaticHost", () => {
  const files = {
    "index.html": "home",
    "about.html": "about",
    "404.html": "none",
    "de/404.html": "nichts",
    "a b.txt": "blank",
    "_headers": writeHeaders(RULES, [{ path: "/*.txt", caching: "max-age=1" }]),
    "_redirects": writeRedirects(RULES, ["/", "/about"]),
  };
  async function ask(path: string): Promise<[number, string, Headers]> {
    const folder = await Deno.makeTempDir();
    try {
      await Deno.mkdir(`${folder}/de`);
      for (const [name, text] of Object.entries(files)) {
        await Deno.writeTextFile(`${folder}/${name}`, text);
      }
      const host = await createStaticHost(folder);
      const response = await host(new Request(`http://localhost${path}`));
      return [response.status, await response.text(), response.headers];
    } finally {
      await Deno.remove(folder, { recursive: true });
    }
  }

  const cases: [path: string, status: number, text: string][] = [
    ["/", 200, "home"],
    ["/about", 200, "about"],
    ["/about?x=1", 200, "about"],
    ["/about/", 308, ""],
    ["/about.html", 308, ""],
    ["/about/index.html", 308, ""],
    ["/index", 308, ""],
    ["/a%20b.txt", 200, "blank"],
    ["/none", 404, "none"],
    ["/_headers", 404, "none"],
    ["/404", 404, "none"],
    ["/de/none/at-all", 404, "nichts"],
    ["/de/404", 404, "nichts"],
    ["/den", 404, "none"],
  ];
  for (const [path, status, text] of cases) {
    it(`answers ${path} with ${status}`, async () => {
      assertEquals((await ask(path)).slice(0, 2), [status, text]);
    });
  }

  it("shows the page for missing addresses as a page", async () => {
    const [, , headers] = await ask("/none.png");
    assertEquals(headers.get("Content-Type"), "text/html; charset=utf-8");
  });

  it("follows the rules of _headers in order", async () => {
    const [, , home] = await ask("/");
    assertEquals(home.get("Content-Security-Policy"), contentSecurityPolicy());
    assertEquals(home.get("Cache-Control"), "public, max-age=0, must-revalidate");
    const [, , file] = await ask("/a%20b.txt");
    assertEquals(file.get("Cache-Control"), "max-age=1");
    assertEquals(file.get("X-Content-Type-Options"), "nosniff");
  });

  it("says what to do where there is no site", async () => {
    const error = await createStaticHost("/nonexistent").catch((error: Error) => error);
    assertStringIncludes((error as Error).message, "Build it first: deno task build");
  });
});
