import { assert, assertEquals } from "@std/assert";
import { describe, it } from "@std/testing/bdd";
import { newHandClock } from "@/tests/support/hand_clock.ts";
import { newWatch, PERIOD } from "./watch.ts";

/** A watch over a side that answers or does not. */
function over(answers: boolean) {
  const seen = { calls: 0, silences: 0 };
  const slow: boolean[] = [];
  const clock = newHandClock();
  const watch = newWatch(
    () => {
      seen.calls++;
      if (answers) watch.heard();
    },
    () => void seen.silences++,
    { ...clock, onSlow: (isSlow) => void slow.push(isSlow) },
  );
  const pass = (periods: number) => clock.advance(periods * PERIOD);
  return { watch, seen, slow, pass };
}

describe("newWatch", () => {
  it("calls while an answer is awaited, and stops with it", async () => {
    const { watch, seen, pass } = over(true);
    watch.expect();
    watch.heard();
    await pass(30);
    assertEquals(seen, { calls: 30, silences: 0 });
    watch.rest();
    await pass(10);
    assertEquals(seen.calls, 30);
  });

  it("tells of silence once, after many calls without an answer", async () => {
    const { watch, seen, pass } = over(false);
    watch.heard();
    watch.expect();
    await pass(10);
    assertEquals(seen.silences, 0);
    await pass(10);
    assertEquals(seen.silences, 1);
    assert(seen.calls >= 10, `${seen.calls}`);
    await pass(30);
    assertEquals(seen.silences, 1);
  });

  it("bears longer with a side that has not spoken yet, but not for ever", async () => {
    const { watch, seen, pass } = over(false);
    watch.expect();
    await pass(30);
    assertEquals(seen, { calls: 30, silences: 0 });
    await pass(10);
    assertEquals(seen, { calls: 30, silences: 1 });
    watch.rest(true);
  });

  it("tells after a while that a side that has not spoken yet is slow, and when that is over", async () => {
    for (const end of ["heard", "rest"] as const) {
      const { watch, slow, pass } = over(false);
      watch.expect();
      await pass(2);
      assertEquals(slow, []);
      await pass(5);
      assertEquals(slow, [true]);
      watch[end]();
      assertEquals(slow, [true, false]);
    }
    const { watch, slow, pass } = over(false);
    watch.heard();
    watch.expect();
    await pass(8);
    assertEquals(slow, []);
  });

  it("tells that a side that has spoken waits itself, for as long as it says so", async () => {
    const { watch, slow, pass } = over(true);
    watch.expect();
    watch.heard();
    watch.heard(true);
    // Another answer, and calls, tell nothing of that.
    await pass(3);
    assertEquals(slow, [true]);
    watch.heard(false);
    watch.heard(true);
    watch.rest();
    assertEquals(slow, [true, false, true, false]);
  });
});
