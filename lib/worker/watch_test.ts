import { assert, assertEquals } from "@std/assert";
import { describe, it } from "@std/testing/bdd";
import { newWatch } from "./watch.ts";

const PERIOD = 5;
const wait = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** A watch over a side that answers or does not. */
function over(answers: boolean) {
  const seen = { calls: 0, silences: 0 };
  const watch = newWatch(
    () => {
      seen.calls++;
      if (answers) watch.heard();
    },
    () => void seen.silences++,
    PERIOD,
  );
  return { watch, seen };
}

describe("newWatch", () => {
  it("calls while an answer is awaited, and stops with it", async () => {
    const { watch, seen } = over(true);
    watch.expect();
    watch.heard();
    while (seen.calls < 30) await wait(PERIOD);
    assertEquals(seen.silences, 0);
    watch.rest();
    const { calls } = seen;
    await wait(10 * PERIOD);
    assertEquals(seen.calls, calls);
  });

  it("tells of silence once, after many calls without an answer", async () => {
    const { watch, seen } = over(false);
    watch.heard();
    watch.expect();
    while (seen.silences === 0) await wait(PERIOD);
    assert(seen.calls >= 10, `${seen.calls}`);
    await wait(30 * PERIOD);
    assertEquals(seen.silences, 1);
  });

  it("has patience with a side that has not spoken yet", async () => {
    const { watch, seen } = over(false);
    watch.expect();
    while (seen.calls < 40) await wait(PERIOD);
    assertEquals(seen.silences, 0);
    watch.rest(true);
  });
});
