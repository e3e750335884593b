import { assert, assertEquals } from "@std/assert";
import { describe, it } from "@std/testing/bdd";
import { batch, createModel, signal } from "@preact/signals";
import { type Cause, recordMeasures } from "./measures.ts";

describe("recordMeasures", () => {
  it("measures each picture and each change once, from its cause to the frame that shows it", () => {
    performance.clearMeasures();
    performance.clearMarks();
    const cause = signal<Cause | null>(null);
    const [pixels, visible, all] = [signal(false), signal(false), signal(false)];
    const settled = signal(false);
    const frames: (() => void)[] = [];
    const Measured = createModel(() => {
      recordMeasures({ cause, pixels, visible, all, settled }, (frame) => frames.push(frame));
      return {};
    });
    const measured = new Measured();
    const show = () => frames.splice(0).forEach((frame) => frame());
    const names = () => performance.getEntriesByType("measure").map(({ name }) => name);

    cause.value = { kind: "open", start: performance.now() - 5, generation: 1 };
    pixels.value = true;
    assertEquals(names(), []);
    show();
    assertEquals(names(), ["pixelate:first"]);
    assert(performance.getEntriesByName("pixelate:first")[0]!.duration >= 5);
    batch(() => {
      visible.value = true;
      all.value = true;
    });
    show();
    assertEquals(names().toSorted(), ["pixelate:all", "pixelate:first"]);
    const marks = () => performance.getEntriesByName("pixelate:exact").length;
    assertEquals(marks(), 0);
    settled.value = true;
    show();
    assertEquals(marks(), 1);

    batch(() => {
      cause.value = { kind: "change", start: performance.now(), generation: 2 };
      visible.value = false;
      all.value = false;
    });
    visible.value = true;
    visible.value = false;
    visible.value = true;
    show();
    assertEquals(names().filter((name) => name === "pixelate:change").length, 1);
    // Another look of the wall asks nothing of the engine.
    cause.value = { kind: "change", start: performance.now(), generation: 2 };
    show();
    assertEquals(names().filter((name) => name === "pixelate:change").length, 2);
    measured[Symbol.dispose]();
    cause.value = { kind: "change", start: performance.now(), generation: 3 };
    show();
    assertEquals(names().length, 4);
  });
});
