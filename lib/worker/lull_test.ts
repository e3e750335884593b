import { assert, assertEquals } from "@std/assert";
import { describe, it } from "@std/testing/bdd";
import { newLull } from "./lull.ts";

const sleep = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

describe("newLull", () => {
  it("waits for as long as somebody asks, and a while after", async () => {
    const lull = newLull();
    let last = 0;
    const ask = () => {
      last = performance.now();
      lull.end();
    };
    ask();
    const waiting = lull.of(80).then(() => performance.now());
    for (let i = 0; i < 4; i++) {
      await sleep(30);
      ask();
    }
    // Timers may come a little early.
    assert(await waiting - last >= 75);
  });

  it("waits anew each time, and not at all where nobody has asked for so long", async () => {
    const lull = newLull();
    for (let round = 0; round < 3; round++) {
      lull.end();
      const asked = performance.now();
      await lull.of(40);
      assert(performance.now() - asked >= 35);
      // A promise that waits for no timer comes before every timer.
      const first = await Promise.race([lull.of(40).then(() => "lull"), sleep(0)]);
      assertEquals(first, "lull");
    }
  });

  it("lets go in order who waits as long", async () => {
    const lull = newLull();
    lull.end();
    const order: number[] = [];
    await Promise.all([1, 2, 3, 4].map(async (i) => {
      await sleep(i * 3);
      await lull.of(30);
      order.push(i);
    }));
    assertEquals(order, [1, 2, 3, 4]);
  });
});
