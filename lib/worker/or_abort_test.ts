import { assertRejects } from "@std/assert";
import { describe, it } from "@std/testing/bdd";
import { orAbort } from "./or_abort.ts";

describe("orAbort", () => {
  it("waits until work settles, whatever comes of it", async () => {
    const { signal } = new AbortController();
    const { promise, resolve } = Promise.withResolvers<void>();
    const waiting = orAbort(promise, signal);
    resolve();
    await waiting;
    await orAbort(Promise.reject(new Error("Failed.")), signal);
    await orAbort(Promise.resolve(), undefined);
  });

  it("ends at once when it is given up, before or while it waits", async () => {
    const never = new Promise<void>(() => {});
    const reason = new Error("Given up.");
    const controller = new AbortController();
    const waiting = orAbort(never, controller.signal);
    controller.abort(reason);
    await assertRejects(() => waiting, Error, "Given up.");
    await assertRejects(() => orAbort(never, AbortSignal.abort(reason)), Error, "Given up.");
  });
});
