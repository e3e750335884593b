import { assert, assertEquals } from "@std/assert";
import { afterAll, beforeAll, describe, it } from "@std/testing/bdd";
import {
  card,
  field,
  photoPath,
  setStage,
  type Stage,
  untilReady,
  upload,
  visit,
  visitOnce,
} from "./editor_visit.ts";
import { keptWork, untilKept } from "./kept_work.ts";
import { pieceData } from "./piece_data.ts";

/** Steps from the middle of a piece of 40 x 30 cells that never come to the same cell again. */
const SPIRAL = [
  ...Array(14).fill("ArrowRight"),
  ...Array(10).fill("ArrowDown"),
  ...Array(28).fill("ArrowLeft"),
  ...Array(20).fill("ArrowUp"),
  ...Array(28).fill("ArrowRight"),
] as readonly string[];

describe("memory of work", () => {
  const guest = visitOnce();

  it("brings picture, settings and touch-ups back after a reload", async () => {
    const { page, problems } = guest;
    await upload(page, photoPath("dog"));
    await field(page, "spinbutton", "Width").fill("24");
    await field(page, "spinbutton", "Width").press("Enter");
    await untilReady(page);
    await page.getByRole("button", { name: "Touch up", exact: true }).click();
    await page.getByLabel("Add color").fill("#00ff00");
    await page.getByRole("application").focus();
    await page.keyboard.press("Space");
    await page.getByRole("button", { name: "Done" }).click();
    await untilReady(page);
    const before = await pieceData(page);
    assertEquals(before.count("#00ff00"), 1);
    await untilKept(page, ({ columns, layers }) => columns === 24 && layers === 1);
    await page.reload();
    await untilReady(page);
    const after = await pieceData(page);
    assertEquals([after.columns, after.rows], [before.columns, before.rows]);
    assertEquals(after.cells, before.cells);
    assertEquals(after.palette, before.palette);
    assertEquals(problems, []);
  });

  it("goes on offering touch-ups of another size after a reload", async () => {
    const { page } = guest;
    await upload(page, photoPath("dog"));
    await page.getByRole("button", { name: "Touch up", exact: true }).click();
    await page.getByLabel("Add color").fill("#00ff00");
    await page.getByRole("application").focus();
    await page.keyboard.press("Space");
    await page.getByRole("button", { name: "Done" }).click();
    await field(page, "spinbutton", "Width").fill("21");
    await untilReady(page);
    await untilKept(page, ({ columns, layers }) => columns === 21 && layers === 1);
    await page.reload();
    await untilReady(page);
    await page.getByRole("button", { name: /^Go back to / }).click();
    await untilReady(page);
    assertEquals((await pieceData(page)).count("#00ff00"), 1);
  });

  it("carries the settings in the address to someone else, never the picture", async () => {
    const { page } = guest;
    await upload(page, photoPath("lemurs"));
    await field(page, "spinbutton", "Height").fill("17");
    await field(page, "spinbutton", "Height").press("Enter");
    await untilReady(page);
    await page.waitForURL(/[?&]size=\d+x17/);
    const link = page.url();
    const width = await field(page, "spinbutton", "Width").inputValue();

    const stage = await setStage();
    const other = await visit(stage);
    await other.page.goto(link);
    assertEquals(await other.page.locator("#editor").getAttribute("data-state"), "empty");
    await upload(other.page, photoPath("coffee"));
    assertEquals(await field(other.page, "spinbutton", "Height").inputValue(), "17");
    assertEquals(await field(other.page, "spinbutton", "Width").inputValue(), width);
    assertEquals(other.problems, []);
    await other.leave();
    await stage.close();
  });
});

describe("memory of work, and what is without it", () => {
  let stage: Stage;
  beforeAll(async () => void (stage = await setStage()));
  afterAll(() => stage.close());

  it("lists recent pieces to open again and to delete, across visits", async () => {
    const { page, leave } = await visit(stage);
    await upload(page, photoPath("dog"));
    await upload(page, photoPath("coffee"));
    await untilKept(page, ({ name }) => name === "coffee.jpg");
    await page.goto(stage.origin);
    const open = page.getByRole("button", { name: /^Open dog\.jpg/ });
    // The dog comes to its place, and is not meant by the second click.
    await page.getByRole("button", { name: "Delete coffee.jpg" }).dblclick();
    await page.getByRole("button", { name: /^Open coffee\.jpg/ }).waitFor({ state: "detached" });
    await open.click();
    await untilReady(page);
    assert((await card(page, "Uploaded image").innerText()).includes("640 × 480"));
    await page.getByRole("button", { name: "Delete all" }).click();
    await page.getByRole("button", { name: "Really delete all?" }).click();
    await page.getByText("Nothing is kept on this device.").waitFor();
    await leave();
  });

  it("works on where storage is forbidden, and says so", async () => {
    const { page, leave } = await visit(stage, {
      before: (page) =>
        page.addInitScript(() => {
          Object.defineProperty(globalThis, "indexedDB", {
            get: () => {
              throw new DOMException("Forbidden", "SecurityError");
            },
          });
        }),
    });
    await page.getByRole("status").filter({ hasText: /not let the page keep/ }).waitFor();
    await upload(page, photoPath("coffee"));
    assert((await card(page, "Pixels").innerText()).includes("×"));
    await leave();
  });

  it("loses no touch-up of a second ago when the page crashes amid painting", async () => {
    const { page, leave } = await visit(stage);
    await upload(page, photoPath("coffee"));
    await page.getByRole("button", { name: "Touch up", exact: true }).click();
    await page.getByLabel("Add color").fill("#00ff00");
    await page.getByRole("application").focus();
    let last = (await keptWork(page))[0]?.savedAt;
    /** Cells that the piece kept last holds for certain, and those of the next: what was painted when the one before was not seen yet. */
    let [kept, next] = [0, 0];
    // Without a pause that would be long enough to keep anything in.
    for (const [painted, key] of SPIRAL.entries()) {
      if (kept >= 10) break;
      await page.keyboard.press(`Shift+${key}`);
      const [piece] = await keptWork(page);
      if (piece!.savedAt !== last) [last, kept, next] = [piece!.savedAt, next, painted];
    }
    assert(kept >= 10, `Only ${kept} of ${SPIRAL.length} cells were kept amid painting.`);
    const session = await page.context().newCDPSession(page);
    session.send("Page.crash").catch(() => {});
    await page.waitForEvent("crash");
    const again = await page.context().newPage();
    await again.goto(stage.origin);
    await again.getByRole("button", { name: /^Open coffee\.jpg/ }).click();
    await untilReady(again);
    const { count } = await pieceData(again);
    assert(count("#00ff00") >= kept, `${count("#00ff00")} of ${kept} cells came back.`);
    await leave();
  });

  it("says that kept work is damaged, and works on", async () => {
    const { page, problems, leave } = await visit(stage);
    await upload(page, photoPath("dog"));
    await page.getByRole("button", { name: /^Open dog\.jpg/ }).waitFor();
    // It is kept once more, with its small picture.
    await untilKept(page, ({ hasThumbnail }) => hasThumbnail);
    await page.evaluate(async () => {
      const request = indexedDB.open("pixelated-artwork");
      await new Promise((resolve) => request.onsuccess = resolve);
      const store = request.result.transaction("pieces", "readwrite").objectStore("pieces");
      const all = store.getAll();
      await new Promise((resolve) => all.onsuccess = resolve);
      for (const piece of all.result) store.put({ ...piece, settings: "junk" });
      await new Promise((resolve) => store.transaction.oncomplete = resolve);
      request.result.close();
    });
    await page.reload();
    await page.getByRole("alert").filter({ hasText: "damaged" }).waitFor();
    assertEquals(await page.getByRole("button", { name: /^Open dog\.jpg/ }).count(), 0);
    await upload(page, photoPath("coffee"));
    await page.getByRole("button", { name: /^Open coffee\.jpg/ }).waitFor();
    assertEquals(problems, []);
    await leave();
  });

  it("says once that the device is full, and goes on telling results", async () => {
    const { page, leave } = await visit(stage, {
      before: (page) =>
        page.addInitScript(() => {
          Object.assign(globalThis, { refusals: 0 });
          IDBObjectStore.prototype.put = () => {
            (globalThis as unknown as { refusals: number }).refusals++;
            throw new DOMException("Full", "QuotaExceededError");
          };
        }),
    });
    await upload(page, photoPath("coffee"));
    const status = page.getByRole("status");
    await status.filter({ hasText: "no room left" }).waitFor();
    const refusals = () =>
      page.evaluate(() => (globalThis as unknown as { refusals: number }).refusals);
    const before = await refusals();
    await field(page, "spinbutton", "Width").fill("22");
    await status.filter({ hasText: "Ready: 22 ×" }).waitFor();
    await page.waitForFunction(
      (before) => (globalThis as unknown as { refusals: number }).refusals > before,
      before,
    );
    await status.filter({ hasText: "Ready: 22 ×" }).waitFor();
    // The word passes, but that the piece is not kept stays to be read while it is so.
    await page.locator("p:not([role])").filter({ hasText: "no room left" }).waitFor();
    await leave();
  });
});

describe("a link to settings", () => {
  const guest = visitOnce({ permissions: ["clipboard-write"] });

  it("greets who opens a link with what it brings", async () => {
    const { page } = guest;
    for (
      const [query, words] of [
        ["size=100x67&p=dmc:20", "Settings from a link: 100 × 67, 20 colors of DMC"],
        ["size=40x30&p=best:16", "Settings from a link: 40 × 30, 16 colors"],
        // There is no palette of that name.
        ["size=40x30&p=pico8", "Settings from a link: 40 × 30, full color"],
        ["size=48x48", "Settings from a link: 48 × 48, full color"],
      ]
    ) {
      await page.goto(`${new URL(page.url()).origin}/?v=1&${query}`);
      await page.getByRole("status").getByText(words!).waitFor();
    }
    await upload(page, photoPath("dog"));
    await page.getByRole("status").getByText(/^Ready: 48 × 48/).waitFor();
    await page.getByText("Settings from a link").waitFor({ state: "detached" });
  });

  it("says that a link is copied where it was asked for", async () => {
    const { page } = guest;
    await upload(page, photoPath("dog"));
    const button = page.getByRole("button", { name: "Copy link to these settings" });
    await button.click();
    const copied = page.getByRole("button", { name: "Copied", exact: true });
    await copied.waitFor();
    await page.getByRole("status").getByText("never your picture").waitFor();
    await page.getByRole("heading", { name: "Your pixel art" }).click();
    await button.waitFor();
  });

  it("keeps what a link says beside what cannot be read of it, and the word on that", async () => {
    const { page } = guest;
    await page.goto(
      `${new URL(page.url()).origin}/?v=1&size=36x24&p=pico-8&d=psychic&sample=coffee`,
    );
    await untilReady(page);
    await page.getByRole("alert").filter({ hasText: "One setting of this link" }).waitFor();
    assertEquals(await field(page, "spinbutton", "Width").inputValue(), "36");
    assertEquals(await field(page, "combobox", "Palette").inputValue(), "pico-8");
    assertEquals(await field(page, "combobox", "Dithering").inputValue(), "none");
  });

  it("names all that is unknown of a link", async () => {
    const { page } = guest;
    const { origin } = new URL(page.url());
    await page.goto(`${origin}/?v=1&size=36x24&p=no-such&d=psychic&s=magic&sample=coffee`);
    const alert = page.getByRole("alert");
    await alert.filter({ hasText: "no-such" }).filter({ hasText: "s=magic, d=psychic" }).waitFor();
    await untilReady(page);
    await page.goto(`${origin}/?v=1&size=36x24&d=psychic&sample=no-such`);
    await alert.filter({ hasText: "One setting" }).filter({ hasText: "not one of ours" }).waitFor();
  });

  it("falls back with a word where a link is broken", async () => {
    const { page } = guest;
    for (const search of ["?v=1&size=9999x2", "?v=7", "?v=1&size=40x30&s=nonsense"]) {
      await page.goto(`${new URL(page.url()).origin}/${search}`);
      await page.getByRole("alert").filter({ hasText: /link/ }).waitFor();
      await upload(page, photoPath("coffee"));
      assert((await card(page, "Pixels").innerText()).includes("×"));
    }
  });
});
