import { assert, assertEquals } from "@std/assert";
import { describe, it } from "@std/testing/bdd";
import { createColorTable } from "./color_table.ts";

describe("createColorTable", () => {
  it("numbers colors in the order in which they come, as many as a grid can have", () => {
    const table = createColorTable();
    const colors = Uint32Array.from({ length: 512 * 512 }, (_, i) => Math.imul(i, 0x01010101));
    for (const [index, color] of colors.entries()) {
      if (index % 4096 === 0) assertEquals(table.find(color), -1);
      assert(table.add(color) === index, `${index}`);
    }
    assertEquals([table.add(colors[77]!), table.find(colors[262_143]!)], [77, 262_143]);
    assertEquals(table.size, colors.length);
    assertEquals(table.colors(), colors);
  });

  it("knows black without alpha, whose number is nothing, from an empty place", () => {
    const table = createColorTable();
    assertEquals(table.find(0), -1);
    assertEquals([table.add(0xffffffff), table.add(0), table.find(0)], [0, 1, 1]);
  });
});
