import { assertEquals } from "@std/assert";
import { describe, it } from "@std/testing/bdd";
import { SAMPLINGS } from "@/lib/document/samplings.ts";
import { SAMPLING_METHODS } from "./methods.ts";

describe("SAMPLING_METHODS", () => {
  const made = Object.keys(SAMPLING_METHODS);
  const offered: readonly string[] = SAMPLINGS;

  it("are all offered by a line in lib/document/samplings.ts", () => {
    assertEquals(
      made.filter((id) => !offered.includes(id)),
      [],
      "lib/pixelate/sampling/methods/ has files without a line in lib/document/samplings.ts",
    );
  });

  it("hold all that are offered", () => {
    assertEquals(
      offered.filter((id) => !made.includes(id)),
      [],
      "lib/document/samplings.ts has ids without a file in lib/pixelate/sampling/methods/",
    );
  });
});
