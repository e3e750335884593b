import { assertEquals } from "@std/assert";
import { describe, it } from "@std/testing/bdd";
import { latticeLines, latticeThrough } from "./lattice.ts";

describe("latticeLines", () => {
  it("divides a side", () => {
    assertEquals([...latticeLines({ period: 5, phase: 0 }, 20)], [0, 5, 10, 15, 20]);
  });

  it("keeps cells at the rim of which a third shows, and leaves out those of which less does", () => {
    assertEquals([...latticeLines({ period: 10, phase: 4 }, 35)], [-6, 4, 14, 24, 34]);
    assertEquals([...latticeLines({ period: 10, phase: 3 }, 38)], [3, 13, 23, 33, 43]);
  });
});

describe("latticeThrough", () => {
  it("has its phase within the first period", () => {
    assertEquals(latticeThrough(-3, 8), { period: 8, phase: 5 });
    assertEquals(latticeThrough(21, 8), { period: 8, phase: 5 });
  });
});
