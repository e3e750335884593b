import { assertEquals } from "@std/assert";
import { describe, it } from "@std/testing/bdd";
import { newHandClock } from "@/tests/support/hand_clock.ts";
import { newQuiet } from "./quiet.ts";

describe("newQuiet", () => {
  it("waits for as long as somebody asks, and a while after", async () => {
    const clock = newHandClock();
    const quiet = newQuiet(clock);
    quiet.end();
    const waiting = quiet.of(80).then(clock.now);
    for (let i = 0; i < 4; i++) {
      await clock.advance(30);
      quiet.end();
    }
    await clock.advance(1000);
    assertEquals(await waiting, 4 * 30 + 80);
  });

  it("waits anew each time, and not at all where nobody has asked for so long", async () => {
    const clock = newHandClock();
    const quiet = newQuiet(clock);
    await quiet.of(40);
    for (let round = 0; round < 3; round++) {
      quiet.end();
      const asked = clock.now();
      const waiting = quiet.of(40).then(() => clock.now() - asked);
      await clock.advance(1000);
      assertEquals(await waiting, 40);
      await quiet.of(40);
    }
  });

  it("lets go in order who waits as long", async () => {
    const clock = newHandClock();
    const quiet = newQuiet(clock);
    quiet.end();
    const order: number[] = [];
    const waits = [1, 2, 3, 4].map(async (i) => {
      await clock.sleep(i * 3);
      await quiet.of(30);
      order.push(i);
    });
    await clock.advance(100);
    await Promise.all(waits);
    assertEquals(order, [1, 2, 3, 4]);
  });
});
