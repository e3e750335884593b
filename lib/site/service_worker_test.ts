import { assertEquals, assertNotEquals } from "@std/assert";
import { describe, it } from "@std/testing/bdd";
import { planOf } from "./service_worker.ts";

function file(path: string, contentType: string, text = "") {
  return { path, contentType, bytes: new TextEncoder().encode(text) };
}

const HTML = "text/html; charset=utf-8", SCRIPT = "text/javascript", PNG = "image/png";
const FILES = [
  file("/", HTML, '<link href="/styles.css?__frsh_c=1"/><img src="/samples/thumbs/shore.jpg"/>'),
  file("/about", HTML, '<a href="/licenses.txt">'),
  file("/offline", HTML),
  file("/404", HTML, '<img src="/lost.png"/>'),
  file("/inspiration", HTML, '<img src="/inspiration/crab.png"/>'),
  file("/styles.css", "text/css"),
  file("/licenses.txt", "text/plain"),
  file("/engine.js", SCRIPT),
  file("/engine/chunk-1.js", SCRIPT),
  file("/_fresh/js/1/PixelEditor.js", SCRIPT),
  file("/lost.png", PNG),
  file("/inspiration/crab.png", PNG),
  file("/inspiration/SOURCES.md", "text/markdown"),
  file("/samples/shore.jpg", PNG),
  file("/samples/thumbs/shore.jpg", PNG),
  file("/robots.txt", "text/plain"),
  file("/sitemap.xml", "application/xml", "<loc>/robots.txt</loc>"),
  file("/preview.png", PNG),
];

describe("planOf", () => {
  it("keeps every script at once, and what the kept pages are made of", () => {
    assertEquals(planOf(FILES).files, [
      "/styles.css",
      "/licenses.txt",
      "/engine.js",
      "/engine/chunk-1.js",
      "/_fresh/js/1/PixelEditor.js",
      "/samples/thumbs/shore.jpg",
    ]);
  });

  it("keeps the gallery and pictures when they are seen", () => {
    assertEquals(planOf(FILES).seen, [
      "/inspiration",
      "/lost.png",
      "/inspiration/crab.png",
      "/samples/shore.jpg",
    ]);
  });

  it("keeps the pages of texts in their language", () => {
    const english = planOf(FILES).languages.at(-1)!;
    assertEquals([english.home, english.offline, english.share], ["/", "/offline", "/share"]);
    for (const page of ["/", "/about", "/faq", "/privacy", "/offline"]) {
      assertEquals([page, english.pages.includes(page)], [page, true]);
    }
    assertEquals(english.pages.filter((page) => page.startsWith("/inspiration")), []);
  });

  it("is another one as soon as a byte is another one", () => {
    const changed = FILES.map((one) => one.path === "/about" ? file("/about", HTML, "new") : one);
    assertNotEquals(planOf(changed).contents, planOf(FILES).contents);
    assertEquals(planOf(FILES.slice()).contents, planOf(FILES).contents);
  });
});
