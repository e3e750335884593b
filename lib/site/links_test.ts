import { assertEquals } from "@std/assert";
import { describe, it } from "@std/testing/bdd";
import { brokenLinks, linksOf, type SiteFile } from "./links.ts";
import { siteOrigin } from "./origin.ts";

const ORIGIN = siteOrigin();

function file(path: string, text: string, contentType = "text/html; charset=utf-8"): SiteFile {
  return { path, contentType, bytes: new TextEncoder().encode(text) };
}

describe("linksOf", () => {
  it("finds links, pictures of every kind, and absolute addresses of this site", () => {
    const html = `<link rel="canonical" href="${ORIGIN}/about">
      <meta property="og:image" content="${ORIGIN}/preview.png"/>
      <a href="faq?x=1&amp;y=2#top">x</a><img src="/a.png" srcset="/b.png 1x, /c.png?k=1 2x">`;
    assertEquals(linksOf(file("/about", html)).map(({ path, anchor }) => path + anchor), [
      "/about",
      "/faqtop",
      "/a.png",
      "/b.png",
      "/c.png",
      "/preview.png",
    ]);
  });

  it("leaves out other sites, mail and data", () => {
    const html = `<a href="https://example.org/x">x</a><a href="mailto:a@example.org">x</a>
      <img src="data:image/png;base64,AAAA">`;
    assertEquals(linksOf(file("/", html)), []);
  });

  it("reads stylesheets, manifests and sitemaps", () => {
    const paths = (given: SiteFile) => linksOf(given).map(({ path }) => path);
    assertEquals(
      paths(file("/s.css", "a{background:url(/a.png)}b{mask:url('x.svg')}", "text/css")),
      [
        "/a.png",
        "/x.svg",
      ],
    );
    assertEquals(paths(file("/m", '{"icons":[{"src":"/i.png"}]}', "application/manifest+json")), [
      "/i.png",
    ]);
    assertEquals(paths(file("/s", `<loc>${ORIGIN}/faq</loc>`, "application/xml")), ["/faq"]);
  });
});

describe("brokenLinks", () => {
  const target = file("/faq", '<h2 id="top">x</h2>');

  it("says nothing where every link leads somewhere", () => {
    assertEquals(brokenLinks([file("/", '<a href="/faq#top">x</a><a href="#">x</a>'), target]), []);
  });

  it("has a sentence for each that leads nowhere", () => {
    const page = file("/", '<a href="/none">x</a><a href="/faq#none">x</a><a href="#none">x</a>');
    assertEquals(brokenLinks([page, target]), [
      "/ links to /none, but there is nothing at /none.",
      '/ links to /faq#none, but /faq has no element with the id "none".',
      '/ links to #none, but / has no element with the id "none".',
    ]);
  });
});
