import { assertEquals } from "@std/assert";
import { describe, it } from "@std/testing/bdd";
import { steppedTo } from "./roving.ts";

describe("steppedTo", () => {
  const press = (key: string, more: { shiftKey?: boolean; defaultPrevented?: boolean } = {}) => {
    const taken: string[] = [];
    const event = {
      key,
      ctrlKey: false,
      metaKey: false,
      altKey: false,
      shiftKey: false,
      defaultPrevented: false,
      preventDefault: () => void taken.push(key),
      ...more,
    };
    return { event, taken };
  };

  it("goes on, back, around the ends, and to them", () => {
    for (
      const [key, from, to] of [
        ["ArrowRight", 0, 1],
        ["ArrowDown", 3, 0],
        ["ArrowLeft", 0, 3],
        ["ArrowUp", 2, 1],
        ["Home", 2, 0],
        ["End", 0, 3],
      ] as const
    ) {
      const { event, taken } = press(key);
      assertEquals(steppedTo(event, from, 4), to, key);
      assertEquals(taken, [key]);
    }
  });

  it("leaves other keys, those with others held, those that were taken, and none to go to", () => {
    for (
      const [pressed, count] of [
        [press("Tab"), 4],
        [press("ArrowRight", { shiftKey: true }), 4],
        [press("ArrowRight", { defaultPrevented: true }), 4],
        [press("Home"), 0],
      ] as const
    ) {
      assertEquals(steppedTo(pressed.event, 0, count), null);
      assertEquals(pressed.taken, []);
    }
  });
});
