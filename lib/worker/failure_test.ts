import { assert, assertEquals } from "@std/assert";
import { describe, it } from "@std/testing/bdd";
import { fault, faultOf } from "@/lib/document/fault.ts";
import { failed, revive } from "./failure.ts";
import { TooLargeError } from "./too_large_error.ts";

const across = (error: unknown) => revive(structuredClone(failed(7, error)));

describe("failed and revive", () => {
  it("take an error across by its class, message and fault", () => {
    for (const Class of [TypeError, RangeError, SyntaxError, Error]) {
      const error = across(fault(Class, "picture-wide", { most: 9 }, "Too wide."));
      assertEquals([error.constructor, error.message], [Class, "Too wide."]);
      assertEquals(faultOf(error), { code: "picture-wide", values: { most: 9 } });
      assertEquals(faultOf(across(new Class("Plain."))), null);
    }
  });

  it("take what a smaller decode may be tried with, too", () => {
    const values = { width: 4000 };
    const error = new TooLargeError({ code: "full", values }, "No memory.", 300_000);
    const revived = across(error);
    assert(revived instanceof TooLargeError);
    assertEquals([revived.message, revived.maxPixels], ["No memory.", 300_000]);
    assertEquals(faultOf(revived), { code: "full", values });
  });

  it("take what is no error as a message that visitors are not told", () => {
    assertEquals(across("oops").message, "oops");
    assertEquals(faultOf(across("oops")), null);
  });
});
