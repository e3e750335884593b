import { assert, assertAlmostEquals } from "@std/assert";
import { describe, it } from "@std/testing/bdd";
import { startRandom } from "@/tests/support/random.ts";
import { placeSpan, type Span } from "./place_span.ts";

describe("placeSpan", () => {
  it("stays in the middle where nothing is wanted, or all of it lies there", () => {
    assertAlmostEquals(placeSpan(0.5, 0, 1, []), 0.25);
    assertAlmostEquals(placeSpan(0.5, 0.2, 0.8, [[0.5, 0.1]]), 0.35);
  });

  it("moves as little as it takes", () => {
    assertAlmostEquals(placeSpan(0.5, 0, 1, [[0.1, 0.2]]), 0.1);
    assertAlmostEquals(placeSpan(0.5, 0, 1, [[0.7, 0.2]]), 0.4);
  });

  it("holds the most that fit, and the middle of what is too large", () => {
    assertAlmostEquals(placeSpan(0.3, 0, 1, [[0, 0.1], [0.7, 0.1], [0.85, 0.1]]), 0.65);
    assertAlmostEquals(placeSpan(0.2, 0, 1, [[0.1, 0.4]]), 0.3);
  });

  it("never leaves the room, and holds one whenever it can be held", () => {
    const random = startRandom(5);
    for (let i = 0; i < 300; i++) {
      const start = random() * 0.5, room = random() * (1 - start) + 1e-3;
      const length = room * (0.2 + 0.8 * random());
      const spans: Span[] = Array.from({ length: 1 + Math.floor(random() * 3) }, () => {
        const size = room * random() * 0.6;
        return [start + random() * (room - size), size];
      });
      const at = placeSpan(length, start, room, spans);
      assert(at >= start - 1e-9 && at + length <= start + room + 1e-9);
      const isHeld = ([from, size]: Span) => from >= at - 1e-8 && from + size <= at + length + 1e-8;
      const first = spans[0]!;
      if (first[1] <= length) assert(spans.some(isHeld), JSON.stringify([at, length, spans]));
    }
  });
});
