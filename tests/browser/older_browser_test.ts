import { assertEquals, assertMatch } from "@std/assert";
import { afterAll, beforeAll, describe, it } from "@std/testing/bdd";
import { openDialog } from "./dialogs.ts";
import {
  download,
  field,
  photo,
  press,
  setStage,
  type Stage,
  untilReady,
  upload,
  visit,
} from "./editor_visit.ts";
import { pieceData } from "./piece_data.ts";

describe("a browser of mid-2023", () => {
  let stage: Stage;
  beforeAll(async () => void (stage = await setStage()));
  afterAll(() => stage.close());

  it("makes, changes, plans and saves a piece", async () => {
    const older = `(${becomeOlder})();`;
    const { page, problems, leave } = await visit(stage, {
      savesData: false,
      async before(page) {
        await page.addInitScript(older);
        await page.route("**/engine/start-*.js", async (route) => {
          const response = await route.fetch();
          await route.fulfill({ response, body: older + await response.text() });
        });
      },
    });
    await upload(page, { ...await photo("dog", 400, 300), name: "Été.png" });
    await press(page, "Black and white");
    await field(page, "spinbutton", "Width").fill("24");
    await untilReady(page);
    assertEquals((await pieceData(page)).columns, 24);
    assertMatch((await download(page, "Bricks", "SVG")).name, /^Été_24x18_bricks\.svg$/);
    for (const opener of ["Touch up", "Crop", "Compare", "Browse palettes"] as const) {
      const dialog = await openDialog(page, opener);
      if (opener === "Touch up") {
        await dialog.getByRole("application").focus();
        await page.keyboard.press("Space");
        await page.keyboard.press("Control+z");
      }
      await page.keyboard.press("Escape");
      await dialog.waitFor({ state: "hidden" });
    }
    await page.getByRole("heading", { name: "Make it by hand" }).scrollIntoViewIfNeeded();
    await page.getByRole("button", { name: "Plan it in Beads" }).click();
    const plan = page.getByRole("dialog", { name: "Plan", exact: true });
    await plan.getByRole("img", { name: /Overview/ }).waitFor();
    await plan.getByRole("button", { name: "Build along", exact: true }).click();
    await plan.getByRole("checkbox", { name: /^Row 1: / }).check();
    for (const by of ["color", "cell"]) await plan.getByLabel("Tick off by").selectOption(by);
    await plan.getByRole("button", { name: "Save", exact: true }).click();
    const coming = page.waitForEvent("download");
    await plan.getByRole("button", { name: "Save Instructions", exact: true }).click();
    assertMatch((await coming).suggestedFilename(), /\.pdf$/);
    assertEquals(problems, []);
    await leave();
  });
});

/** Takes away what browsers have learnt since then. Runs by itself in the page and in its worker. */
function becomeOlder(): void {
  const since: readonly (readonly [object | undefined, readonly string[]])[] = [
    [Array, ["fromAsync"]],
    [Intl, ["Segmenter", "DurationFormat"]],
    [Map, ["groupBy"]],
    [Math, ["f16round", "sumPrecise"]],
    [Object, ["groupBy"]],
    [Promise, ["withResolvers", "try"]],
    [RegExp, ["escape"]],
    [URL, ["canParse", "parse"]],
    [AbortSignal, ["any"]],
    [Uint8Array, ["fromBase64", "fromHex"]],
    [Uint8Array.prototype, ["toBase64", "toHex", "setFromBase64", "setFromHex"]],
    [ArrayBuffer.prototype, ["transfer", "transferToFixedLength"]],
    [String.prototype, ["isWellFormed", "toWellFormed"]],
    [Map.prototype, ["getOrInsert", "getOrInsertComputed"]],
    [Set.prototype, [
      "union",
      "intersection",
      "difference",
      "symmetricDifference",
      "isSubsetOf",
      "isSupersetOf",
      "isDisjointFrom",
    ]],
    [Object.getPrototypeOf(Object.getPrototypeOf([].values())), [
      "map",
      "filter",
      "take",
      "drop",
      "flatMap",
      "reduce",
      "toArray",
      "forEach",
      "some",
      "every",
      "find",
    ]],
    [globalThis, ["Float16Array", "Iterator", "scheduler", "ImageDecoder", "navigation"]],
    [globalThis.Element?.prototype, ["checkVisibility", "moveBefore"]],
  ];
  for (const [owner, names] of since) {
    for (const name of names) if (owner !== undefined) Reflect.deleteProperty(owner, name);
  }
}
