import { assert, assertEquals } from "@std/assert";
import { describe, it } from "@std/testing/bdd";
import { card, photo, untilReady, upload, visitOnce } from "./editor_visit.ts";

describe("the editor is for everyone", () => {
  const guest = visitOnce();

  it("leads who chooses a picture by keys to the piece", async () => {
    const { page } = guest;
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
  });

  it("shows where the keyboard is, clear of the bar", async () => {
    const { page } = guest;
    await upload(page, await photo("tulips", 400, 300));
    await page.getByLabel("Upload image").focus();
    for (let i = 0; i < 70; i++) {
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
  });
});

describe("the editor on a phone is for everyone", () => {
  const guest = visitOnce({
    reducedMotion: "reduce",
    forcedColors: "active",
    viewport: { width: 390, height: 844 },
  });

  it("stands still for who wants less motion, and keeps its lines in forced colors", async () => {
    const { page } = guest;
    await upload(page, await photo("shore", 400, 300));
    const row = page.getByRole("group", { name: "Your pixel art" });
    await page.getByRole("button", { name: "Show more cards of Your pixel art" }).click();
    assert(await row.evaluate((element) => element.scrollLeft) > 200);
    const border = await card(page, "Pixels").getByRole("button").first().evaluate((button) =>
      getComputedStyle(button).borderTopWidth
    );
    assertEquals(border, "1px");
  });
});
