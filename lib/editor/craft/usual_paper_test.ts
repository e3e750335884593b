import { assertEquals } from "@std/assert";
import { describe, it } from "@std/testing/bdd";
import { withUsualPaper } from "./usual_paper.ts";

describe("withUsualPaper", () => {
  it("takes the region's paper where none is chosen", () => {
    const papers = ["en-US", "fr-CA", "de-DE", "en", "x-y-z!"].map((locale) =>
      withUsualPaper({}, locale)["paper"]
    );
    assertEquals(papers, ["letter", "letter", "a4", "a4", "a4"]);
    assertEquals(withUsualPaper({ paper: "a4", chart: "runs" }, "en-US"), {
      paper: "a4",
      chart: "runs",
    });
  });
});
