import { assertEquals } from "@std/assert";
import { describe, it } from "@std/testing/bdd";
import { WHOLE } from "@/lib/document/rect.ts";
import { createOpenPart } from "./open_part.ts";

describe("createOpenPart", () => {
  it("closes with the picture what shows it, and nothing else", () => {
    const { part, show, leave } = createOpenPart();
    for (
      const [name, after] of [["crop", null], ["view", null], ["palettes", "palettes"]] as const
    ) {
      show(name);
      leave();
      assertEquals(part.value, after);
    }
  });

  it("holds the crop of the frame that is open", () => {
    const { show, holdFrame, heldFrame } = createOpenPart();
    show("crop");
    assertEquals(heldFrame(), undefined);
    for (const crop of [WHOLE, null]) {
      holdFrame(crop);
      assertEquals(heldFrame(), crop);
    }
    show("touch-up");
    assertEquals(heldFrame(), undefined);
    show("crop");
    assertEquals(heldFrame(), undefined);
  });
});
