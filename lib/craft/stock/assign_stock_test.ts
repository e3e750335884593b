import { assert, assertAlmostEquals, assertEquals, assertThrows } from "@std/assert";
import { describe, it } from "@std/testing/bdd";
import { pick, startRandom } from "@/tests/support/random.ts";
import { assignStock, type StockDemand } from "./assign_stock.ts";

function randomDemand(seed: number, cells: number, colors: number, spare: number): StockDemand {
  const random = startRandom(seed);
  // Few different costs, so that many ways cost the same.
  const costs = Float64Array.from({ length: cells * colors }, () => pick(random, 0, 12) / 4);
  const pieces = new Int32Array(colors);
  for (let piece = 0; piece < cells + spare; piece++) pieces[pick(random, 0, colors - 1)]!++;
  return { cells, colors, costs, pieces };
}

function costOf({ costs, colors }: StockDemand, chosen: Int32Array): number {
  return chosen.reduce((sum, color, cell) => sum + costs[cell * colors + color]!, 0);
}

function assertWithinStock({ colors, pieces, cells }: StockDemand, chosen: Int32Array): void {
  assertEquals(chosen.length, cells);
  const used = new Int32Array(colors);
  for (const color of chosen) used[color]!++;
  used.forEach((count, color) => assert(count <= pieces[color]!));
}

/** The least cost of all ways. */
function leastCost(demand: StockDemand, cell = 0, left = demand.pieces.slice()): number {
  if (cell === demand.cells) return 0;
  let least = Infinity;
  for (let color = 0; color < demand.colors; color++) {
    if (left[color] === 0) continue;
    left[color]!--;
    const rest = leastCost(demand, cell + 1, left);
    left[color]!++;
    least = Math.min(least, demand.costs[cell * demand.colors + color]! + rest);
  }
  return least;
}

describe("assignStock", () => {
  it("finds the cheapest of all ways", () => {
    for (let seed = 1; seed <= 300; seed++) {
      const demand = randomDemand(seed, 1 + seed % 7, 2 + seed % 3, seed % 4);
      const chosen = assignStock(demand);
      assertWithinStock(demand, chosen);
      assertAlmostEquals(costOf(demand, chosen), leastCost(demand), 1e-9, `seed ${seed}`);
    }
  });

  it("gives each cell its nearest color where there is enough of all", () => {
    const demand = { ...randomDemand(5, 400, 9, 0), pieces: new Int32Array(9).fill(400) };
    const chosen = assignStock(demand);
    chosen.forEach((color, cell) => {
      const own = demand.costs.subarray(cell * 9, cell * 9 + 9);
      assertEquals(own[color], Math.min(...own));
    });
  });

  it("cannot be made better by any two cells that change, nor by a piece that is left", () => {
    const demand = randomDemand(9, 600, 12, 15);
    const chosen = assignStock(demand);
    assertWithinStock(demand, chosen);
    const { costs, colors } = demand;
    const cost = (cell: number, color: number) => costs[cell * colors + color]!;
    const used = new Int32Array(colors);
    for (const color of chosen) used[color]!++;
    for (let one = 0; one < 600; one++) {
      const own = chosen[one]!;
      for (let color = 0; color < colors; color++) {
        if (used[color]! < demand.pieces[color]!) assert(cost(one, color) >= cost(one, own));
      }
      for (let other = 0; other < one; other++) {
        const now = cost(one, own) + cost(other, chosen[other]!);
        assert(cost(one, chosen[other]!) + cost(other, own) >= now - 1e-9);
      }
    }
  });

  it("gives the same each time", () => {
    const demand = randomDemand(11, 500, 8, 3);
    assertEquals(assignStock(demand), assignStock(demand));
  });

  it("says when there are too few pieces", () => {
    const demand = { ...randomDemand(2, 10, 3, 0), pieces: Int32Array.of(1, 2, 3) };
    assertThrows(() => assignStock(demand), RangeError, "10 cells to 6 pieces");
  });
});
