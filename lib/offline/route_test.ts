import { assertEquals } from "@std/assert";
import { describe, it } from "@std/testing/bdd";
import type { OfflinePlan } from "./offline_plan.ts";
import { routeOf } from "./route.ts";

const ENGLISH = { home: "/", offline: "/offline", share: "/share", pages: ["/", "/offline"] };
const GERMAN = { home: "/de", offline: "/de/offline", share: "/de/share", pages: ["/de"] };
const PLAN: OfflinePlan = {
  build: "b2",
  contents: "c",
  files: ["/styles.css", "/engine.js", "/_fresh/js/b2/a.js"],
  seen: ["/samples/shore.jpg"],
  languages: [GERMAN, ENGLISH],
};

function route(
  target: string,
  options: { method?: string; mode?: RequestMode; range?: true } = {},
) {
  const { method = "GET", mode = "no-cors", range } = options;
  const url = target.startsWith("/") ? `https://here.example${target}` : target;
  const headers = new Headers(range ? { Range: "bytes=0-9" } : {});
  return routeOf({ method, mode, url, headers }, "https://here.example", PLAN);
}

describe("routeOf", () => {
  it("takes what is opened for a page, by its usual spelling and without what its address tells", () => {
    const cases: [target: string, path: string][] = [
      ["/", "/"],
      ["/?v=1&size=40x30", "/"],
      ["/index.html", "/"],
      ["/about", "/about"],
      ["/about/", "/about"],
      ["/about.html", "/about"],
      ["/about/index.html", "/about"],
      ["/inspiration/animals?x", "/inspiration/animals"],
    ];
    for (const [target, path] of cases) {
      assertEquals(route(target, { mode: "navigate" }), { kind: "page", path, language: ENGLISH });
    }
  });

  it("knows the language of a page by its address", () => {
    const cases = [["/de", "/de"], ["/de/", "/de"], ["/de/about", "/de/about"]] as const;
    for (const [target, path] of cases) {
      assertEquals(route(target, { mode: "navigate" }), { kind: "page", path, language: GERMAN });
    }
    const other = route("/delight", { mode: "navigate" });
    assertEquals(other, { kind: "page", path: "/delight", language: ENGLISH });
  });

  it("gives every file the build that asks for it", () => {
    const cases: [target: string, path: string, build: string | null][] = [
      ["/styles.css", "/styles.css", "b2"],
      ["/styles.css?__frsh_c=b2", "/styles.css", "b2"],
      ["/styles.css?__frsh_c=b1", "/styles.css", "b1"],
      ["/engine.js?__frsh_c=b1", "/engine.js", "b1"],
      ["/_fresh/js/b2/a.js", "/_fresh/js/b2/a.js", "b2"],
      ["/_fresh/js/b1/a.js", "/_fresh/js/b1/a.js", "b1"],
      ["/engine/chunk-1.js", "/engine/chunk-1.js", null],
      ["/samples/shore.jpg", "/samples/shore.jpg", "b2"],
    ];
    for (const [target, path, build] of cases) {
      assertEquals(route(target), { kind: "file", path, build });
    }
  });

  it("takes pictures that are shared, in each language", () => {
    assertEquals(route("/share", { method: "POST", mode: "navigate" }), {
      kind: "share",
      language: ENGLISH,
    });
    assertEquals(route("/de/share", { method: "POST" }), { kind: "share", language: GERMAN });
  });

  it("leaves everything else to the browser", () => {
    assertEquals(route("https://other.example/styles.css"), null);
    assertEquals(route("/about", { method: "POST" }), null);
    assertEquals(route("/styles.css", { method: "HEAD" }), null);
    assertEquals(route("/samples/shore.jpg", { range: true }), null);
    assertEquals(route("/healthz"), null);
    assertEquals(route("/service-worker.js"), null);
  });
});
