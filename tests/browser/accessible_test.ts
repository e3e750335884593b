import { assert, assertEquals } from "@std/assert";
import { afterAll, beforeAll, describe, it } from "@std/testing/bdd";
import { Buffer } from "node:buffer";
import type { Page } from "playwright-core";
import { assertNoBarriersInAnyColors, assertNoSidewaysScroll } from "./barriers.ts";
import { closeDialog, openDialog, OPENERS } from "./dialogs.ts";
import {
  field,
  photo,
  setStage,
  type Stage,
  unlockProportions,
  untilReady,
  upload,
  visit,
  visitOnce,
} from "./editor_visit.ts";

const LONG = "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft.png";

const NARROW = { width: 320, height: 640 };
/** What a window of 1280 x 800 pixels shows at 200 %. */
const ZOOMED = { width: 640, height: 400 };

describe("every state is for everyone", () => {
  let stage: Stage;
  beforeAll(async () => void (stage = await setStage()));
  afterAll(() => stage.close());

  it("on a desktop, in light, dark and forced colors, without movement for who wants none", async () => {
    const { page, leave } = await visit(stage, {
      viewport: { width: 1280, height: 800 },
      reducedMotion: "reduce",
    });
    await visitEveryState(page, async (state) => {
      assertEquals(await page.evaluate(countMoving), 0, state);
      await assertNoBarriersInAnyColors(page, state);
      await assertNoSidewaysScroll(page, state);
      await page.emulateMedia({ forcedColors: "active" });
      assertEquals(await page.evaluate(edgeless), [], `${state}, forced colors`);
      await page.emulateMedia({ forcedColors: "none" });
    });
    await leave();
  });

  it("on a phone of 320 pixels, light and dark, and on a desktop at 200 % zoom", async () => {
    const { page, leave } = await visit(stage, { viewport: NARROW });
    await visitEveryState(page, async (state) => {
      await assertNoBarriersInAnyColors(page, state);
      await assertNoSidewaysScroll(page, state);
      await page.setViewportSize(ZOOMED);
      await assertNoSidewaysScroll(page, `${state}, at 200 %`);
      await page.setViewportSize(NARROW);
    });
    await leave();
  });
});

describe("a journey by keyboard alone", () => {
  const guest = visitOnce({ viewport: { width: 1280, height: 800 } });

  it("goes from the upload over the width to the download", async () => {
    const { page, problems } = guest;
    // Asked for early, because the browser takes a moment to hand choosers over.
    const choosing = page.waitForEvent("filechooser");
    const steps = await tabTo(page, "Upload image");
    assert(steps < 20, `The upload is ${steps} steps away.`);
    await page.keyboard.press("Space");
    await (await choosing).setFiles(await photo("hawa_mahal", 400, 300));
    await untilReady(page);
    await tabTo(page, "Keep proportions");
    await page.keyboard.press("Space");
    await tabTo(page, "Width", "Shift+Tab");
    await page.keyboard.press("Control+A");
    await page.keyboard.type("52");
    await untilReady(page);
    await page.getByRole("status").getByText("52 × 30 cells").waitFor();
    await page.keyboard.press("ArrowUp");
    await untilReady(page);
    await tabTo(page, "Download Pixels as PNG", "Shift+Tab");
    const coming = page.waitForEvent("download");
    await page.keyboard.press("Enter");
    assertEquals((await coming).suggestedFilename(), "hawa_mahal_53x30_pixels.png");

    await tabTo(page, "More downloads of Pixels");
    await page.keyboard.press("Enter");
    const dialog = page.getByRole("dialog", { name: "Download" });
    await dialog.waitFor();
    await tabTo(page, "Close", "Shift+Tab");
    await page.keyboard.press("Enter");
    await dialog.waitFor({ state: "hidden" });
    const focused = await page.evaluate(() => document.activeElement?.getAttribute("aria-label"));
    assertEquals(focused, "More downloads of Pixels");
    assertEquals(problems, []);
  });

  it("sees where it is in every dialog, and never leaves one by accident", async () => {
    const { page } = guest;
    await upload(page, await photo("tulips", 400, 300));
    for (const opener of OPENERS) {
      const dialog = await openDialog(page, opener);
      await page.keyboard.press("Tab");
      const first = await page.evaluateHandle(() => document.activeElement);
      // Once around, or far enough.
      for (let i = 0; i < 40; i++) {
        const seen = await page.evaluate(focusSeen);
        assert(seen === null || seen.isOutlined && seen.isInside, JSON.stringify([opener, seen]));
        await page.keyboard.press("Tab");
        if (await first.evaluate((first) => first === document.activeElement)) break;
      }
      await closeDialog(dialog);
      const name = await page.evaluate(() => {
        const element = document.activeElement;
        return element?.getAttribute("aria-label") ?? element?.textContent;
      });
      assertEquals(name, opener);
    }
  });
});

/** Goes through every state of the editor and looks at each. */
async function visitEveryState(page: Page, look: (state: string) => Promise<void>) {
  await look("empty");
  const letter = { name: "letter.txt", mimeType: "image/png", buffer: Buffer.from("Dear aunt") };
  await page.getByLabel("Upload image").setInputFiles(letter);
  await page.locator('#editor[data-state="failed"]').waitFor();
  await look("failed");
  await upload(page, { ...await photo("coffee", 400, 300), name: LONG });
  await page.locator("summary").filter({ hasText: "Facts" }).click();
  await look("ready");
  const sheet = page.getByRole("button", { name: "All controls" });
  if (await sheet.isVisible()) {
    await sheet.click();
    await look("sheet");
  }
  await field(page, "combobox", "Palette").selectOption({ label: "Best of this picture" });
  await unlockProportions(page);
  await field(page, "spinbutton", "Width").fill("512");
  await field(page, "spinbutton", "Width").fill("50");
  await untilReady(page);
  await page.getByText("The picture is stretched").waitFor();
  await look("limited palette, stretched");
  for (const opener of OPENERS) {
    if (opener !== "Browse palettes" && await sheet.count() === 0) {
      const less = page.getByRole("button", { name: "Fewer controls" });
      if (await less.isVisible()) await less.click();
    } else if (opener === "Browse palettes" && await sheet.isVisible()) await sheet.click();
    const dialog = await openDialog(page, opener);
    await look(opener);
    await closeDialog(dialog);
  }
}

/** Presses Tab until the element of that name has the focus, and returns how often. */
async function tabTo(page: Page, name: string, key: "Tab" | "Shift+Tab" = "Tab") {
  for (let steps = 1; steps < 150; steps++) {
    await page.keyboard.press(key);
    const isThere = await page.evaluate((name) => {
      const element = document.activeElement!;
      const label = element.closest("label") ?? element;
      return element.getAttribute("aria-label") === name || label.textContent?.trim() === name;
    }, name);
    if (!isThere) continue;
    const seen = await page.evaluate(focusSeen);
    assert(seen?.isOutlined, `The focus on ${name} cannot be seen.`);
    return steps;
  }
  throw new Error(`${key} leads to no ${name}.`);
}

/** Whether the element with the focus, or the label around it, has an outline; and whether it lies in the open dialog. */
function focusSeen() {
  const element = document.activeElement;
  if (element === null || element === document.body) return null;
  const isOutlined = [element, element.closest("label")].some((one) => {
    if (one === null) return false;
    const { outlineStyle, outlineWidth } = getComputedStyle(one);
    return outlineStyle !== "none" && outlineWidth !== "0px";
  });
  const dialog = document.querySelector("dialog[open]");
  const name = element.getAttribute("aria-label") ?? element.textContent;
  return { name, isOutlined, isInside: dialog === null || dialog.contains(element) };
}

/** How many things on the page move, and be it only once. */
function countMoving(): number {
  return document.getAnimations().filter((animation) =>
    Number(animation.effect?.getComputedTiming().duration) > 10
  ).length;
}

/** What on screen can be pressed or typed into, and in forced colors has no edge: border, underline, icon or picture. */
function edgeless(): string[] {
  const open = document.querySelector("dialog[open]") ?? document;
  const controls = "button, select, textarea, input[role=spinbutton], label:has(input[type=file])";
  return [...open.querySelectorAll<HTMLElement>(controls)]
    .filter((control) => control.checkVisibility() && control.closest("figure, dialog, section"))
    .filter((control) => {
      const hasIcon = control.matches("button") && control.querySelector("svg") !== null;
      if (hasIcon || control.parentElement?.querySelector(":scope > canvas") !== null) return false;
      return ![control, ...control.children].some((element) => {
        const { borderTopWidth, borderTopStyle, textDecorationLine } = getComputedStyle(element);
        return borderTopWidth !== "0px" && borderTopStyle !== "none" ||
          textDecorationLine !== "none";
      });
    })
    .map((control) => control.outerHTML.slice(0, 160));
}
