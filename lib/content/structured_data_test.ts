import { assert, assertEquals } from "@std/assert";
import { describe, it } from "@std/testing/bdd";
import { breadcrumbData, webApplicationData } from "./structured_data.ts";

describe("webApplicationData", () => {
  it("tells name, address and price", () => {
    const data = webApplicationData("en");
    assertEquals(data["@type"], "WebApplication");
    assertEquals(new URL(String(data["url"])).pathname, "/");
    assertEquals((data["offers"] as { price: number }).price, 0);
    assert(String(data["description"]).length > 50);
  });
});

describe("breadcrumbData", () => {
  it("numbers the way from one and gives whole addresses", () => {
    const data = breadcrumbData([{ path: "/a", label: "A" }, { path: "/a/b", label: "B" }]);
    const items = data["itemListElement"] as { position: number; name: string; item: string }[];
    assertEquals(items.map(({ position, name }) => [position, name]), [[1, "A"], [2, "B"]]);
    assertEquals(items.map(({ item }) => new URL(item).pathname), ["/a", "/a/b"]);
  });
});
