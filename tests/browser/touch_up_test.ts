import { assert, assertEquals, assertNotEquals } from "@std/assert";
import { describe, it } from "@std/testing/bdd";
import type { Page } from "playwright-core";
import { field, photoPath, untilReady, upload, visitOnce } from "./editor_visit.ts";
import { closeDialog, fingersOn, middleOf } from "./dialogs.ts";
import { pieceData } from "./piece_data.ts";

/** The cell, counted from 0, as `#rrggbb` or `#00000000`. */
async function cellColor(page: Page, column: number, row: number): Promise<string> {
  const { columns, palette, cells } = await pieceData(page);
  return palette[cells[row * columns + column]!]!;
}

async function openTouchUp(page: Page) {
  await page.getByRole("button", { name: "Touch up", exact: true }).click();
  const dialog = page.getByRole("dialog", { name: "Touch up" });
  await dialog.waitFor();
  return dialog;
}

const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };

describe("touch-up", () => {
  const guest = visitOnce();

  it("paints by keyboard alone, and says where and what", async () => {
    const { page, problems } = guest;
    await upload(page, photoPath("coffee"));
    const { columns, rows } = await pieceData(page);
    const dialog = await openTouchUp(page);
    await dialog.getByLabel("Add color").fill("#12fe34");
    await dialog.getByRole("application").focus();
    for (let i = 0; i < columns + rows; i++) {
      await page.keyboard.press(i % 2 === 0 ? "ArrowLeft" : "ArrowUp");
    }
    for (let i = 0; i < rows; i++) await page.keyboard.press("ArrowUp");
    await page.keyboard.press("Space");
    await page.keyboard.press("Shift+ArrowRight");
    const spoken = await dialog.getByText(/^Column 2, row 1/).innerText();
    assert(spoken.includes("#12fe34"), spoken);
    await page.keyboard.press("Escape");
    await dialog.waitFor({ state: "hidden" });
    await untilReady(page);
    assertEquals(await cellColor(page, 0, 0), "#12fe34");
    assertEquals(await cellColor(page, 1, 0), "#12fe34");
    assertNotEquals(await cellColor(page, 2, 0), "#12fe34");

    await page.getByRole("button", { name: "Undo", exact: true }).click();
    assertNotEquals(await cellColor(page, 1, 0), "#12fe34");
    await page.getByRole("button", { name: "Redo", exact: true }).click();
    assertEquals(await cellColor(page, 1, 0), "#12fe34");
    assertEquals(problems, []);
  });

  it("paints by mouse, fills, and keeps what was painted through another palette", async () => {
    const { page } = guest;
    await upload(page, photoPath("tulips"));
    const dialog = await openTouchUp(page);
    const canvas = dialog.getByRole("application");
    await dialog.getByLabel("Add color").fill("#ff00ff");
    const box = (await canvas.boundingBox())!;
    const middle = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
    await page.mouse.move(middle.x, middle.y);
    await page.mouse.down();
    await page.mouse.move(middle.x + 60, middle.y + 40, { steps: 6 });
    await page.mouse.up();
    await dialog.getByRole("button", { name: "Done" }).click();
    await untilReady(page);
    const painted = (await pieceData(page)).count("#ff00ff");
    assert(painted > 2, `${painted} cells were painted.`);

    await field(page, "combobox", "Palette").selectOption({ label: "Best of this picture" });
    await untilReady(page);
    assertEquals((await pieceData(page)).count("#ff00ff"), painted);
  });

  it("calls colors by what they are bought as, and what it knows nothing of by its value", async () => {
    const { page } = guest;
    await field(page, "combobox", "Palette").selectOption("dmc");
    await untilReady(page);
    const dialog = await openTouchUp(page);
    const thread = dialog.getByRole("radio", {
      name: /^\w+ [A-Z][^#]+, #[0-9a-f]{6}, \d+ cells?$/,
    });
    const label = (await thread.nth(1).getAttribute("aria-label"))!;
    assertEquals(await thread.nth(1).getAttribute("title"), label);
    await thread.nth(1).click();
    await dialog.getByText(`${label.replace(/, \d+ cells?$/, "")} picked`).waitFor();
    await dialog.getByLabel("Add color").fill("#ff00ff");
    await dialog.getByText("#ff00ff picked", { exact: true }).waitFor();
    await dialog.getByRole("radio", { name: /^#ff00ff, \d+ cells$/ }).waitFor();
    await closeDialog(dialog);
    await field(page, "combobox", "Palette").selectOption({ label: "Best of this picture" });
    await untilReady(page);
  });

  it("offers touch-ups back after another size", async () => {
    const { page } = guest;
    await upload(page, photoPath("shore"));
    const dialog = await openTouchUp(page);
    await dialog.getByLabel("Add color").fill("#00ff7f");
    await dialog.getByRole("application").focus();
    await page.keyboard.press("Space");
    await dialog.getByRole("button", { name: "Done" }).click();
    await untilReady(page);
    assertEquals((await pieceData(page)).count("#00ff7f"), 1);
    const width = field(page, "spinbutton", "Width");
    const before = await width.inputValue();
    await width.fill("20");
    await width.press("Enter");
    await untilReady(page);
    assertEquals((await pieceData(page)).count("#00ff7f"), 0);
    await page.getByRole("button", { name: /^Go back to / }).click();
    await untilReady(page);
    assertEquals(await width.inputValue(), before);
    assertEquals((await pieceData(page)).count("#00ff7f"), 1);
  });

  it("gives a stroke up at Escape and at undo, and undoes wherever the focus is", async () => {
    const { page } = guest;
    await upload(page, photoPath("coffee"));
    const dialog = await openTouchUp(page);
    const undo = dialog.getByRole("button", { name: "Undo" });
    await dialog.getByLabel("Add color").fill("#ff00ff");
    const [x, y] = await middleOf(dialog.getByRole("application"));
    const stroke = async (row: number) => {
      await page.mouse.move(x - 60, y + row);
      await page.mouse.down();
      await page.mouse.move(x + 60, y + row, { steps: 4 });
    };
    const painted = dialog.getByRole("radio", { name: /^#ff00ff, [1-9]/ });
    await stroke(0);
    await page.mouse.up();
    await painted.waitFor();
    const before = await painted.getAttribute("aria-label");
    for (const key of ["Escape", "Control+z"]) {
      await stroke(30);
      await page.keyboard.press(key);
      await dialog.getByText("Given up").waitFor();
      await page.mouse.move(x + 80, y + 30);
      await page.mouse.up();
      assertEquals(await painted.getAttribute("aria-label"), before, key);
    }
    await dialog.getByRole("button", { name: "Line", exact: true }).click();
    await page.keyboard.press("Control+z");
    await painted.waitFor({ state: "detached" });
    assertEquals(await undo.isDisabled(), true);
    await dialog.getByText("Undone").waitFor();
  });

  it("undoes what was painted before it was closed and opened again", async () => {
    const { page } = guest;
    await upload(page, photoPath("tulips"));
    for (const color of ["#ff00ff", "#00ffff"]) {
      const dialog = await openTouchUp(page);
      await dialog.getByLabel("Add color").fill(color);
      await dialog.getByRole("application").focus();
      await page.keyboard.press("Shift+ArrowRight");
      await closeDialog(dialog);
    }
    const dialog = await openTouchUp(page);
    await dialog.getByRole("application").press("Control+z");
    await dialog.getByRole("application").press("Control+z");
    await closeDialog(dialog);
    await untilReady(page);
    const { count } = await pieceData(page);
    assertEquals([count("#ff00ff"), count("#00ffff")], [0, 0]);
  });

  it("fits on every screen, from a phone on its side to a small window at 400 %", async () => {
    const { page } = guest;
    await upload(page, photoPath("coffee"));
    for (
      const [width, height] of [[844, 390], [640, 400], [320, 568], [320, 256], [240, 640]] as const
    ) {
      await page.setViewportSize({ width, height });
      const dialog = await openTouchUp(page);
      const box = (await dialog.getByRole("application").boundingBox())!;
      const place = `${width} x ${height}: ${JSON.stringify(box)}`;
      assert(await dialog.evaluate((whole) => whole.scrollWidth <= whole.clientWidth), place);
      assert(box.height >= Math.min(140, height / 3) && box.width >= 240, place);
      const done = (await dialog.getByRole("button", { name: "Done" }).boundingBox())!;
      assert(done.y + done.height <= box.y, `The grid lies under Done at ${place}.`);
      await dialog.getByText("Keyboard shortcuts").or(dialog.getByText("?", { exact: true }))
        .locator("visible=true").click();
      const list = (await dialog.locator("dl").boundingBox())!;
      assert(list.x >= 0 && list.x + list.width <= width, `Shortcuts at ${JSON.stringify(list)}`);
      await closeDialog(dialog);
    }
  });
});

describe("touch-up by fingers", () => {
  const guest = visitOnce(PHONE);

  it("zooms by pinch without painting, and draws with one finger", async () => {
    const { page } = guest;
    await upload(page, photoPath("coffee"));
    const dialog = await openTouchUp(page);
    await dialog.getByLabel("Add color").fill("#ff00ff");
    const [x, y] = await middleOf(dialog.getByRole("application"));
    const touch = await fingersOn(page);
    await touch([x - 30, y]);
    await touch([x - 30, y], [x + 30, y]);
    for (let i = 1; i <= 5; i++) await touch([x - 30 - i * 10, y], [x + 30 + i * 10, y]);
    await touch();
    assertEquals(await dialog.getByRole("button", { name: "Undo" }).isDisabled(), true);
    await touch([x, y]);
    await touch([x + 5, y + 40]);
    await touch();
    assertEquals(await dialog.getByRole("button", { name: "Undo" }).isDisabled(), false);
    const swatch = (await dialog.getByRole("radio", { checked: true }).boundingBox())!;
    assert(swatch.x >= 0 && swatch.x + swatch.width <= 390, "The color in hand is out of sight.");
  });

  it("moves along with two fingers, and picks nothing on the way", async () => {
    const { page } = guest;
    await upload(page, photoPath("coffee"));
    const dialog = await openTouchUp(page);
    const [x, y] = await middleOf(dialog.getByRole("application"));
    const touch = await fingersOn(page);
    const rowUnderFinger = async () => {
      await touch([x, y]);
      await touch();
      const spoken = await dialog.getByText(/^Column \d+, row \d+/).innerText();
      return Number(/row (\d+)/.exec(spoken)![1]);
    };
    for (let i = 0; i < 3; i++) await dialog.getByRole("button", { name: "Zoom in" }).click();
    await dialog.getByRole("button", { name: "Pick color" }).click();
    const chosen = dialog.getByRole("radio", { checked: true });
    const color = await chosen.getAttribute("aria-label");
    await touch([x - 40, y]);
    await touch([x - 40, y], [x + 40, y]);
    for (let i = 1; i <= 6; i++) await touch([x - 40, y + 20 * i], [x + 40, y + 20 * i]);
    await touch();
    assertEquals(await chosen.getAttribute("aria-label"), color);
    await dialog.getByRole("button", { name: "Pencil" }).click();
    const moved = await rowUnderFinger();
    await dialog.getByRole("button", { name: "Show all" }).click();
    const middle = await rowUnderFinger();
    assert(moved < middle - 2, `Row ${moved} came to where row ${middle} was.`);
  });
});
