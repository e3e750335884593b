import { assertEquals } from "@std/assert";
import { describe, it } from "@std/testing/bdd";
import { editorText } from "@/lib/content/messages.ts";
import { speechOf } from "./speech.ts";

const { phrase, tell } = speechOf(editorText("en"));

describe("speechOf", () => {
  it("fills in texts", () => {
    assertEquals(phrase("{columns} × {rows}", { columns: 40, rows: 30 }), "40 × 30");
  });

  it("tells messages of the editor, faults of the engine, and one as the cause of the other", () => {
    assertEquals(tell({ key: "saved", values: { name: "a.png" } }), "Saved a.png.");
    const fault = { code: "aspect-range", values: { value: 0 } };
    assertEquals(tell(fault), "An aspect ratio must be a number above 0, not 0.");
    assertEquals(
      tell({ key: "fileFailed", values: { reason: fault } }),
      "The file could not be made: An aspect ratio must be a number above 0, not 0.",
    );
  });

  it("has a general sentence for what it does not know", () => {
    assertEquals(
      tell({ code: "from-the-future", values: {} }),
      "Something went wrong. Please try again.",
    );
  });
});
