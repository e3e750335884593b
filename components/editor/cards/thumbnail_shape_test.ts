import { assertEquals } from "@std/assert";
import { describe, it } from "@std/testing/bdd";
import { thumbnailShape } from "./thumbnail_shape.ts";

describe("thumbnailShape", () => {
  it("fills the frame along the side that is longer beside it, and keeps the other from vanishing", () => {
    const cases = [[30, "100%", "auto", "0", "3rem"], [0.1, "auto", "100%", "3rem", "0"]] as const;
    for (const [aspect, ...sides] of cases) {
      const { width, height, minWidth, minHeight, ...others } = thumbnailShape(aspect, 1.5, "3rem");
      assertEquals([width, height, minWidth, minHeight], [...sides]);
      assertEquals(others, { aspectRatio: String(aspect), objectFit: "cover" });
    }
  });
});
