import { assert, assertEquals, assertMatch } from "@std/assert";
import { afterAll, beforeAll, describe, it } from "@std/testing/bdd";
import sharp from "sharp";
import {
  alertOf,
  card,
  field,
  number,
  photo,
  setStage,
  type Stage,
  untilReady,
  upload,
  visit,
  visitOnce,
} from "./editor_visit.ts";
import { cellColors, pieceData } from "./piece_data.ts";

describe("a picture engine that fails", () => {
  const guest = visitOnce({ before: (page) => page.addInitScript(keepWorkers) });

  for (const way of ["is ended", "ends itself", "throws"] as const) {
    it(`is restarted when it ${way}, with the work intact, and says so`, async () => {
      const { page } = guest;
      await upload(page, await photo("astronaut", 300, 400));
      await field(page, "spinbutton", "Width").fill("33");
      await untilReady(page);
      const before = await pieceData(page);
      if (way === "ends itself") await page.workers().at(-1)!.evaluate(() => close());
      else {
        await page.evaluate((way) => {
          const worker = (globalThis as unknown as { workers: Worker[] }).workers.at(-1)!;
          if (way === "is ended") worker.terminate();
          else worker.dispatchEvent(new ErrorEvent("error", { message: "Out of memory" }));
        }, way);
      }
      await page.getByRole("status").getByText(/started again. Your work is intact/).waitFor();
      assertEquals((await pieceData(page)).cells, before.cells);
      await field(page, "combobox", "Palette").selectOption({ label: "PICO-8" });
      await untilReady(page);
      const after = await pieceData(page);
      assertEquals([after.columns, after.rows], [33, before.rows]);
      assert(after.palette.length <= 16);
      await upload(page, await photo("dog", 400, 300));
      assertMatch(await card(page, "Uploaded image").innerText(), /400 × 300/);
      assertEquals(await alertOf(page), "");
    });
  }

  it("may die in the middle of work", async () => {
    const { page } = guest;
    await upload(page, await photo("machu_picchu", 1600, 1200));
    await field(page, "spinbutton", "Width").fill("301");
    await page.evaluate(() =>
      (globalThis as unknown as { workers: Worker[] }).workers.at(-1)!.terminate()
    );
    await untilReady(page);
    assertEquals((await pieceData(page)).columns, 301);
  });
});

describe("a picture that is too large for the device", () => {
  let stage: Stage;
  beforeAll(async () => void (stage = await setStage()));
  afterAll(() => stage.close());

  it("is offered in a smaller decode", async () => {
    const { page, leave } = await visit(stage);
    await page.route("**/engine/start-*.js", async (route) => {
      const response = await route.fetch();
      await route.fulfill({ response, body: `${WITHOUT_MEMORY}\n${await response.text()}` });
    });
    await page.reload();
    // Only its size matters: a photograph of that size would take seconds to be written.
    const flat = { width: 4000, height: 2500, channels: 3, background: "#335577" } as const;
    const buffer = await sharp({ create: flat }).png().toBuffer();
    const large = { name: "large.png", mimeType: "image/png", buffer };
    await page.getByLabel("Upload image").setInputFiles(large);
    const alert = page.getByRole("alert");
    await alert.getByText(/4000 x 2500 pixels needs more memory than this device gives/).waitFor();
    assertEquals(await page.getByRole("figure").count(), 0);
    await alert.getByRole("button", { name: "Open it smaller" }).click();
    await untilReady(page);
    assertEquals(await alertOf(page), "");
    assertMatch(await card(page, "Uploaded image").innerText(), /4000 × 2500 pixels/);
    const { columns, rows } = await pieceData(page);
    assertEquals([columns, rows], [48, 30]);
    await leave();
  });
});

describe("long work", () => {
  let stage: Stage;
  beforeAll(async () => void (stage = await setStage()));
  afterAll(() => stage.close());

  it("shows that it goes on and can be cancelled: a picture, then a change", async () => {
    const { page, problems, leave } = await visit(stage, {
      before: (page) => page.addInitScript(slowWorkers),
    });
    await upload(page, await photo("kitten", 400, 300));
    const before = cellColors(await pieceData(page));
    const cancel = page.getByRole("button", { name: "Cancel", exact: true });
    for (
      const begin of [
        async () => page.getByLabel("Upload image").setInputFiles(await photo("dog", 300, 400)),
        () => field(page, "spinbutton", "Width").fill("77"),
      ]
    ) {
      await page.evaluate(() => Object.assign(globalThis, { slowness: 20_000 }));
      await begin();
      await page.getByRole("progressbar", { name: "Work under way" }).waitFor();
      await page.evaluate(() => Object.assign(globalThis, { slowness: 0 }));
      await cancel.click();
      await untilReady(page);
      assertEquals(await cancel.count(), 0);
      assertEquals(cellColors(await pieceData(page)), before);
      assertMatch(await card(page, "Uploaded image").innerText(), /400 × 300/);
    }
    await number(page, "Width", "20");
    assertEquals((await pieceData(page)).columns, 20);
    assertEquals(problems, []);
    await leave();
  });
});

/** A device that has no memory for more than a few megapixels at once. */
const WITHOUT_MEMORY = `
const decode = globalThis.createImageBitmap;
globalThis.createImageBitmap = async (source, ...options) => {
  const bitmap = await decode(source, ...options);
  if (bitmap.width * bitmap.height <= 8_500_000) return bitmap;
  bitmap.close();
  throw new DOMException("Out of memory", "InvalidStateError");
};`;

/** Lets the page's workers be got hold of. */
function keepWorkers(): void {
  const workers: Worker[] = [];
  const Real = globalThis.Worker;
  globalThis.Worker = class extends Real {
    constructor(...args: ConstructorParameters<typeof Worker>) {
      super(...args);
      workers.push(this);
    }
  };
  Object.assign(globalThis, { workers });
}

/** Lets the page hear from its workers as late as `slowness` says, in milliseconds, as on a slow device. */
function slowWorkers(): void {
  const slow = Object.assign(globalThis, { slowness: 0 });
  const Real = globalThis.Worker;
  globalThis.Worker = class extends Real {
    override addEventListener(type: string, listen: EventListenerOrEventListenerObject): void {
      super.addEventListener(type, (event) => {
        const hear = () => typeof listen === "function" ? listen(event) : listen.handleEvent(event);
        if (slow.slowness === 0) hear();
        else setTimeout(hear, slow.slowness);
      });
    }
  };
}
