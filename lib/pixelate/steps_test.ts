import { assert, assertEquals, assertRejects } from "@std/assert";
import { describe, it } from "@std/testing/bdd";
import { newSteps, takeSteps } from "./steps.ts";

function* count(log: string[]): Generator<void, number> {
  for (let i = 0; i < 3; i++) {
    log.push(`step ${i}`);
    yield;
  }
  return 3;
}

describe("newSteps", () => {
  it("may be begun by one and finished by another, once", () => {
    const log: string[] = [];
    const steps = newSteps(count(log));
    assert(steps.step());
    assert(!steps.isDone());
    assertEquals(steps.finish(), 3);
    assert(steps.isDone());
    assert(!steps.step());
    assertEquals(steps.finish(), 3);
    assertEquals(log, ["step 0", "step 1", "step 2"]);
  });
});

describe("takeSteps", () => {
  it("pauses between steps and ends where a pause rejects", async () => {
    const log: string[] = [];
    assertEquals(
      await takeSteps(newSteps(count(log)), () => Promise.resolve(void log.push("pause"))),
      3,
    );
    assertEquals(log, ["step 0", "pause", "step 1", "pause", "step 2", "pause"]);
    const given = newSteps(count([]));
    await assertRejects(
      () => takeSteps(given, () => Promise.reject(new RangeError("given up"))),
      RangeError,
    );
    assert(!given.isDone());
  });
});
