import { assertEquals } from "@std/assert";
import { describe, it } from "@std/testing/bdd";
import { crc32 } from "./crc32.ts";

describe("crc32", () => {
  it("gives the published check values", () => {
    const of = (text: string) => crc32(new TextEncoder().encode(text)).toString(16);
    assertEquals(of(""), "0");
    assertEquals(of("123456789"), "cbf43926");
    // The checksum at the end of every PNG.
    assertEquals(of("IEND"), "ae426082");
  });
});
