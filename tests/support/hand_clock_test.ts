import { assertEquals } from "@std/assert";
import { describe, it } from "@std/testing/bdd";
import { newHandClock } from "./hand_clock.ts";

describe("newHandClock", () => {
  it("lets timers go off at their time and in order, also those that others set", async () => {
    const { now, sleep, every, advance } = newHandClock();
    const log: string[] = [];
    const note = (what: string) => log.push(`${what} at ${now()}`);
    const stop = every(10, () => note("every"));
    sleep(25).then(() => {
      note("slept");
      return sleep(3);
    }).then(() => note("slept on"));
    await advance(9);
    assertEquals([log, now()], [[], 9]);
    await advance(21);
    stop();
    await advance(100);
    assertEquals(log, [
      "every at 10",
      "every at 20",
      "slept at 25",
      "slept on at 28",
      "every at 30",
    ]);
    assertEquals(now(), 130);
  });
});
