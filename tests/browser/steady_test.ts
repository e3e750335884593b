import { assert, assertEquals } from "@std/assert";
import { afterAll, beforeAll, describe, it } from "@std/testing/bdd";
import {
  photoPath,
  press,
  setStage,
  type Stage,
  untilReady,
  upload,
  visit,
} from "./editor_visit.ts";
import type { Page } from "playwright-core";
import { untilKept } from "./kept_work.ts";
import { takeShifts, watchShifts } from "./shifts.ts";

const PHONE = { viewport: { width: 390, height: 844 }, reducedMotion: "no-preference" } as const;
/** On a phone its controls rise. */
const CONTROLS = 'section[aria-label="Controls"]';
const DESKTOP = { viewport: { width: 1440, height: 900 }, reducedMotion: "no-preference" } as const;

describe("the editor's page", () => {
  let stage: Stage;
  beforeAll(async () => void (stage = await setStage()));
  afterAll(() => stage.close());

  it("has all that a visitor begins with on the first screen of a phone", async () => {
    const { page, leave } = await visit(stage, {
      ...PHONE,
      hasTouch: true,
      isMobile: true,
      savesData: false,
    });
    const upper = await page.getByText("Upload image").first().boundingBox();
    assert(upper!.y < PHONE.viewport.height / 2);
    const sample = await page.getByRole("button", { name: /^Try / }).last().boundingBox();
    assert(sample!.y + sample!.height <= PHONE.viewport.height);
    assert(await page.getByText("or drop it anywhere").isHidden(), "fingers drop nothing");
    await leave();
  });

  for (const [name, options] of [["a phone", PHONE], ["a desktop", DESKTOP]] as const) {
    it(`moves nothing on ${name} for what comes late or is opened`, async () => {
      const { page, problems, leave } = await visit(stage, { ...options, savesData: false });
      await page.waitForLoadState("networkidle");
      const letScriptsCome = await holdScripts(page);
      await page.getByLabel("Upload image").setInputFiles(photoPath("astronaut"));
      await page.getByText("Opening astronaut.jpg").waitFor();
      await page.getByRole("button", { name: "Cancel" }).waitFor();
      await watchShifts(page, CONTROLS);
      letScriptsCome();
      await untilReady(page);
      assertEquals(await takeShifts(page), []);
      // The page has come to the piece, and all that waited for it stands there.
      await page.getByRole("button", { name: "Poster", exact: true }).waitFor();
      await page.getByRole("button", { name: /^Open astronaut/ }).waitFor();
      await untilKept(page, ({ hasThumbnail }) => hasThumbnail);
      await watchShifts(page, CONTROLS);
      await page.getByText("There is a face in this picture.").waitFor();
      assertEquals(await takeShifts(page), []);
      for (const look of ["Game Boy", "Bricks"]) await press(page, look);
      assertEquals(await takeShifts(page), []);
      // The goal with the most reasons; all of them are seen.
      await page.getByRole("button", { name: "Easy to build" }).click();
      const reasons = page.getByRole("status").filter({ hasText: "from afar" });
      await reasons.waitFor();
      assertEquals(await takeShifts(page), []);
      assert(
        await reasons.evaluate(({ parentElement: box }) => box!.scrollHeight <= box!.clientHeight),
      );
      const groups = page.getByRole("region", { name: "Controls" })
        .getByRole("button", { expanded: false });
      const count = await groups.count();
      assert(count > 0);
      for (let i = 0; i < count; i++) {
        await groups.nth(i).click();
        assertEquals(await takeShifts(page), []);
        await page.keyboard.press("Escape");
      }
      assertEquals(problems, []);
      await leave();
    });

    it(`begins on ${name} with recent work for who returns, and leads to what is opened`, async () => {
      const { page, problems, leave } = await visit(stage, options);
      await upload(page, photoPath("dog"));
      await page.getByRole("tab", { name: "Circles" }).click();
      await untilKept(page, ({ hasThumbnail, style }) => hasThumbnail && style === "circles");
      await watchShifts(page, CONTROLS);
      await page.goto(stage.origin);
      const kept = page.getByRole("button", { name: /^Open dog\.jpg/ });
      await kept.waitFor();
      assertEquals(await takeShifts(page), []);
      const first = await kept.boundingBox();
      const upper = await page.getByText("Upload image").first().boundingBox();
      assert(first!.y < upper!.y && first!.y + first!.height < options.viewport.height);
      await kept.press("Enter");
      await untilReady(page);
      // The focus and the page come to it a moment later.
      await page.waitForFunction(() => {
        const panel = document.querySelector('[role="tabpanel"]')!;
        const { top, bottom } = panel.getBoundingClientRect();
        const { activeElement: focused, body } = document;
        return focused !== body && focused!.contains(panel) && top >= 0 && bottom <= innerHeight;
      });
      await page.keyboard.press("Tab");
      const tab = page.getByRole("tab", { name: "Circles", selected: true });
      assert(await tab.evaluate((element) => element === document.activeElement));
      // Nor does anything move where all of it is deleted and something new comes.
      await page.goto(stage.origin);
      await page.getByRole("button", { name: "Delete all" }).dblclick();
      assert(await kept.isVisible(), "a double click has answered the question");
      await page.getByRole("button", { name: "Really delete all?" }).click();
      await page.getByText("Nothing is kept on this device.").waitFor();
      assertEquals(await takeShifts(page), []);
      const top = async () =>
        await page.getByText("Upload image").first().evaluate((label) =>
          label.getBoundingClientRect().top + scrollY
        );
      const before = await top();
      await upload(page, photoPath("coffee"));
      await page.getByRole("button", { name: /^Open coffee\.jpg/ }).waitFor();
      assertEquals(await top(), before);
      await page.goto(stage.origin);
      assertEquals(await page.getByText("Nothing is kept on this device.").count(), 0);
      assertEquals(problems, []);
      await leave();
    });
  }
});

/** Holds up the scripts that are fetched from now on, as a slow line does, until the answer is called. */
async function holdScripts(page: Page): Promise<() => void> {
  const { promise: isThere, resolve } = Promise.withResolvers<void>();
  await page.route(/\.js\b/, async (route) => {
    await isThere;
    await route.continue();
  });
  return resolve;
}
