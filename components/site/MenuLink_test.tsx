import { assertEquals } from "@std/assert";
import { describe, it } from "@std/testing/bdd";
import { renderToString } from "preact-render-to-string";
import { MenuLink } from "./MenuLink.tsx";

describe("MenuLink", () => {
  it("marks the page itself and the part of the site that a page is in", () => {
    const markOf = (path: string, current: string) =>
      /aria-current="(\w+)"/.exec(
        renderToString(<MenuLink path={path} label="x" current={current} language="en" />),
      )?.[1];
    assertEquals(markOf("/faq", "/faq"), "page");
    assertEquals(markOf("/inspiration", "/inspiration/animals"), "true");
    assertEquals(markOf("/inspiration", "/inspirations"), "false");
    assertEquals(markOf("/", "/faq"), "false");
    assertEquals(markOf("/", "/"), "page");
  });
});
