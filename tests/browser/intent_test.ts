import { assertEquals } from "@std/assert";
import { afterAll, beforeAll, describe, it } from "@std/testing/bdd";
import type { Page } from "playwright-core";
import { until } from "../support/until.ts";
import { photo, setStage, type Stage, upload, visit } from "./editor_visit.ts";

/** Signs that a picture is about to come. */
const SIGNS: Readonly<Record<string, (page: Page) => Promise<unknown>>> = {
  "a pointer over the upload button": (page) =>
    page.locator("label").filter({ hasText: "Upload image" }).hover(),
  "a pointer over a sample": (page) => page.getByRole("button", { name: /^Try / }).first().hover(),
  "focus on the upload button": (page) => page.getByLabel("Upload image").focus(),
  "a finger on the upload button": (page) =>
    page.getByLabel("Upload image").dispatchEvent("pointerdown", { pointerType: "touch" }),
  "a file held over the page": (page) =>
    page.evaluate(() => {
      const data = new DataTransfer();
      data.items.add(new File(["a"], "a.png", { type: "image/png" }));
      const event = new DragEvent("dragenter", { dataTransfer: data, bubbles: true });
      document.querySelector("h1")!.dispatchEvent(event);
    }),
  "an address with settings": (page) => page.goto(`${new URL(page.url()).origin}/?v=1&size=50x40`),
};

/** Waits until the island listens and whatever it does of its own accord has been done. */
async function settle(page: Page): Promise<void> {
  await page.waitForLoadState("networkidle");
  await page.evaluate(() => new Promise<unknown>((resolve) => requestIdleCallback(resolve)));
}

describe("getting ready for a picture", () => {
  let stage: Stage;
  beforeAll(async () => void (stage = await setStage()));
  afterAll(() => stage.close());

  it("does not begin for who only looks at the page, or points elsewhere, whose picture comes without a sign", async () => {
    const { page, problems, leave } = await visit(stage, { savesData: false });
    await settle(page);
    await page.locator("h1").hover();
    await page.locator("h1").click();
    await page.mouse.wheel(0, 400);
    await settle(page);
    assertEquals(page.workers().length, 0);
    await upload(page, await photo("kitten", 400, 300));
    assertEquals(problems, []);
    await leave();
  });

  it("does not begin where data is saved, before there is a picture", async () => {
    const { page, problems, leave } = await visit(stage);
    await settle(page);
    await SIGNS["focus on the upload button"]!(page);
    await settle(page);
    assertEquals(page.workers().length, 0);
    await upload(page, await photo("kitten", 400, 300));
    // What it would be looked through for faces by comes when it is asked for.
    let isFetched = false;
    page.on("request", (request) => isFetched ||= /find_faces/.test(request.url()));
    await settle(page);
    assertEquals(isFetched, false);
    await page.getByRole("button", { name: "What matters" }).click();
    await until(() => isFetched, "Faces are not looked for");
    assertEquals(problems, []);
    await leave();
  });

  for (const [name, show] of Object.entries(SIGNS)) {
    it(`begins with ${name}`, async () => {
      const { page, problems, leave } = await visit(stage, { savesData: false });
      await settle(page);
      assertEquals(page.workers().length, 0);
      const [worker] = await Promise.all([page.waitForEvent("worker"), show(page)]);
      assertEquals(new URL(worker.url()).pathname, "/engine.js");
      await upload(page, await photo("kitten", 400, 300));
      assertEquals([page.workers().length, problems], [1, []]);
      await leave();
    });
  }
});
