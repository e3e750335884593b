import { assertEquals } from "@std/assert";
import { describe, it } from "@std/testing/bdd";
import { colorName, colorWords } from "./color_words.ts";
import { packColor } from "./edit_layer.ts";

const BLACK = packColor(0, 0, 0);

describe("colorWords", () => {
  it("tell number and name, as far as there are any, before the value", () => {
    const of = (material: { code?: string; name?: string }) =>
      colorWords(BLACK, { materials: { "#000000": material } });
    assertEquals(of({ code: "310", name: "Black" }), "310 Black, #000000");
    assertEquals(of({ code: "H18" }), "H18, #000000");
    assertEquals(of({ name: "Ink" }), "Ink, #000000");
    assertEquals(of({}), "#000000");
    const materials = { "#000000": { code: "310", name: "Black" } };
    assertEquals(colorName(BLACK, { materials }), "310 Black");
  });

  it("are the value where nothing is known, and of what shines through", () => {
    const materials = { "#000000": { code: "310", name: "Black" } };
    assertEquals([colorName(BLACK, {}), colorWords(BLACK, {})], ["#000000", "#000000"]);
    assertEquals(colorWords(packColor(1, 2, 3), { materials }), "#010203");
    assertEquals(colorWords(packColor(0, 0, 0, 128), { materials }), "#000000");
  });
});
