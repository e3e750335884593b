import { assertEquals } from "@std/assert";
import { describe, it } from "@std/testing/bdd";
import { unzipSync, zipSync } from "fflate";
import { isPackedHere, pack } from "./pack.ts";

describe("pack", () => {
  const files = { "a.txt": new TextEncoder().encode("one"), "b/c.txt": new Uint8Array(9) };

  it("gives a ZIP that others open, and that is known", () => {
    const zip = pack(files);
    assertEquals(unzipSync(zip), files);
    assertEquals(isPackedHere(zip), true);
  });

  it("knows no other", () => {
    const zip = zipSync(files);
    for (const other of [zip, pack(files).subarray(0, -1), new Uint8Array(), zip.subarray(0, 9)]) {
      assertEquals(isPackedHere(other), false);
    }
  });
});
