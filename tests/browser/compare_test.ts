import { assert, assertEquals, assertNotEquals } from "@std/assert";
import { afterEach, beforeAll, beforeEach, describe, it } from "@std/testing/bdd";
import type { Locator, Page } from "playwright-core";
import { PNG } from "pngjs";
import sharp from "sharp";
import { closeDialog, openDialog } from "./dialogs.ts";
import { field, photo, unlockProportions, untilReady, upload, visitOnce } from "./editor_visit.ts";
import { pieceData } from "./piece_data.ts";

/** Places across the comparison that are looked at: the middles of ten stripes. */
const STRIPES = 10;

describe("a piece beside its picture", () => {
  const guest = visitOnce();

  describe("before and after", () => {
    /** The comparison of a coarse piece, so that piece and picture differ everywhere. */
    let dialog: Locator;
    beforeAll(async () => {
      const { page } = guest;
      await upload(page, await photo("tulips", 800, 600));
      await field(page, "spinbutton", "Width").fill("12");
      await field(page, "spinbutton", "Height").fill("9");
      await untilReady(page);
    });
    beforeEach(async () => void (dialog = await openDialog(guest.page, "Compare")));
    // No more than that: a test that failed has said more by then than a dialog that does not close.
    afterEach(() => guest.page.keyboard.press("Escape"));

    it("moves the border between piece and picture by mouse and by keys", async () => {
      const { page, problems } = guest;
      const slider = dialog.getByRole("slider", { name: "Share of the picture" });
      assertEquals(await slider.inputValue(), "50");
      assertEquals(await pictureStripes(dialog), 5);

      const { x, y, width, height } = (await slider.boundingBox())!;
      await page.mouse.move(x + width / 2, y + height / 2);
      await page.mouse.down();
      await page.mouse.move(x + width * 0.8, y + height / 2, { steps: 4 });
      await page.mouse.up();
      const share = Number(await slider.inputValue());
      assert(share > 75 && share < 85, `${share} %`);
      assertEquals(await pictureStripes(dialog), 8);

      await slider.press("Home");
      assertEquals(await pictureStripes(dialog), 0);
      for (let i = 0; i < 30; i++) await slider.press("ArrowRight");
      assertEquals(await slider.inputValue(), "30");
      assertEquals(await pictureStripes(dialog), 3);
      await slider.press("End");
      assertEquals(await pictureStripes(dialog), STRIPES);
      assertEquals(problems, []);
    });

    it("moves the border where the comparison itself is dragged", async () => {
      const { page } = guest;
      const { x, y, width, height } = (await dialog.locator("canvas").first().boundingBox())!;
      await page.mouse.move(x + width / 2, y + height / 2);
      await page.mouse.down();
      await page.mouse.move(x + width * 0.21, y + height / 2, { steps: 4 });
      await page.mouse.up();
      assertEquals(await pictureStripes(dialog), 2);
    });

    it("shows the picture alone while the button is held, by mouse and by key", async () => {
      const { page } = guest;
      const button = dialog.getByRole("button", { name: "Hold to see the picture" });
      await button.hover();
      await page.mouse.down();
      assertEquals(await button.getAttribute("aria-pressed"), "true");
      assertEquals(await pictureStripes(dialog), STRIPES);
      await page.mouse.up();
      assertEquals(await pictureStripes(dialog), 5);
      for (const key of ["Space", "Enter"]) {
        await button.focus();
        await page.keyboard.down(key);
        assertEquals(await pictureStripes(dialog), STRIPES);
        await page.keyboard.up(key);
        assertEquals(await pictureStripes(dialog), 5);
      }
      await closeDialog(dialog);
      const opener = page.getByRole("button", { name: "Compare", exact: true });
      assert(await opener.evaluate((element) => element === document.activeElement));
    });
  });

  describe("facts of the piece", () => {
    it("counts every cell once, and follows each change", async () => {
      const { page } = guest;
      await upload(page, await photo("coffee", 400, 300));
      await openFacts(page);
      await field(page, "combobox", "Palette").selectOption({ label: "PICO-8" });
      await untilReady(page);
      const first = await assertFacts(page);
      assert(first.size <= 16, `${first.size} colors`);
      await unlockProportions(page);
      await field(page, "spinbutton", "Width").fill("33");
      await field(page, "spinbutton", "Height").fill("21");
      await untilReady(page);
      const second = await assertFacts(page);
      assertNotEquals([...second], [...first]);
      await field(page, "slider", "Brightness").fill("60");
      await untilReady(page);
      assertNotEquals([...await assertFacts(page)], [...second]);
    });

    it("tells what the colors of bricks, beads and threads are bought as", async () => {
      const { page } = guest;
      await upload(page, await photo("coffee", 400, 300));
      await openFacts(page);
      const facts = page.locator("details").filter({ hasText: "Facts" });
      const choose = async (label: string) => {
        await field(page, "combobox", "Palette").selectOption({ label });
        await untilReady(page);
      };
      await choose("LEGO solid colors");
      await facts.getByText(/^#[0-9a-f]{6} · \d+ · BrickLink \d+$/).first().waitFor();
      await choose("DMC cotton threads");
      await facts.getByText(/^#[0-9a-f]{6} · \w+$/).first().waitFor();
      await choose("PICO-8");
      await facts.getByText(/^#[0-9a-f]{6}$/).first().waitFor();
      assertEquals(await facts.getByText("·").filter({ hasText: "#" }).count(), 0);
    });
  });
});

describe("facts of a piece of few colors", () => {
  const guest = visitOnce();

  it("tells as many colors as there are, transparency not among them, in words that fit the number", async () => {
    const { page } = guest;
    const dot = { create: { width: 1, height: 1, channels: 4, background: "#ff8800" } } as const;
    const clear = { top: 0, bottom: 0, left: 0, right: 1, background: "#00000000" };
    const buffer = await sharp(dot).extend(clear).png().toBuffer();
    await upload(page, { name: "half.png", mimeType: "image/png", buffer });
    const { columns, rows } = await pieceData(page);
    const pixels = page.getByRole("figure", { name: "Pixels", exact: true });
    assertEquals(await pixels.getByText("1 color", { exact: true }).count(), 1);
    await page.getByRole("status").getByText(`${columns} × ${rows} cells, one color.`).waitFor();
    await page.locator("summary").filter({ hasText: "1 color in use" }).click();
    await page.getByText(`${columns * rows / 2} cells are transparent.`).waitFor();
    await field(page, "spinbutton", "Width").fill("2");
    await field(page, "spinbutton", "Height").fill("1");
    await untilReady(page);
    await page.getByText("1 cell is transparent.", { exact: true }).waitFor();
    await page.getByRole("listitem").getByText("1 cell", { exact: true }).waitFor();
  });
});

/** Stripes, from the left, that show the picture: within them neighboring pixels differ, within a cell they do not. */
async function pictureStripes(dialog: Locator): Promise<number> {
  const shown = dialog.locator("canvas").first();
  const { width, height, data } = PNG.sync.read(await shown.screenshot());
  const isPicture = Array.from({ length: STRIPES }, (_, stripe) => {
    let changes = 0;
    const middle = Math.round((stripe + 0.5) / STRIPES * width);
    for (let x = middle - 8; x < middle + 8; x++) {
      for (let y = 1; y < height; y++) {
        const at = (y * width + x) * 4;
        if ([0, 1, 2].some((k) => data[at + k] !== data[at - width * 4 + k])) changes++;
      }
    }
    return changes > 16 * height / 4;
  });
  const count = isPicture.indexOf(false);
  assert(count < 0 || !isPicture.slice(count).includes(true), isPicture.join());
  return count < 0 ? STRIPES : count;
}

/** Opens the facts, unless they are open since the picture before. */
async function openFacts(page: Page): Promise<void> {
  const facts = page.locator("details").filter({ hasText: "Facts" });
  if (await facts.getAttribute("open") === null) await facts.locator("summary").click();
}

/** The counts of the panel, compared with those of the piece as it is downloaded. */
async function assertFacts(page: Page): Promise<Map<string, number>> {
  const rows = await page.locator("details").filter({ hasText: "Facts" }).getByRole("listitem")
    .allInnerTexts();
  const counts = new Map(rows.map((row) => {
    const [, hex, cells] = /(#[0-9a-f]{6})\D*\s(\d+) cells?/.exec(row)!;
    return [hex!, Number(cells)];
  }));
  const piece = await pieceData(page);
  const total = [...counts.values()].reduce((sum, cells) => sum + cells, 0);
  assertEquals(total, piece.columns * piece.rows);
  for (const [hex, cells] of counts) assertEquals(cells, piece.count(hex), hex);
  const summary = await page.locator("summary").filter({ hasText: "Facts" }).innerText();
  assert(
    summary.includes(`${piece.columns} × ${piece.rows} = ${total} cells`) &&
      summary.includes(`${counts.size} colors in use`),
    summary,
  );
  return counts;
}
