import { assert, assertEquals } from "@std/assert";
import { describe, it } from "@std/testing/bdd";
import { newMemo } from "./memo.ts";

describe("newMemo", () => {
  it("drops what was not asked for the longest when it holds too much", () => {
    const memo = newMemo<string>((text) => text.length, 10);
    memo.set("a", "aaaa");
    memo.set("b", "bbbb");
    assertEquals(memo.get("a"), "aaaa");
    memo.set("c", "cccc");
    assert(memo.has("a") && memo.has("c") && !memo.has("b"));
  });

  it("keeps the latest whatever its size", () => {
    const memo = newMemo<string>((text) => text.length, 3);
    memo.set("a", "aaaaaaaa");
    assertEquals(memo.get("a"), "aaaaaaaa");
    memo.set("b", "b");
    assert(!memo.has("a") && memo.has("b"));
  });

  it("counts a key that is set again once", () => {
    const memo = newMemo<string>((text) => text.length, 4);
    for (let i = 0; i < 5; i++) memo.set("a", "aa");
    memo.set("b", "bb");
    assert(memo.has("a") && memo.has("b"));
  });
});
