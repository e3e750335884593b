import { assertEquals, assertThrows } from "@std/assert";
import { describe, it } from "@std/testing/bdd";
import { canonicalPath } from "./canonical_path.ts";

describe("canonicalPath", () => {
  const cases: [path: string, canonical: string][] = [
    ["/", "/"],
    ["//", "/"],
    ["/index", "/"],
    ["/index.html", "/"],
    ["/about", "/about"],
    ["/about/", "/about"],
    ["//about", "/about"],
    ["/about.html", "/about"],
    ["/about/index.html", "/about"],
    ["/%61bout", "/about"],
    ["/%61b%6Fut%2ehtml", "/about"],
    ["/%7Ea%2Db%5fc", "/~a-b_c"],
    ["/./a/../about", "/about"],
    ["/%2e%2E/about", "/about"],
    ["/\\evil.example", "/evil.example"],
    ["/a%2fb", "/a%2Fb"],
    ["/a%20b%c3%bc", "/a%20b%C3%BC"],
    ["/a b\u00fc", "/a%20b%C3%BC"],
    ["/a+b@c,d:e(f)", "/a+b@c,d:e(f)"],
    ["/About", "/About"],
  ];
  for (const [path, canonical] of cases) {
    it(`is ${canonical} for ${path}`, () => {
      assertEquals(canonicalPath(path), canonical);
      assertEquals(canonicalPath(canonical), canonical);
    });
  }

  it("does not guess what broken escapes may mean", () => {
    for (const path of ["/%zz", "/%", "/%ff", "/%c3%28"]) {
      assertThrows(() => canonicalPath(path), URIError);
    }
  });

  it("ends in a slash at the first page of a site below a path, and nowhere else", () => {
    for (const path of ["/p", "/p/", "//p//", "/p/index.html"]) {
      assertEquals(canonicalPath(path, "/p"), "/p/");
    }
    assertEquals(canonicalPath("/p/about/", "/p"), "/p/about");
    assertEquals(canonicalPath("/px", "/p"), "/px");
  });
});
