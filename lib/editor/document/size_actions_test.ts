import { assertEquals } from "@std/assert";
import { describe, it } from "@std/testing/bdd";
import { computed, signal } from "@preact/signals";
import { DEFAULT_SETTINGS } from "@/lib/document/settings.ts";
import { createSizeActions } from "./size_actions.ts";
import { askedNumber, type SizeRule, wantedAspect, wantedDetail } from "./size_rule.ts";

const PICTURE = { width: 300, height: 200, format: "PNG", hasAlpha: false, bytes: 1 };

/** The actions on a picture of 3:2, as the model has them. */
function start() {
  const settings = signal({ ...DEFAULT_SETTINGS, columns: 45, rows: 30 });
  const rule = signal<SizeRule>({ from: "picture", detail: 30 });
  const keepsProportions = signal(true);
  const actions = createSizeActions({
    settings,
    rule,
    info: signal(PICTURE),
    aspect: computed(() => wantedAspect(rule.value, settings.value, PICTURE)),
    detail: computed(() => wantedDetail(rule.value, settings.value)),
    keepsProportions,
    take: (wanted, inRule) => {
      settings.value = wanted;
      rule.value = inRule;
    },
  });
  const size = () => [settings.value.columns, settings.value.rows];
  return { ...actions, settings, rule, keepsProportions, size };
}

describe("setSide", () => {
  it("keeps the picture's proportions through the digits that are typed on the way", () => {
    const { setSide, size, rule } = start();
    for (const typed of [1, 10, 100]) setSide("columns", typed);
    assertEquals(size(), [100, 67]);
    for (const typed of [4, 40]) setSide("rows", typed);
    assertEquals(size(), [60, 40]);
    assertEquals(rule.value, { from: "picture", detail: 40 });
  });

  it("keeps a shape that was asked for, or that a piece came with", () => {
    const { setSide, setAspect, size, rule } = start();
    setAspect(2);
    for (const typed of [1, 10]) setSide("columns", typed);
    assertEquals(size(), [10, 5]);
    rule.value = { from: "size" };
    for (const typed of [3, 30]) setSide("rows", typed);
    assertEquals(size(), [60, 30]);
  });

  it("sets one side alone where proportions are not kept", () => {
    const { setSide, keepsProportions, size, rule } = start();
    keepsProportions.value = false;
    setSide("columns", 100);
    assertEquals(size(), [100, 30]);
    assertEquals(rule.value, { from: "size", asked: "columns" });
  });

  it("stops the other side where there is no more room", () => {
    const { setSide, size } = start();
    setSide("rows", 512);
    assertEquals(size(), [512, 512]);
  });
});

describe("what was asked for last", () => {
  it("is known of a shape that may differ from the picture's", () => {
    const { setSide, setDetail, setAspect, keepsProportions, rule } = start();
    const asked = () => askedNumber(rule.value);
    setSide("columns", 20);
    setDetail(20);
    assertEquals(asked(), null);
    setAspect(2);
    assertEquals(asked(), null);
    setSide("rows", 12);
    assertEquals(asked(), "rows");
    setDetail(20);
    assertEquals(rule.value, { from: "aspect", aspect: 2, detail: 20, asked: "detail" });
    keepsProportions.value = false;
    setSide("columns", 33);
    assertEquals(asked(), "columns");
    setDetail(10);
    assertEquals(asked(), "detail");
    rule.value = { from: "size" };
    assertEquals(asked(), null);
  });
});

describe("takePictureAspect", () => {
  it("takes the size that it is given, or that of the detail level", () => {
    const { takePictureAspect, size, rule } = start();
    takePictureAspect({ columns: 100, rows: 67 });
    assertEquals(size(), [100, 67]);
    assertEquals(rule.value, { from: "picture", detail: 67 });
    takePictureAspect();
    assertEquals(size(), [101, 67]);
  });
});
