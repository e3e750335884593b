import { assertEquals } from "@std/assert";
import { describe, it } from "@std/testing/bdd";
import { type ColorId, materialsOf } from "./materials.ts";
import { paletteMaterial } from "./pixel_grid.ts";

const RED = {
  hex: "#b40000",
  name: "Red",
  code: "21",
  bricklink: 5 as ColorId<"BrickLink">,
  ldraw: 4 as ColorId<"LDraw">,
  rebrickable: 4 as ColorId<"Rebrickable">,
};

describe("materialsOf", () => {
  it("tells of each color what is known of it, and of none where nothing is", () => {
    const materials = materialsOf([RED, { hex: "#010203" }, { hex: "#ffffff", name: "White" }]);
    assertEquals(materials, {
      "#b40000": {
        name: "Red",
        code: "21",
        bricklink: RED.bricklink,
        ldraw: RED.ldraw,
        rebrickable: RED.rebrickable,
      },
      "#ffffff": { name: "White" },
    });
    assertEquals(structuredClone(materials), materials);
    assertEquals(materialsOf([{ hex: "#010203" }]), undefined);
  });

  it("gives a palette's entry its material, and none to what shines through or is no entry of the palette", () => {
    const grid = {
      palette: Uint8ClampedArray.of(180, 0, 0, 255, 180, 0, 0, 128, 1, 2, 3, 255, 0, 0, 0, 0),
      materials: materialsOf([RED])!,
    };
    assertEquals(
      [0, 1, 2, 3].map((index) => paletteMaterial(grid, index)?.code ?? null),
      ["21", null, null, null],
    );
    assertEquals(paletteMaterial({ palette: grid.palette }, 0), null);
  });
});
