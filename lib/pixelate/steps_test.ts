import { assert, assertEquals, assertRejects, assertThrows } from "@std/assert";
import { describe, it } from "@std/testing/bdd";
import { doNow, newSteps, takeSteps, type Work } from "./steps.ts";

function* count(log: string[]): Work<number> {
  for (let i = 0; i < 3; i++) {
    log.push(`step ${i}`);
    yield;
  }
  return 3;
}

function* read(file: Promise<void>): Work<string> {
  yield file;
  return "read";
}

describe("newSteps", () => {
  it("may be begun by one and finished by another, once", async () => {
    const log: string[] = [];
    const steps = newSteps(count(log));
    assert(await steps.step());
    assert(!steps.isDone());
    assertThrows(() => steps.result(), TypeError);
    assertEquals(await steps.finish(), 3);
    assert(steps.isDone());
    assert(!await steps.step());
    assertEquals([await steps.finish(), steps.result()], [3, 3]);
    assertEquals(log, ["step 0", "step 1", "step 2"]);
  });

  it("does one thing at a time for two who ask at once", async () => {
    const log: string[] = [];
    const steps = newSteps(count(log));
    assertEquals(await Promise.all([steps.finish(), steps.finish()]), [3, 3]);
    assertEquals(log, ["step 0", "step 1", "step 2"]);
  });

  it("waits for what the work waits for, and fails with it for everyone", async () => {
    assertEquals(await newSteps(read(Promise.resolve())).finish(), "read");
    const failing = newSteps(read(Promise.reject(new RangeError("gone"))));
    for (let time = 0; time < 2; time++) {
      await assertRejects(failing.finish, Error, time === 0 ? "gone" : "ended");
      assert(!failing.isDone());
    }
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

describe("doNow", () => {
  it("does everything, but waits for nothing", () => {
    assertEquals(doNow(count([])), 3);
    assertThrows(() => doNow(read(Promise.resolve())), TypeError, "waits");
  });
});
