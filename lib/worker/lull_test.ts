import { assert } from "@std/assert";
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
});
