import { assertEquals } from "@std/assert";
import { describe, it } from "@std/testing/bdd";
import { DITHERS } from "@/lib/document/ditherings.ts";
import { DITHER_METHODS } from "./methods.ts";

describe("DITHER_METHODS", () => {
  const made = Object.keys(DITHER_METHODS);
  const offered: readonly string[] = DITHERS.filter((id) => id !== "none");

  it("are all offered by a line in lib/document/ditherings.ts", () => {
    assertEquals(
      made.filter((id) => !offered.includes(id)),
      [],
      "lib/pixelate/dithering/methods/ has files without a line in lib/document/ditherings.ts",
    );
  });

  it("hold all that are offered", () => {
    assertEquals(
      offered.filter((id) => !made.includes(id)),
      [],
      "lib/document/ditherings.ts has ids without a file in lib/pixelate/dithering/methods/",
    );
  });
});
