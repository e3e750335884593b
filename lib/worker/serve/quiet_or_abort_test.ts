import { assertEquals, assertRejects } from "@std/assert";
import { describe, it } from "@std/testing/bdd";
import { quietOrAbort } from "./quiet_or_abort.ts";

describe("quietOrAbort", () => {
  it("waits for quiet", async () => {
    const { promise, resolve } = Promise.withResolvers<void>();
    const asked: number[] = [];
    const quiet = (milliseconds: number) => {
      asked.push(milliseconds);
      return promise;
    };
    const waiting = quietOrAbort({ quiet }, 70, new AbortController().signal);
    resolve();
    await waiting;
    assertEquals(asked, [70]);
  });

  it("ends at once when it is given up, before or while it waits", async () => {
    const quiet = () => new Promise<void>(() => {});
    const reason = new Error("Given up.");
    const controller = new AbortController();
    const waiting = quietOrAbort({ quiet }, 1, controller.signal);
    controller.abort(reason);
    await assertRejects(() => waiting, Error, "Given up.");
    await assertRejects(
      () => quietOrAbort({ quiet }, 1, AbortSignal.abort(reason)),
      Error,
      "Given",
    );
  });
});
