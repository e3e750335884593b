import { assertEquals } from "@std/assert";
import { describe, it } from "@std/testing/bdd";
import { systemReason } from "./system_error.ts";

describe("systemReason", () => {
  /** An error as Deno throws it. */
  const told = (message: string, code?: string) => Object.assign(new Error(message), { code });

  it("says in words what the system says by a code or a number", () => {
    assertEquals(
      systemReason(told("No space left on device (os error 28)", "ENOSPC")),
      "the disk is full",
    );
    assertEquals(
      systemReason(told("Broken pipe (os error 32)", "EPIPE")),
      "nobody reads it any more",
    );
    assertEquals(
      systemReason(told("File too large (os error 27)")),
      "it would be larger than a file may be",
    );
    assertEquals(
      systemReason(told("Input/output error (os error 5): readfile '/a'", "EIO")),
      "the disk does not answer",
    );
  });

  it("leaves the system its words where there are no others, without what only developers read", () => {
    const device = "No such device or address (os error 6): open '/dev/tty'";
    assertEquals(systemReason(told(device)), "no such device or address");
    assertEquals(systemReason(told("Text file busy (os error 26)", "ETXTBSY")), "text file busy");
  });

  it("takes nothing else for an error of the system", () => {
    for (const other of [new RangeError("Too wide."), told("Odd.", "ODD"), "ENOSPC", null]) {
      assertEquals(systemReason(other), null);
    }
  });
});
