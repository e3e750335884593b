import { assertEquals } from "@std/assert";
import { describe, it } from "@std/testing/bdd";
import { createAnchors, slugify } from "./slug.ts";

describe("slugify", () => {
  it("keeps letters and digits of any script", () => {
    assertEquals(slugify("Why is it sharp?"), "why-is-it-sharp");
    assertEquals(slugify("Père Tanguy’s 2 cafés"), "pere-tanguys-2-cafes");
    assertEquals(slugify("Größe und Farbe"), "große-und-farbe");
    assertEquals(slugify("ピクセル アート"), "ピクセル-アート");
  });

  it("names a heading without any letter", () => {
    assertEquals(slugify("?!"), "section");
  });
});

describe("createAnchors", () => {
  it("gives each anchor once, numbered ones included", () => {
    const unique = createAnchors();
    assertEquals(["a", "a", "a-2", "a", "b"].map(unique), ["a", "a-2", "a-2-2", "a-3", "b"]);
  });
});
