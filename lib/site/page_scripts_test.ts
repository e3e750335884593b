import { assertEquals, assertMatch } from "@std/assert";
import { describe, it } from "@std/testing/bdd";
import { linkedModules, preloadModules, takeScripts } from "./page_scripts.ts";

describe("takeScripts", () => {
  it("leaves a page that runs nothing from itself", () => {
    const page = '<p>a</p><script type="application/ld+json">{"b":1}</script>';
    const { html, files, modules } = takeScripts(
      `${page}<script type="module">c("</p>");</script>`,
    );
    const [[path, code]] = [...files] as [[string, string]];
    assertMatch(path, /^\/boot\/[0-9a-f]{16}\.js$/);
    assertEquals(code, 'c("</p>");');
    assertEquals(modules, [path]);
    assertEquals(html, `${page}<script type="module" src="${path}"></script>`);
  });

  it("tells modules from scripts that run where they stand", () => {
    const { files, modules } = takeScripts('<script>a</script><script type="module">b</script>');
    assertEquals([...files.values()], ["a", "b"]);
    assertEquals(modules, [...files.keys()].slice(1, 2));
  });

  it("names equal code alike, and other code otherwise", () => {
    const nameOf = (code: string) => [...takeScripts(`<script>${code}</script>`).files.keys()][0];
    assertEquals(nameOf("a"), nameOf("a"));
    assertEquals(nameOf("a") === nameOf("b"), false);
  });

  it("changes the code before it is named", () => {
    const [[path, code]] = [...takeScripts("<script>a</script>", () => "b").files] as [
      [string, string],
    ];
    assertEquals([path, code], [[...takeScripts("<script>b</script>").files.keys()][0], "b"]);
  });

  it("leaves linked scripts where they are", () => {
    const html = '<script src="/a.js"></script>';
    assertEquals(takeScripts(html), { html, files: new Map(), modules: [] });
  });
});

describe("preloadModules", () => {
  it("names them at the end of the head", () => {
    assertEquals(
      preloadModules("<head><title>a</title></head><body>", ["/b.js", "/c.js"]),
      '<head><title>a</title><link rel="modulepreload" href="/b.js"/>' +
        '<link rel="modulepreload" href="/c.js"/></head><body>',
    );
  });
});

describe("linkedModules", () => {
  it("reads what Fresh wants to be fetched early", () => {
    const header =
      '</a.js>; rel="modulepreload"; as="script", </b%20c.js>; rel="modulepreload"; as="script"';
    assertEquals(linkedModules(header), ["/a.js", "/b%20c.js"]);
    assertEquals(linkedModules(""), []);
  });
});
