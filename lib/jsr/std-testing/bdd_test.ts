import { assertEquals } from "@std/assert";
import { afterAll, afterEach, beforeAll, beforeEach, describe, it } from "@std/testing/bdd";

describe("a suite", () => {
  const log: string[] = [];
  beforeAll(() => void log.push("outer all"));
  beforeEach(() => void log.push("outer each"));
  afterEach(() => void log.push("outer after"));
  describe("with a suite inside", () => {
    beforeAll(() => void log.push("inner all"));
    afterAll(() => void log.push("inner end"));
    beforeEach(() => void log.push("inner each"));
    afterEach(() => Promise.resolve(void log.push("inner after")));
    it("runs hooks from outside in", () => {
      assertEquals(log, ["outer all", "inner all", "outer each", "inner each"]);
    });
    it("runs each hook around every test, from inside out afterwards", () => {
      assertEquals(log.slice(4), [
        "inner after",
        "outer after",
        "outer each",
        "inner each",
      ]);
    });
  });
  it("ends the inner suite before it goes on", () => {
    assertEquals(log.at(-2), "inner end");
  });
});
