import { assert, assertEquals } from "@std/assert";
import { describe, it } from "@std/testing/bdd";
import { brickColors } from "../stock/brick_colors.ts";
import { setStock } from "../stock/set_stock.ts";
import { BRICK_SETS, kindsOfSet } from "./brick_sets.ts";

const COLORS = await brickColors();

describe("BRICK_SETS", () => {
  it("hold pieces of known colors, each color and part once, and fewer than are in the box", () => {
    for (const { id, contents, pieces } of BRICK_SETS) {
      const known = new Set(COLORS.map(({ bricklink }) => bricklink));
      const unknown = contents.filter(({ bricklink }) => !known.has(bricklink as never));
      assertEquals(unknown, [], id);
      const keys = contents.map(({ bricklink, part }) => `${bricklink} ${part}`);
      assertEquals(new Set(keys).size, keys.length, id);
      const sum = contents.reduce((sum, { count }) => sum + count, 0);
      assert(sum > pieces / 3 && sum < pieces, id);
    }
    assertEquals(new Set(BRICK_SETS.map(({ id }) => id)).size, BRICK_SETS.length);
  });

  it("are what is owned, by color and part", () => {
    const map = BRICK_SETS.find(({ id }) => id === "31203")!;
    const stock = setStock(map, COLORS);
    assertEquals(stock.reduce((sum, { count }) => sum + count, 0), 11_130);
    assertEquals(stock[0], { color: "#f4f4f4", part: "round-plate-1x1", count: 3064 });
    assertEquals(stock[1]!.part, "round-tile-1x1");
    assertEquals(kindsOfSet(map), ["round-tiles", "rounds"]);
    assertEquals(kindsOfSet(BRICK_SETS.find(({ id }) => id === "31205")!), []);
  });

  it("hold metallic colors, too", () => {
    const crests = setStock(BRICK_SETS.find(({ id }) => id === "31201")!, COLORS);
    const gold = COLORS.find(({ name }) => name === "Pearl Gold")!;
    assertEquals(crests.find(({ color }) => color === gold.hex)!.count, 604);
  });
});
