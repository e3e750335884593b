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
} from "./editor_visit.ts";
import { pieceData } from "./piece_data.ts";

describe("memory of work", () => {
  let stage: Stage;
  beforeAll(async () => void (stage = await setStage()));
  afterAll(() => stage.close());

  it("brings picture, settings and touch-ups back after a reload", async () => {
    const { page, problems, leave } = await visit(stage);
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
    await page.waitForTimeout(600);
    await page.reload();
    await untilReady(page);
    const after = await pieceData(page);
    assertEquals([after.columns, after.rows], [before.columns, before.rows]);
    assertEquals(after.cells, before.cells);
    assertEquals(after.palette, before.palette);
    assertEquals(problems, []);
    await leave();
  });

  it("carries the settings in the address to someone else, never the picture", async () => {
    const { page, leave } = await visit(stage);
    await upload(page, photoPath("lemurs"));
    await field(page, "spinbutton", "Height").fill("17");
    await field(page, "spinbutton", "Height").press("Enter");
    await untilReady(page);
    await page.waitForURL(/[?&]size=\d+x17/);
    const link = page.url();
    const width = await field(page, "spinbutton", "Width").inputValue();
    await leave();

    const other = await visit(stage);
    await other.page.goto(link);
    assertEquals(await other.page.locator("#editor").getAttribute("data-state"), "empty");
    await upload(other.page, photoPath("coffee"));
    assertEquals(await field(other.page, "spinbutton", "Height").inputValue(), "17");
    assertEquals(await field(other.page, "spinbutton", "Width").inputValue(), width);
    assertEquals(other.problems, []);
    await other.leave();
  });

  it("falls back with a word where a link is broken", async () => {
    for (const search of ["?v=1&size=9999x2", "?v=7", "?v=1&size=40x30&s=nonsense"]) {
      const { page, leave } = await visit(stage);
      await page.goto(`${stage.origin}/${search}`);
      await page.getByRole("alert").filter({ hasText: /link/ }).waitFor();
      await upload(page, photoPath("coffee"));
      assert((await card(page, "Pixels").innerText()).includes("×"));
      await leave();
    }
  });

  it("lists recent pieces to open again and to delete, across visits", async () => {
    const { page, leave } = await visit(stage);
    await upload(page, photoPath("dog"));
    await upload(page, photoPath("coffee"));
    await page.waitForTimeout(600);
    await page.goto(stage.origin);
    const open = page.getByRole("button", { name: /^Open dog\.jpg/ });
    await open.click();
    await untilReady(page);
    assert((await card(page, "Uploaded image").innerText()).includes("640 × 480"));
    await page.getByRole("button", { name: "Delete coffee.jpg" }).click();
    await page.getByRole("button", { name: /^Open coffee\.jpg/ }).waitFor({ state: "detached" });
    await page.getByRole("button", { name: "Delete all" }).click();
    await page.getByRole("button", { name: "Really delete all?" }).click();
    await page.getByRole("heading", { name: "Recent work" }).waitFor({ state: "detached" });
    await leave();
  });

  it("works on where storage is forbidden, and says so", async () => {
    const { page, leave } = await visit(stage);
    await page.addInitScript(() => {
      Object.defineProperty(globalThis, "indexedDB", {
        get: () => {
          throw new DOMException("Forbidden", "SecurityError");
        },
      });
    });
    await page.reload();
    await page.getByRole("status").filter({ hasText: /not let the page keep/ }).waitFor();
    await upload(page, photoPath("coffee"));
    assert((await card(page, "Pixels").innerText()).includes("×"));
    await leave();
  });
});
