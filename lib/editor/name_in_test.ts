import { assertEquals } from "@std/assert";
import { describe, it } from "@std/testing/bdd";
import { nameIn } from "./name_in.ts";

describe("nameIn", () => {
  it("takes a language's word, or the name that something has", () => {
    const names = { bricks: "Steine" };
    assertEquals(nameIn(names, { id: "bricks", name: "Bricks" }), "Steine");
    assertEquals(nameIn(names, { id: "circles", name: "Circles" }), "Circles");
    assertEquals(nameIn(names, { id: "constructor", name: "Constructor" }), "Constructor");
  });
});
