import { assertEquals, assertThrows } from "@std/assert";
import { describe, it } from "@std/testing/bdd";
import { mostConnections } from "./connections.ts";

describe("mostConnections", () => {
  it("leaves room for what the process opens itself and for a burst", () => {
    assertEquals(mostConnections(1024), 832);
    assertEquals(mostConnections(208), 16);
    assertEquals(mostConnections(Infinity), 12_000);
  });

  it("says in a sentence that there are too few descriptors", () => {
    const { message } = assertThrows(() => mostConnections(207), RangeError, "at least 208");
    assertEquals(message.includes("may open 207 files and connections"), true);
  });
});
