import { assertEquals, assertInstanceOf } from "@std/assert";
import { describe, it } from "@std/testing/bdd";
import { fault, faultOf } from "./fault.ts";

describe("fault", () => {
  it("is an error of its class that carries a code and values", () => {
    const error = fault(RangeError, "side-range", { most: 512 }, "Set a width of 0: must be 1-512");
    assertInstanceOf(error, RangeError);
    assertEquals(faultOf(error), { code: "side-range", values: { most: 512 } });
  });

  it("is not seen in other errors, not even in those of Node that have a code", () => {
    assertEquals(faultOf(new TypeError("no")), null);
    assertEquals(faultOf(Object.assign(new Error("no"), { code: "ENOENT" })), null);
    assertEquals(faultOf({ code: "side-range", values: {} }), null);
  });
});
