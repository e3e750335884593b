import { assertEquals, assertThrows } from "@std/assert";
import { describe, it } from "@std/testing/bdd";
import { parseHex, toHex, toHexAlpha } from "./hex_color.ts";

describe("colors in hexadecimal", () => {
  it("are written with six digits, or eight where they are not opaque", () => {
    assertEquals(toHex([0, 10, 255, 3]), "#000aff");
    assertEquals(toHexAlpha([0, 10, 255, 255]), "#000aff");
    assertEquals(toHexAlpha([0, 10, 255, 3]), "#000aff03");
    assertEquals(toHexAlpha([0, 0, 0, 0]), "#00000000");
  });

  it("are read in every form", () => {
    assertEquals(parseHex("#0aF"), [0, 170, 255, 255]);
    assertEquals(parseHex("#01020A"), [1, 2, 10, 255]);
    assertEquals(parseHex("#01020a0b"), [1, 2, 10, 11]);
    for (const text of ["", "#", "123456", "#12", "#12345", "#1234567", "#ggg", "red"]) {
      assertThrows(() => parseHex(text), SyntaxError, JSON.stringify(text));
    }
  });

  it("survive being written and read", () => {
    for (let i = 0; i < 256; i++) {
      assertEquals(parseHex(toHexAlpha([i, 255 - i, 7, i])), [i, 255 - i, 7, i]);
    }
  });
});
