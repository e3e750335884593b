import { assertEquals } from "@std/assert";
import { describe, it } from "@std/testing/bdd";
import { STYLES } from "@/lib/render/styles.ts";
import { CARDS, FIRST_CARD } from "./card_list.ts";

describe("the list of cards", () => {
  it("has every style once, the first card first, and no two of one id", () => {
    const ids = CARDS.map(({ id }) => id);
    assertEquals(ids[0], FIRST_CARD);
    assertEquals(new Set(ids).size, ids.length);
    const styles = CARDS.flatMap((card) => card.kind === "style" ? [card.style] : []);
    assertEquals(styles, [...STYLES]);
  });
});
