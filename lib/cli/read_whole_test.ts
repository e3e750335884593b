import { assertEquals, assertThrows } from "@std/assert";
import { describe, it } from "@std/testing/bdd";
import { readWhole, readWholeFile } from "./read_whole.ts";

describe("readWhole", () => {
  it("gives all bytes, in whatever parts they come", () => {
    const parts = [[1, 2], [], [3]];
    const readSync = (into: Uint8Array) => {
      const part = parts.shift();
      if (!part) return null;
      into.set(part);
      return part.length;
    };
    assertEquals([...readWhole({ readSync })], [1, 2, 3]);
  });

  it("does not wait for an end that never comes", () => {
    assertThrows(() => readWholeFile("/dev/zero"), RangeError, "up to 64 MB");
  });

  it("tells the size of a large file, which it does not read", () => {
    const path = Deno.makeTempFileSync();
    Deno.truncateSync(path, 5_000_000_000);
    assertThrows(() => readWholeFile(path), RangeError, "4768.4 MB");
    Deno.removeSync(path);
  });
});
