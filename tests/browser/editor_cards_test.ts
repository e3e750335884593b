import { assert, assertEquals, assertNotEquals } from "@std/assert";
import { afterAll, beforeAll, describe, it } from "@std/testing/bdd";
import { Buffer } from "node:buffer";
import { type Page } from "playwright-core";
import { PNG } from "pngjs";
import sharp from "sharp";
import { STYLES } from "@/lib/render/styles.ts";
import { largePhoto } from "../support/large_photo.ts";
import { boxAverage, type Cells } from "./box_average.ts";
import {
  card,
  download,
  field,
  photo,
  setStage,
  type Stage,
  takeFullColor,
  unlockProportions,
  untilReady,
  upload,
  visit,
  visitOnce,
} from "./editor_visit.ts";

const [FIRST, ...FURTHER] = STYLES.map(({ name }) => name);
const NAMES = [
  FIRST!,
  "Uploaded image",
  "On the wall",
  ...FURTHER,
  "1:1",
  "4:3",
  "7:5",
  "16:9",
];

describe("the editor's cards", () => {
  const guest = visitOnce();

  it("shows a photograph in every style and shape, without a word to anyone", async () => {
    const { page, problems } = guest;
    await upload(page, await photo("machu_picchu", 801, 603));
    await takeFullColor(page);
    assertEquals(
      await page.getByRole("figure").evaluateAll((figures) =>
        figures.map((figure) => figure.getAttribute("aria-label"))
      ),
      NAMES,
    );
    for (const name of NAMES) {
      const canvas = card(page, name).locator("canvas").first();
      const colors = await canvas.evaluate((element) => {
        const { width, height } = element as HTMLCanvasElement;
        const { data } = (element as HTMLCanvasElement).getContext("2d")!.getImageData(
          0,
          0,
          width,
          height,
        );
        return new Set(new Uint32Array(data.buffer)).size;
      });
      assert(colors > 100, `${name} shows ${colors} colors only.`);
    }
    assert((await card(page, "Pixels").innerText()).includes("40 × 30"));
    assert((await card(page, "Uploaded image").innerText()).includes("801 × 603"));
    for (const size of ["30 × 30", "40 × 30", "42 × 30", "53 × 30"]) {
      await page.getByRole("figure").getByText(size).first().waitFor();
    }
    const measures = await page.evaluate(() =>
      performance.getEntriesByType("measure").map(({ name }) => name)
    );
    assertEquals(measures.toSorted(), ["pixelate:all", "pixelate:change", "pixelate:first"]);
    assertEquals(problems, []);
  });

  it("downloads every card under a name of its own", async () => {
    const { page } = guest;
    await upload(page, { ...await photo("shore", 300, 400), name: "Été à Nice: plage.jpeg" });
    for (const name of NAMES) {
      for (const format of ["PNG", "SVG"] as const) {
        const file = await download(page, name, format);
        assert(
          /^Été à Nice plage_\d+x\d+_[a-z]+\.(png|svg)$/.test(file.name),
          `${name}: ${file.name}`,
        );
        if (format === "SVG") {
          const text = new TextDecoder().decode(file.bytes);
          assert(
            text.includes("<title>Été à Nice plage</title>"),
            `${name}: ${text.slice(0, 300)}`,
          );
        }
        const { width, height } = await sharp(file.bytes).metadata();
        assert(width! >= 30 && height! >= 30, `${name} as ${format} is ${width} x ${height}.`);
      }
    }
  });

  it("is ready with first colors of a large picture, and stays so until the last are drawn", async () => {
    const { page } = guest;
    const states = page.evaluate(() =>
      new Promise<string[]>((resolve) => {
        const editor = document.querySelector<HTMLElement>("#editor")!;
        const states: string[] = [];
        new MutationObserver(() => states.push(editor.dataset.state!))
          .observe(editor, { attributeFilter: ["data-state"] });
        new PerformanceObserver((list) => {
          if (list.getEntriesByName("pixelate:exact").length > 0) resolve(states);
        }).observe({ type: "mark" });
      })
    );
    await upload(page, {
      name: "large.jpg",
      mimeType: "image/jpeg",
      buffer: Buffer.from(await largePhoto({ megapixels: 2, format: "jpeg" })),
    });
    assertEquals(await states, ["working", "ready"]);
  });

  it("measures another room, frame or cell as the change that it is, and resets them", async () => {
    const { page } = guest;
    await upload(page, await photo("kitten", 400, 300));
    await page.evaluate(() => performance.clearMeasures());
    const wall = card(page, "On the wall");
    const shown = () =>
      wall.locator("canvas").evaluate((canvas) => (canvas as HTMLCanvasElement).toDataURL());
    const changes = () =>
      page.evaluate(() => performance.getEntriesByName("pixelate:change").map((m) => m.duration));
    const reset = wall.getByRole("button", { name: "Reset On the wall" });
    const first = await shown();
    assert(await reset.isDisabled());
    const choices = [
      () => field(page, "combobox", "Room").selectOption({ label: "Study" }),
      () => field(page, "combobox", "Frame").selectOption({ label: "Black" }),
      () => field(page, "spinbutton", "Cell in mm").fill("12"),
      () => reset.click(),
    ];
    for (const [i, choose] of choices.entries()) {
      const before = await shown();
      await choose();
      await untilReady(page);
      await page.waitForFunction(
        (count) => performance.getEntriesByName("pixelate:change").length >= count,
        i + 1,
      );
      assertEquals((await changes()).length, i + 1);
      assertNotEquals(await shown(), before);
    }
    assertEquals(await shown(), first);
    assert((await changes()).every((duration) => duration > 0 && duration < 5000));
  });

  it("hangs the piece at its true size in a room of the visitor's choice", async () => {
    const { page } = guest;
    await upload(page, await photo("coffee", 400, 300));
    const wall = card(page, "On the wall");
    await wall.getByLabel("Cell in mm").fill("10");
    await wall.getByText("40 × 30 cm").waitFor();
    const small = await framedShare(page);
    await wall.getByLabel("Cell in mm").fill("20");
    await untilReady(page);
    const large = await framedShare(page);
    assert(Math.abs(large / small - 4) < 0.5, `${large / small} times the area`);
    for (const room of ["Study", "Gallery"]) {
      await wall.getByLabel("Room").selectOption({ label: room });
      await untilReady(page);
    }
    await wall.getByLabel("Frame").selectOption({ label: "No frame" });
    await untilReady(page);
    const { bytes } = await download(page, "On the wall", "PNG");
    const { width, height } = await sharp(bytes).metadata();
    assertEquals(width! / height!, 4 / 3);

    /** Pixels of the wall card that show the piece: those that change when the piece turns black. */
    async function framedShare(page: Page): Promise<number> {
      const brightness = field(page, "slider", "Brightness");
      await countChanges(page);
      await brightness.fill("-100");
      const changed = await countChanges(page);
      await brightness.fill("0");
      await untilReady(page);
      return changed;
    }
  });

  it("turns the other shapes with the piece and says which frames they fit", async () => {
    const { page } = guest;
    await upload(page, await photo("kitten", 480, 640));
    const text = await card(page, "4:3").innerText();
    assert(text.includes("30 × 40"), text);
    assert(text.includes("30 × 40 cm"), text);
    assert((await card(page, "1:1").innerText()).includes("Leaves out 25 %"));
    await card(page, "7:5").getByRole("button", { name: "Use this shape" }).click();
    await untilReady(page);
    assertEquals(await field(page, "spinbutton", "Height").inputValue(), "42");
    assertEquals(await field(page, "spinbutton", "Width").inputValue(), "30");
    await page.getByRole("button", { name: "Use the picture's aspect ratio" }).click();
    await untilReady(page);
    assertEquals(await field(page, "spinbutton", "Height").inputValue(), "40");
  });

  it("downloads what an independent average of the whole picture gives", async () => {
    const { page } = guest;
    const picture = await photo("hawa_mahal", 643, 487);
    await upload(page, picture);
    await takeFullColor(page);
    await field(page, "combobox", "Sampling").selectOption({ label: "Soft" });
    await unlockProportions(page);
    await field(page, "spinbutton", "Width").fill("37");
    await field(page, "spinbutton", "Height").fill("23");
    await untilReady(page);
    const expected = await boxAverage(picture.buffer, 37, 23);

    const png = await download(page, "Pixels", "PNG");
    assertEquals(png.name, "hawa_mahal_37x23_pixels.png");
    const image = PNG.sync.read(Buffer.from(png.bytes));
    assertEquals(image.width % 37, 0);
    assertEquals(image.width / 37, image.height / 23);
    assert(largestError(cellsOf(image, 37, 23), expected) <= 1);

    const svg = await download(page, "Pixels", "SVG");
    assertEquals(svg.name, "hawa_mahal_37x23_pixels.svg");
    const drawn = await sharp(svg.bytes, { density: 96 })
      .resize(37 * 8, 23 * 8, { kernel: "nearest", fit: "fill" }).png().toBuffer();
    assert(largestError(cellsOf(PNG.sync.read(drawn), 37, 23), expected) <= 1);
  });
});

describe("cards at a touch and on a phone", () => {
  let stage: Stage;
  beforeAll(async () => void (stage = await setStage()));
  afterAll(() => stage.close());

  it("shows five by five cells large on hover, focus and tap", async () => {
    const { page, leave } = await visit(stage, { hasTouch: true });
    await upload(page, await photo("tulips", 400, 300));
    const bricks = card(page, "Bricks");
    const lens = bricks.getByRole("img", { name: "Close-up of Bricks" });
    const spot = bricks.getByRole("button", { name: "Close-up of Bricks" });
    assertEquals(await lens.count(), 0);
    await spot.hover();
    await lens.waitFor();
    await page.mouse.move(0, 0);
    await lens.waitFor({ state: "detached" });
    await card(page, "On the wall").getByRole("button", { name: "Download On the wall as SVG" })
      .focus();
    // A row of more cards than fit has stops of its own before them.
    const isOn = () => spot.evaluate((element) => element === document.activeElement);
    for (let i = 0; i < 5 && !await isOn(); i++) await page.keyboard.press("Tab");
    await lens.waitFor();
    const middle = (await lens.screenshot()).toString("base64");
    for (let i = 0; i < 4; i++) await page.keyboard.press("ArrowLeft");
    assert(middle !== (await lens.screenshot()).toString("base64"));
    await page.keyboard.press("Escape");
    await lens.waitFor({ state: "detached" });
    await spot.tap();
    await lens.waitFor();
    await spot.tap();
    await lens.waitFor({ state: "detached" });
    await leave();
  });

  it("scrolls a row of cards by buttons and keys on a phone", async () => {
    const { page, leave } = await visit(stage, {
      viewport: { width: 390, height: 844 },
      reducedMotion: "no-preference",
    });
    await upload(page, await photo("lemurs", 400, 300));
    const row = page.getByRole("group", { name: "Your pixel art" });
    const left = () => row.evaluate((element) => element.scrollLeft);
    const forward = page.getByRole("button", { name: "Show more cards of Your pixel art" });
    await forward.click();
    await page.waitForFunction((element) => element!.scrollLeft > 200, await row.elementHandle());
    await page.getByRole("button", { name: "Show earlier cards of Your pixel art" }).click();
    await page.waitForFunction((element) => element!.scrollLeft < 8, await row.elementHandle());
    await row.focus();
    await page.keyboard.press("ArrowRight");
    await page.waitForFunction((element) => element!.scrollLeft > 10, await row.elementHandle());
    assert(await left() > 10);
    await leave();
  });
});

/** Pixels of the wall card that differ from those at the last call. */
async function countChanges(page: Page): Promise<number> {
  await untilReady(page);
  return await card(page, "On the wall").locator("canvas").evaluate((element) => {
    const canvas = element as HTMLCanvasElement & { pixelsBefore?: Uint32Array };
    const { width, height } = canvas;
    const { data } = canvas.getContext("2d")!.getImageData(0, 0, width, height);
    const now = new Uint32Array(data.buffer);
    const changed = canvas.pixelsBefore
      ? now.filter((color, i) => color !== canvas.pixelsBefore![i]).length
      : 0;
    canvas.pixelsBefore = now;
    return changed;
  });
}

/** The color in the middle of each cell; every other pixel of a cell must have it too. */
function cellsOf({ width, height, data }: PNG, columns: number, rows: number): Cells {
  const [wide, high] = [width / columns, height / rows];
  return Array.from({ length: columns * rows }, (_, i) => {
    const x = Math.floor((i % columns + 0.5) * wide);
    const y = Math.floor((Math.floor(i / columns) + 0.5) * high);
    const at = (y * width + x) * 4;
    assertEquals(data[at + 3], 255);
    return [data[at]!, data[at + 1]!, data[at + 2]!];
  });
}

function largestError(cells: Cells, expected: Cells): number {
  return Math.max(
    ...cells.flatMap((cell, i) => cell.map((value, k) => Math.abs(value - expected[i]![k]!))),
  );
}
