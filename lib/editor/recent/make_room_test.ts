import { assert, assertEquals } from "@std/assert";
import { describe, it } from "@std/testing/bdd";
import { pick, startRandom } from "@/tests/support/random.ts";
import { makeRoom } from "./make_room.ts";

describe("makeRoom", () => {
  it("takes the oldest, no more than it needs, and none in vain", () => {
    const random = startRandom(5);
    for (let round = 0; round < 500; round++) {
      const others = Array.from({ length: pick(random, 0, 8) }, (_, i) => ({
        id: `${i}`,
        bytes: pick(random, 1, 50),
      }));
      const needed = pick(random, 1, 200);
      const free = pick(random, 0, needed - 1);
      const ids = makeRoom(needed, free, others);
      const sum = (count: number) =>
        others.slice(0, count).reduce((sum, { bytes }) => sum + bytes, 0);
      assertEquals(ids, others.slice(0, ids.length).map(({ id }) => id));
      if (ids.length > 0) {
        assert(free + sum(ids.length) >= needed && free + sum(ids.length - 1) < needed);
      } else assert(free + sum(others.length) < needed);
    }
  });

  it("does not believe in room that was refused", () => {
    const others = [{ id: "old", bytes: 30 }, { id: "new", bytes: 30 }];
    assertEquals(makeRoom(20, 1000, others), ["old"]);
    assertEquals(makeRoom(90, 1000, others), []);
  });
});
