import { assertEquals } from "@std/assert";
import { afterEach, describe, it } from "@std/testing/bdd";
import { isMarked, MARK_KEPT, rememberKept } from "./kept_mark.ts";

/** Runs the script as a page that is opened does, and returns whether its document is marked then. */
function openPage(): boolean {
  const document = { documentElement: { dataset: {} } };
  Object.assign(globalThis, { document });
  new Function(MARK_KEPT)();
  return isMarked();
}

describe("the mark of kept work", () => {
  afterEach(() => {
    rememberKept(false);
    Reflect.deleteProperty(globalThis, "document");
  });

  it("is there on the next page where pieces were kept, and not where all were deleted", () => {
    assertEquals(openPage(), false);
    rememberKept(true);
    // Nothing on this page may move.
    assertEquals(isMarked(), false);
    assertEquals(openPage(), true);
    rememberKept(false);
    assertEquals(isMarked(), true);
    assertEquals(openPage(), false);
  });

  it("is left out without a word where storage is forbidden", () => {
    const storage = Object.getOwnPropertyDescriptor(globalThis, "localStorage")!;
    Object.defineProperty(globalThis, "localStorage", {
      configurable: true,
      get: () => {
        throw new DOMException("Forbidden", "SecurityError");
      },
    });
    try {
      rememberKept(true);
      assertEquals(openPage(), false);
    } finally {
      Object.defineProperty(globalThis, "localStorage", storage);
    }
  });
});
