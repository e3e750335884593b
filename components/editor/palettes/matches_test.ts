import { assert, assertEquals } from "@std/assert";
import { describe, it } from "@std/testing/bdd";
import { PALETTE_LIST } from "@/lib/color/palette_list.ts";
import { matches } from "./matches.ts";

describe("matches", () => {
  const found = (search: string) =>
    PALETTE_LIST.filter((info) => matches(info, search)).map(({ id }) => id);

  it("finds palettes by every word of name, author and group", () => {
    assert(found("PICO").includes("pico-8"));
    assert(found("lexaloffle 16").includes("pico-8"));
    assert(!found("lexaloffle 16").includes("pico-8-full"));
    assertEquals(found(""), PALETTE_LIST.map(({ id }) => id));
    assertEquals(found("no such palette"), []);
  });
});
