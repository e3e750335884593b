import { assert, assertEquals } from "@std/assert";
import { describe, it } from "@std/testing/bdd";
import { webApplicationData } from "./web_application.ts";

describe("webApplicationData", () => {
  it("tells name, address and price", () => {
    const data = webApplicationData("en", "https://example.org/");
    assertEquals(data["@type"], "WebApplication");
    assertEquals(data["url"], "https://example.org/");
    assertEquals((data["offers"] as { price: number }).price, 0);
    assert(String(data["description"]).length > 50);
  });
});
