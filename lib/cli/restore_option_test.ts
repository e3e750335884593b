import { assertEquals, assertThrows } from "@std/assert";
import { describe, it } from "@std/testing/bdd";
import { parseRestore } from "./restore_option.ts";

const parse = (options: Record<string, string>) => parseRestore(new Map(Object.entries(options)));

describe("parseRestore", () => {
  it("reads nothing, a wish, and a size", () => {
    assertEquals(parse({ width: "40" }), null);
    assertEquals(parse({ restore: "true", out: "a.png", style: "bricks" }), { kind: "find" });
    const size = { kind: "size", columns: 64, rows: 48 } as const;
    assertEquals(parse({ restore: "true", grid: "64x48" }), size);
    assertEquals(parse({ restore: "true", grid: " 64 X 48 " }), size);
  });

  it("tells what does not go together", () => {
    assertThrows(() => parse({ grid: "64x48" }), SyntaxError, "add --restore");
    const given = { restore: "true", width: "40", colors: "8" };
    assertThrows(() => parse(given), SyntaxError, "leave out --width, --colors");
  });

  it("tells what it cannot read", () => {
    assertThrows(() => parse({ restore: "true", grid: "64" }), SyntaxError, "such as 64x48");
    assertThrows(() => parse({ restore: "true", grid: "0x48" }), RangeError, "--grid");
    assertThrows(() => parse({ restore: "true", grid: "600x48" }), RangeError, "--grid");
  });
});
