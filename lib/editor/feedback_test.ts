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

  it("tells one thing after another where it is asked to", () => {
    const feedback = createFeedback();
    const both = {
      key: "withNote",
      values: { said: { key: "unknownSample" }, note: { key: "notAllowed" } },
    } as const;
    feedback.tellToo({ key: "unknownSample" });
    assertEquals(feedback.alert.value, { message: { key: "unknownSample" } });
    feedback.tellToo({ key: "notAllowed" });
    assertEquals(feedback.alert.value, { message: both });
    feedback.goOn();
    assertEquals(feedback.alert.value, null);
    const smaller = () => {};
    feedback.fail({ message: { key: "unknownSample" }, smaller });
    feedback.tellToo({ key: "notAllowed" });
    feedback.goOn();
    assertEquals(feedback.alert.value, { message: both, smaller });
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
