import { assertEquals, assertRejects } from "@std/assert";
import { describe, it } from "@std/testing/bdd";
import { newQueue, nextTurn } from "./queue.ts";

describe("newQueue", () => {
  it("does one thing at a time, the most urgent first, in order", async () => {
    const queue = newQueue();
    const log: string[] = [];
    const task = (name: string) => async () => {
      log.push(`${name} begins`);
      await nextTurn();
      log.push(`${name} ends`);
    };
    await Promise.all([
      queue.add(2, task("c")),
      queue.add(1, task("b1")),
      queue.add(1, task("b2")),
      queue.add(0, async () => {
        await task("a")();
        // What comes in between overtakes what waits.
        queue.add(0, task("urgent"));
      }),
    ]);
    assertEquals(
      log.filter((line) => line.endsWith("begins")).map((line) => line.split(" ")[0]),
      ["a", "urgent", "b1", "b2", "c"],
    );
    for (let i = 0; i < log.length; i += 2) {
      assertEquals(log[i + 1], log[i]!.replace("begins", "ends"));
    }
  });

  it("goes on after a task that failed", async () => {
    const queue = newQueue();
    const failed = queue.add(0, () => Promise.reject(new RangeError("no")));
    const next = queue.add(0, () => Promise.resolve(7));
    await assertRejects(() => failed, RangeError);
    assertEquals(await next, 7);
  });
});
