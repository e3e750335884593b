import { assertEquals } from "@std/assert";
import { describe, it } from "@std/testing/bdd";
import { emptyLayer } from "./edit_layer.ts";
import { trackChanges } from "./live_changes.ts";
import { exchange } from "./patch.ts";

describe("trackChanges", () => {
  it("takes a gesture back cell by cell, however often it painted each", () => {
    const layer = emptyLayer(4, 4);
    const changes = trackChanges(layer);
    assertEquals([changes.paint([3, 9], 7), changes.paint([9, 3], 7), changes.paint([9, 99], 8)], [
      true,
      false,
      true,
    ]);
    assertEquals([...changes.revert()], [3, 9]);
    assertEquals(layer, emptyLayer(4, 4));
    assertEquals([...changes.revert()], []);
  });

  it("ends in a patch of what differs, and begins anew", () => {
    const layer = emptyLayer(4, 4);
    const changes = trackChanges(layer);
    changes.paint([1, 2], 5);
    changes.paint([1], 0);
    const patch = changes.finish()!;
    assertEquals([patch.first, patch.count], [2, 1]);
    assertEquals(changes.finish(), null);
    changes.paint([1], 6);
    changes.revert();
    exchange(layer, patch);
    assertEquals(layer, emptyLayer(4, 4));
    changes.paint([4], 1);
    changes.paint([4], 0);
    assertEquals(changes.finish(), null);
  });
});
