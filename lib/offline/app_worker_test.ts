import { assertEquals } from "@std/assert";
import { describe, it } from "@std/testing/bdd";
import { startAppWorker, takeSharedFiles } from "./app_worker.ts";

/** Here, as in a page without TLS and in some private windows, the browser has no service workers. */
describe("where there are no service workers", () => {
  it("starts none, and has nothing to stop", () => {
    const heard: string[] = [];
    startAppWorker("/service-worker.js", "b1", () => heard.push("other build"))();
    assertEquals(heard, []);
  });

  it("finds nothing that was shared", async () => {
    assertEquals(await takeSharedFiles(), []);
  });
});
