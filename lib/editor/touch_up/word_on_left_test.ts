import { assertEquals } from "@std/assert";
import { describe, it } from "@std/testing/bdd";
import { createTouchUps } from "./touch_ups.ts";
import { wordOnLeft } from "./word_on_left.ts";

const SMALL = { columns: 4, rows: 3 };
const LARGE = { columns: 8, rows: 6 };
const HUGE = { columns: 9, rows: 6 };

describe("wordOnLeft", () => {
  it("tells once how many touch-ups a size leaves behind, and nothing where none are", () => {
    const touchUps = createTouchUps();
    assertEquals(wordOnLeft(touchUps, SMALL, LARGE, null), null);
    touchUps.resize(SMALL);
    assertEquals(wordOnLeft(touchUps, SMALL, LARGE, null), null);
    touchUps.paint([1, 2], 7);
    touchUps.commit();
    assertEquals(wordOnLeft(touchUps, SMALL, SMALL, null), null);
    const told = wordOnLeft(touchUps, SMALL, LARGE, null);
    assertEquals(told, { key: "touchUpsLeft", values: { count: 2, ...SMALL } });
    // A slider moves on, before and after the first grid has come.
    assertEquals(wordOnLeft(touchUps, LARGE, HUGE, told), told);
    assertEquals(wordOnLeft(touchUps, LARGE, SMALL, told), null);
    touchUps.resize(LARGE);
    assertEquals(wordOnLeft(touchUps, LARGE, HUGE, told), told);
    assertEquals(wordOnLeft(touchUps, LARGE, HUGE, { key: "workGone" }), null);
  });
});
