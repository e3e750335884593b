import { AXE_SCRIPT } from "axe-core";
import { assert, assertEquals } from "@std/assert";
import { afterAll, beforeAll, describe, it } from "@std/testing/bdd";
import { Buffer } from "node:buffer";
import type { Page } from "playwright-core";
import {
  card,
  field,
  photo,
  setStage,
  type Stage,
  unlockProportions,
  untilReady,
  upload,
  visit,
} from "./editor_visit.ts";

describe("the editor is for everyone", () => {
  let stage: Stage;
  beforeAll(async () => void (stage = await setStage()));
  afterAll(() => stage.close());

  for (
    const [width, height, colorScheme] of [
      [1280, 800, "light"],
      [1280, 800, "dark"],
      [320, 640, "light"],
    ] as const
  ) {
    it(`has no barrier in any state at ${width} pixels, ${colorScheme}`, async () => {
      const { page, leave } = await visit(stage, { viewport: { width, height }, colorScheme });
      await checkBarriers(page, "empty");
      await page.getByLabel("Upload image").setInputFiles({
        name: "letter.txt",
        mimeType: "image/png",
        buffer: Buffer.from("no picture"),
      });
      await page.locator('#editor[data-state="failed"]').waitFor();
      await checkBarriers(page, "failed");
      await upload(page, await photo("coffee", 400, 300));
      await checkBarriers(page, "ready");
      await unlockProportions(page);
      await field(page, "spinbutton", "Width").fill("90");
      await page.getByText("The picture is stretched").waitFor();
      if (width < 1024) await page.getByRole("button", { name: "All controls" }).click();
      await checkBarriers(page, "stretched");
      await page.getByRole("button", { name: "Browse palettes" }).click();
      await page.getByRole("dialog").waitFor();
      await checkBarriers(page, "palettes");
      assert(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth));
      await leave();
    });
  }

  it("is no wider than the screen at 200 % zoom and with long words", async () => {
    const { page, leave } = await visit(stage, { viewport: { width: 640, height: 400 } });
    await upload(page, {
      ...await photo("dog", 400, 300),
      name: "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft.png",
    });
    assert(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth));
    await leave();
  });

  it("shows where the keyboard is, clear of the bar", async () => {
    const { page, leave } = await visit(stage, {
      viewport: { width: 1280, height: 720 },
      reducedMotion: "reduce",
    });
    await upload(page, await photo("tulips", 400, 300));
    await page.getByLabel("Upload image").focus();
    for (let i = 0; i < 60; i++) {
      await page.keyboard.press("Tab");
      const seen = await page.evaluate(() => {
        const element = document.activeElement!;
        if (element === document.body) return null;
        const bar = document.querySelector('section[aria-label="Controls"]')!;
        const { top, bottom } = element.getBoundingClientRect();
        const name = element.getAttribute("aria-label") ?? element.textContent;
        const isInBar = bar.contains(element);
        const style = getComputedStyle(element);
        return {
          name,
          isOutlined: style.outlineStyle !== "none" && style.outlineWidth !== "0px",
          isClear: isInBar || bottom > 0 && top < bar.getBoundingClientRect().top,
        };
      });
      if (seen === null) break;
      assert(seen.isOutlined && seen.isClear, JSON.stringify(seen));
    }
    await leave();
  });

  it("leads who chooses a picture by keys to the piece", async () => {
    const { page, leave } = await visit(stage, { reducedMotion: "reduce" });
    const next = async () => {
      await page.keyboard.press("Tab");
      return await page.evaluate(() => document.activeElement!.textContent);
    };
    await page.getByRole("button", { name: /^Try / }).first().press("Enter");
    await untilReady(page);
    assertEquals(await next(), "Pixels");
    await page.getByLabel("Upload image").focus();
    await upload(page, await photo("tulips", 400, 300));
    assertEquals(await next(), "Pixels");
    await leave();
  });

  it("stands still for who wants less motion, and keeps its lines in forced colors", async () => {
    const { page, leave } = await visit(stage, {
      reducedMotion: "reduce",
      forcedColors: "active",
      viewport: { width: 390, height: 844 },
    });
    await upload(page, await photo("shore", 400, 300));
    const row = page.getByRole("group", { name: "Your pixel art" });
    await page.getByRole("button", { name: "Show more cards of Your pixel art" }).click();
    assert(await row.evaluate((element) => element.scrollLeft) > 200);
    const border = await card(page, "Pixels").getByRole("button").first().evaluate((button) =>
      getComputedStyle(button).borderTopWidth
    );
    assertEquals(border, "1px");
    await leave();
  });
});

/** Asserts that axe-core finds nothing. */
async function checkBarriers(page: Page, state: string): Promise<void> {
  await page.evaluate(AXE_SCRIPT);
  const found = await page.evaluate(async () => {
    const { axe } = globalThis as unknown as {
      axe: {
        run(options: unknown): Promise<
          { violations: { id: string; nodes: { html: string; failureSummary: string }[] }[] }
        >;
      };
    };
    const { violations } = await axe.run({
      runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
    });
    return violations.flatMap(({ id, nodes }) =>
      nodes.slice(0, 3).map(({ html, failureSummary }) =>
        `${id}: ${html.slice(0, 160)} ${failureSummary.slice(0, 200)}`
      )
    );
  });
  assertEquals(found, [], state);
}
