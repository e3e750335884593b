import { assertEquals } from "@std/assert";
import { describe, it } from "@std/testing/bdd";
import { createFeedback } from "./feedback.ts";

describe("createFeedback", () => {
  it("keeps the word on what failed until other work begins, or it is mended", () => {
    const feedback = createFeedback();
    feedback.failFor(new Error("What a library says of itself"));
    assertEquals(feedback.hasFailed.value, true);
    assertEquals(feedback.alert.value, { message: { key: "failed" } });
    feedback.begin();
    assertEquals(feedback.hasFailed.value, false);
    assertEquals(feedback.alert.value, { message: { key: "failed" } });
    feedback.notice.value = { key: "failed" };
    feedback.beginAnew();
    assertEquals([feedback.alert.value, feedback.notice.value], [null, null]);
    feedback.tell({ key: "notAllowed" });
    assertEquals([feedback.hasFailed.value, feedback.alert.value], [false, {
      message: { key: "notAllowed" },
    }]);
    feedback.tell(null);
    assertEquals(feedback.alert.value, null);
  });

  it("is done with what it told beside the piece when something else could be done, not with what failed", () => {
    const feedback = createFeedback();
    feedback.tell({ key: "notAllowed" });
    feedback.goOn();
    assertEquals(feedback.alert.value, null);
    feedback.tell({ key: "notAllowed" });
    feedback.failFor(new Error("What a library says of itself"));
    feedback.goOn();
    assertEquals(feedback.alert.value, { message: { key: "failed" } });
  });
});
