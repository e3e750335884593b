import { assert, assertEquals } from "@std/assert";
import { describe, it } from "@std/testing/bdd";
import { menuEntries } from "./menu.ts";
import { allPaths } from "./paths.ts";

describe("allPaths", () => {
  it("lists each page once, in canonical form", () => {
    const paths = allPaths();
    assertEquals(new Set(paths).size, paths.length);
    assert(paths.every((path) => path === "/" || /^(\/[a-z0-9-]+)+$/.test(path)));
    for (const path of ["/", "/about", "/faq", "/privacy", "/inspiration"]) {
      assert(paths.includes(path), path);
    }
  });

  it("holds whatever the menus lead to", () => {
    for (const menu of ["header", "footer"] as const) {
      for (const { path } of menuEntries("en", menu)) assert(allPaths().includes(path), path);
    }
  });
});
