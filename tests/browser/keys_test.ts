import { assert, assertEquals, assertNotEquals } from "@std/assert";
import { describe, it } from "@std/testing/bdd";
import type { Page } from "playwright-core";
import { openDialog } from "./dialogs.ts";
import { field, photo, pixels, sizeOf, untilReady, upload, visitOnce } from "./editor_visit.ts";

describe("keys, and numbers as people write them", () => {
  const guest = visitOnce({ viewport: { width: 1280, height: 800 } });

  it("undo and redo on a Russian keyboard, and take tools by their places", async () => {
    const { page } = guest;
    await upload(page, await photo("dog", 400, 300));
    const plain = await pixels(page);
    await field(page, "slider", "Contrast").fill("40");
    await untilReady(page);
    const changed = await pixels(page);
    assertNotEquals(changed, plain);
    await russian(page, "я", "KeyZ", true);
    await untilReady(page);
    assertEquals(await pixels(page), plain);
    await russian(page, "н", "KeyY", true);
    await untilReady(page);
    assertEquals(await pixels(page), changed);

    const dialog = await openDialog(page, "Touch up");
    for (
      const [key, code, tool] of [
        ["а", "KeyF", "Fill"],
        ["у", "KeyE", "Eraser"],
        ["з", "KeyP", "Pencil"],
      ] as const
    ) {
      await russian(page, key, code);
      await dialog.getByRole("button", { name: tool, exact: true, pressed: true }).waitFor();
    }
    await page.keyboard.press("Shift+ArrowRight");
    const undo = dialog.getByRole("button", { name: "Undo" });
    assertEquals(await undo.isDisabled(), false);
    await russian(page, "я", "KeyZ", true);
    await dialog.getByText("Undone").waitFor();
  });

  it("go through the tools by arrows, and past them by one Tab", async () => {
    const { page } = guest;
    await upload(page, await photo("dog", 400, 300));
    const dialog = await openDialog(page, "Touch up");
    const bar = dialog.getByRole("toolbar", { name: "Tools" });
    const focused = () =>
      page.evaluate(() => {
        const { title, ariaLabel } = document.activeElement as HTMLElement;
        return ariaLabel ?? title.replace(/ \(.*/, "");
      });
    await page.keyboard.press("Shift+Tab");
    const names: string[] = [];
    for (let i = 0; i < 3; i++) {
      names.push(await focused());
      await page.keyboard.press("ArrowRight");
    }
    // The field at the end is the one that Tab comes to from behind only if it was used last.
    assertEquals(names, ["Pencil", "Eraser", "Bring back original"]);
    await page.keyboard.press("Enter");
    await bar.getByRole("button", { name: "Fill", pressed: true }).waitFor();
    await page.keyboard.press("End");
    assertEquals(await focused(), "Mirror top and bottom");
    await page.keyboard.press("ArrowRight");
    assertEquals(await focused(), "Pencil");
    await page.keyboard.press("ArrowLeft");
    await page.keyboard.press("Home");
    await page.keyboard.press("ArrowDown");
    assertEquals(await focused(), "Eraser");
    await page.keyboard.press("Tab");
    assert(!await bar.evaluate((bar) => bar.contains(document.activeElement)));
    await page.keyboard.press("Shift+Tab");
    assertEquals(await focused(), "Eraser");
  });

  it("step numbers, and the wheel does not", async () => {
    const { page } = guest;
    await upload(page, await photo("dog", 400, 400));
    const detail = field(page, "spinbutton", "Detail level");
    await detail.focus();
    for (
      const [key, value] of [["ArrowUp", 31], ["PageUp", 41], ["ArrowDown", 40], ["PageDown", 30]]
    ) {
      await page.keyboard.press(String(key));
      assertEquals(await detail.inputValue(), String(value));
      assertEquals(await detail.getAttribute("aria-valuenow"), String(value));
    }
    const [least, most] = await detail.evaluate(({ ariaValueMin, ariaValueMax }) => [
      ariaValueMin,
      ariaValueMax,
    ]);
    assertEquals([least, most], ["1", "512"]);
    const { x, y } = (await detail.boundingBox())!;
    await page.mouse.move(x + 5, y + 5);
    for (let i = 0; i < 5; i++) await page.mouse.wheel(0, 60);
    await untilReady(page);
    assertEquals(await sizeOf(page), "30 × 30");
  });

  it("are read, or said not to be, and then nothing changes", async () => {
    const { page } = guest;
    await upload(page, await photo("dog", 400, 400));
    const type = async (name: string, typed: string) => {
      const input = field(page, "spinbutton", name);
      await input.fill(typed);
      await input.press("Enter");
      await untilReady(page);
    };
    for (
      const [name, typed, size] of [
        ["Aspect ratio", "1,5", "45 × 30"],
        ["Aspect ratio", "16:9", "53 × 30"],
        ["Aspect ratio", "4 / 3", "40 × 30"],
        ["Aspect ratio", "１：２", "30 × 60"],
        ["Aspect ratio", "1.0", "30 × 30"],
        ["Detail level", " 40 px ", "40 × 40"],
        ["Detail level", "４２", "42 × 42"],
      ] as const
    ) {
      await type(name, typed);
      assertEquals(await sizeOf(page), size, typed);
      // What is typed is never changed under the visitor's hands.
      assertEquals(await field(page, "spinbutton", name).inputValue(), typed);
    }
    for (
      const [name, typed] of [
        ["Detail level", "30 cm"],
        ["Detail level", "forty"],
        ["Aspect ratio", "1:0"],
        ["Aspect ratio", "1,5,2"],
      ] as const
    ) {
      await type(name, typed);
      await page.getByRole("alert").getByText(`${name} must be`).waitFor();
      assertEquals(await sizeOf(page), "42 × 42", typed);
      await page.getByRole("button", { name: "Dismiss" }).click();
      await field(page, "spinbutton", name).blur();
    }
    await type("Cell in mm", "2 cm");
    await page.getByText("84 × 84 cm").waitFor();
    const dialog = await openDialog(page, "More downloads of Pixels");
    await dialog.getByRole("spinbutton", { name: "millimeters per cell" }).fill("2,5");
    await dialog.getByText("10.5 × 10.5 cm in all").waitFor();
  });
});

/** Presses a key of a Russian keyboard where the focus is. */
async function russian(page: Page, key: string, code: string, ctrlKey = false): Promise<void> {
  await page.evaluate(({ key, code, ctrlKey }) => {
    const target = document.activeElement ?? document.body;
    const options = { key, code, ctrlKey, bubbles: true, cancelable: true };
    target.dispatchEvent(new KeyboardEvent("keydown", options));
  }, { key, code, ctrlKey });
}
