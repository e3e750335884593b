import { assertEquals } from "@std/assert";
import { describe, it } from "@std/testing/bdd";
import { fault } from "@/lib/document/fault.ts";
import { messageOf } from "./message.ts";

describe("messageOf", () => {
  it("is the fault that the engine tells of", () => {
    const error = fault(RangeError, "aspect-range", { value: 0 }, "for developers");
    assertEquals(messageOf(error), { code: "aspect-range", values: { value: 0 } });
  });

  it("never shows what a browser or a library says", () => {
    for (const error of [new TypeError("Failed to fetch"), new DOMException("no"), "odd", null]) {
      assertEquals(messageOf(error), { key: "failed" });
    }
    const forbidden = new DOMException("no", "NotAllowedError");
    assertEquals(messageOf(forbidden), { key: "notAllowed" });
  });
});
