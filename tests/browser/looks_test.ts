import { assert, assertEquals, assertNotEquals } from "@std/assert";
import { describe, it } from "@std/testing/bdd";
import type { Page } from "playwright-core";
import { formatLook } from "@/lib/document/look.ts";
import { LOOKS } from "@/lib/document/looks.ts";
import { MOST_OWN_LOOKS } from "@/lib/editor/looks/own_looks.ts";
import { field, photo, pixels, press, untilReady, upload, visitOnce } from "./editor_visit.ts";

describe("looks", () => {
  const guest = visitOnce();

  it("show this picture, are taken at a tap, marked, and given back as one", async () => {
    const { page, problems } = guest;
    await upload(page, await photo("red_panda", 400, 300));
    assertEquals(await applied(page), ["24 best"]);
    await untilDrawn(page);
    assertEquals(
      await page.getByRole("toolbar", { name: "Looks" }).getByRole("button").allTextContents(),
      LOOKS.map(({ name }) => name),
    );
    const first = await pixels(page);
    await press(page, "Full color");
    const full = await pixels(page);
    assertNotEquals(full, first);
    assertEquals(await applied(page), ["Full color"]);
    await press(page, "Game Boy");
    assertEquals(await applied(page), ["Game Boy"]);
    assertEquals(await field(page, "combobox", "Palette").inputValue(), "game-boy");
    await press(page, "Undo");
    assertEquals(await pixels(page), full);
    await press(page, "Undo");
    assertEquals(await pixels(page), first);
    assertEquals(await applied(page), ["24 best"]);
    await field(page, "slider", "Contrast").fill("33");
    await untilReady(page);
    assertEquals(await applied(page), []);
    assertEquals(problems, []);
  });

  it("are leafed through by a mouse without a wheel", async () => {
    const { page } = guest;
    await upload(page, await photo("dog", 480, 240));
    const last = page.getByRole("toolbar", { name: "Looks" }).getByRole("button").last();
    const isSeen = () => last.evaluate((look) => look.getBoundingClientRect().right <= innerWidth);
    assertEquals(await isSeen(), false);
    const back = page.getByRole("button", { name: "Show earlier cards of Looks" });
    const forward = page.getByRole("button", { name: "Show more cards of Looks" });
    assert(await back.isDisabled());
    const row = await page.getByRole("toolbar", { name: "Looks" }).elementHandle();
    while (await forward.isEnabled()) {
      const rest = row!.evaluate((row) =>
        new Promise<void>((resolve) =>
          row.addEventListener("scrollend", () => requestAnimationFrame(() => resolve()), {
            once: true,
          })
        )
      );
      await forward.click();
      await rest;
    }
    assert(await isSeen() && await back.isEnabled());
  });

  it("are one stop of Tab, and gone through by arrows", async () => {
    const { page } = guest;
    const focused = () => page.evaluate(() => document.activeElement!.textContent);
    await page.getByRole("button", { name: "24 best", exact: true }).focus();
    for (
      const [key, name] of [
        ["ArrowRight", "Full color"],
        ["End", LOOKS.at(-1)!.name],
        ["ArrowRight", "24 best"],
        ["ArrowLeft", LOOKS.at(-1)!.name],
        ["Home", "24 best"],
        ["ArrowRight", "Full color"],
        ["Tab", "Save this look"],
        ["Shift+Tab", "Full color"],
      ] as const
    ) {
      await page.keyboard.press(key);
      assertEquals(await focused(), name, key);
    }
  });

  it("come all by a link, with the picture's own size", async () => {
    const { page } = guest;
    await page.goto(`${new URL(page.url()).origin}/?v=1&look=pico-8`);
    await page.getByRole("status").getByText("A look from a link").waitFor();
    await upload(page, await photo("dog", 480, 240));
    assertEquals(await applied(page), ["PICO-8"]);
    await page.waitForURL(/look=pico-8&size=60x30/);
  });

  it("of one's own are kept on the device, renamed, handed on and deleted", async () => {
    const { page, problems } = guest;
    await upload(page, await photo("tulips", 400, 300));
    await field(page, "slider", "Saturation").fill("-60");
    await untilReady(page);
    await keepAs(page, "Save this look", "Faded");
    assertEquals(await applied(page), ["Faded"]);
    // It stands behind all others, and is brought into sight.
    await page.waitForFunction(() => {
      const looks = document.querySelectorAll('[role="toolbar"] button[aria-pressed="true"]');
      return [...looks].some((look) => {
        const { left, right } = look.getBoundingClientRect();
        return look.textContent === "Faded" && left >= 0 && right <= innerWidth;
      });
    });
    const faded = await pixels(page);
    await page.reload();
    await untilReady(page);
    await press(page, "24 best");
    assertNotEquals(await pixels(page), faded);
    await press(page, "Faded");
    assertEquals(await pixels(page), faded);
    await keepAs(page, "Rename Faded", "Old photo");
    assertEquals(await page.getByRole("button", { name: "Faded", exact: true }).count(), 0);
    assertEquals(await applied(page), ["Old photo"]);
    await page.getByRole("button", { name: "Delete Old photo" }).press("Enter");
    await page.getByRole("button", { name: "Old photo", exact: true }).waitFor({
      state: "detached",
    });
    assertEquals(await pixels(page), faded);
    // The button has gone, and the focus with it not far.
    assert(
      await page.getByRole("button", { name: "Save this look" }).evaluate((button) =>
        button.parentElement!.contains(document.activeElement)
      ),
    );

    await fillOwn(page);
    await page.reload();
    await untilReady(page);
    await page.getByRole("button", { name: "Mine 0", exact: true }).waitFor();
    await page.getByRole("button", { name: "Save this look" }).click();
    await page.getByRole("status").filter({ hasText: "24 looks are kept already" }).waitFor();
    await press(page, "Mine 23");
    await page.getByRole("button", { name: "Delete Mine 23" }).click();
    await page.getByRole("button", { name: "Mine 23", exact: true }).waitFor({ state: "detached" });
    await keepAs(page, "Save this look", "The last");
    assertEquals(problems, []);
  });
});

/** Fills the browser's own store with as many looks as are kept. */
async function fillOwn(page: Page): Promise<void> {
  const records = Array.from({ length: MOST_OWN_LOOKS }, (_, i) => ({
    ...formatLook(LOOKS[i % LOOKS.length]!),
    id: `own-${i}`,
    name: `Mine ${i}`,
  }));
  await page.evaluate(async (records) => {
    const done = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve) => request.onsuccess = () => resolve(request.result));
    const database = await done(indexedDB.open("pixelated-artwork-looks"));
    const store = database.transaction("looks", "readwrite").objectStore("looks");
    await Promise.all(records.map((record) => done(store.put(record, record.id))));
    database.close();
  }, records);
}

/** Names of the looks that are marked. */
async function applied(page: Page): Promise<string[]> {
  return await page.getByRole("toolbar", { name: "Looks" })
    .getByRole("button", { pressed: true }).allTextContents();
}

/** Waits until every look shows something, and no two the same. */
async function untilDrawn(page: Page): Promise<void> {
  const seen = await page.waitForFunction((count) => {
    const group = [...document.querySelectorAll('[role="toolbar"]')].find((element) =>
      element.querySelector("button[aria-pressed] canvas") !== null
    );
    const canvases = [...group?.querySelectorAll("canvas") ?? []];
    const isBlank = ({ width, height }: HTMLCanvasElement) => width === 300 && height === 150;
    if (canvases.length < count || canvases.some(isBlank)) return false;
    return canvases.map((canvas) => canvas.toDataURL());
  }, LOOKS.length);
  const pictures = await seen.jsonValue() as string[];
  assert(new Set(pictures).size === LOOKS.length, "Two looks show the same.");
}

/** Presses a button that asks for a name, and gives it. */
async function keepAs(page: Page, button: string, name: string): Promise<void> {
  await page.getByRole("button", { name: button, exact: true }).click();
  await page.getByRole("textbox", { name: "Name of the look" }).fill(name);
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await page.getByRole("button", { name, exact: true }).waitFor();
}
