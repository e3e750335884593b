import { assert, assertEquals, assertMatch, assertNotEquals } from "@std/assert";
import { afterAll, beforeAll, describe, it } from "@std/testing/bdd";
import { Buffer } from "node:buffer";
import type { Locator, Page } from "playwright-core";
import { contentOf } from "../support/content_of.ts";
import { until } from "../support/until.ts";
import { assertNoBarriersInAnyColors, assertNoSidewaysScroll } from "./barriers.ts";
import {
  field,
  photo,
  setStage,
  type Stage,
  untilOpen,
  untilReady,
  upload,
  visit,
  visitOnce,
} from "./editor_visit.ts";

/** Goes to the cards of what is made by hand, and waits until all are made. */
async function goToCrafts(page: Page): Promise<void> {
  const title = page.getByRole("heading", { name: "Make it by hand" });
  await title.scrollIntoViewIfNeeded();
  for (const craft of ["Bricks", "Beads", "Stitches", "Diamonds", "Print"]) {
    await craftCard(page, craft).getByText(/reckoned at/).waitFor();
  }
}

function craftCard(page: Page, name: string): Locator {
  return page.getByRole("article", { name, exact: true });
}

/** Opens the plan in a craft and waits for its first page. */
async function openPlan(page: Page, craft: string): Promise<Locator> {
  await page.getByRole("button", { name: `Plan it in ${craft}` }).click();
  const dialog = page.getByRole("dialog", { name: "Plan", exact: true });
  await dialog.getByRole("img", { name: /Overview|Map|Sheet/ }).waitFor();
  return dialog;
}

async function view(dialog: Locator, name: string): Promise<void> {
  await dialog.getByRole("button", { name, exact: true }).click();
}

/** How many colors a canvas shows. */
function colorsIn(canvas: Locator): Promise<number> {
  return canvas.evaluate((element) => {
    const { width, height } = element as HTMLCanvasElement;
    const { data } = (element as HTMLCanvasElement).getContext("2d")!
      .getImageData(0, 0, width, height);
    return new Set(new Uint32Array(data.buffer)).size;
  });
}

async function save(dialog: Locator, name: string) {
  const coming = dialog.page().waitForEvent("download");
  await dialog.getByRole("button", { name: `Save ${name}`, exact: true }).click();
  const file = await coming;
  return { name: file.suggestedFilename(), bytes: await contentOf(file) };
}

describe("what is made by hand", () => {
  const guest = visitOnce();

  it("is looked at without a change of the piece, which takes its colors over when asked to", async () => {
    const { page, problems } = guest;
    await upload(page, await photo("tulips", 400, 300));
    // It follows what is on screen a moment later.
    await page.waitForURL(/[?&]size=/);
    const address = page.url();
    await goToCrafts(page);
    const told = await craftCard(page, "Bricks").innerText();
    assertMatch(told, /32 × 24 cm[^]*1200 parts · \d+ colors/);
    const colors = Number(/(\d+) colors/.exec(told)![1]);
    assert(colors > 2 && colors <= 32, `${colors} colors`);
    assertEquals(page.url(), address);
    assert(await page.getByRole("button", { name: "Undo", exact: true }).isDisabled());
    await page.getByRole("button", { name: "Use these colors for the piece: Stitches" }).click();
    await untilReady(page);
    await page.waitForURL(/p=dmc/);
    await page.getByRole("button", { name: "Undo", exact: true }).click();
    await untilReady(page);
    await page.waitForURL((url) => !url.search.includes("p=dmc"));
    assertEquals(problems, []);
  });

  it("is built along by keyboard alone, and goes on after a reload", async () => {
    const { page, problems } = guest;
    await upload(page, await photo("dog", 400, 300));
    await goToCrafts(page);
    await page.getByRole("button", { name: "Plan it in Beads" }).focus();
    await page.keyboard.press("Enter");
    const dialog = page.getByRole("dialog", { name: "Plan", exact: true });
    await dialog.getByRole("img", { name: /Overview/ }).waitFor();
    await dialog.getByRole("button", { name: "Build along" }).focus();
    await page.keyboard.press("Enter");
    const row = dialog.getByRole("checkbox", { name: /^Row 1: \d+ / });
    await row.focus();
    await page.keyboard.press("Space");
    await dialog.getByText("29 of 841 done").waitFor();
    await dialog.getByLabel("Tick off by").selectOption("cell");
    const board = dialog.getByRole("application");
    await board.focus();
    await page.keyboard.press("ArrowDown");
    await dialog.getByText(/^Column 1, row 2: /).waitFor({ state: "attached" });
    await page.keyboard.press("Space");
    await dialog.getByText("30 of 841 done").waitFor();
    await dialog.getByText(/^Column 1, row 2: .*, done$/).waitFor({ state: "attached" });
    // Where there is less room, the board is scrolled, and its cells keep their shape.
    const size = page.viewportSize()!;
    await page.setViewportSize({ width: 390, height: 844 });
    const { width, height } = (await board.locator("canvas").boundingBox())!;
    assertEquals([width > 390, Math.round(height)], [true, Math.round(width)]);
    await page.setViewportSize(size);
    await page.keyboard.press("Escape");
    await dialog.waitFor({ state: "hidden" });
    await page.reload();
    await untilReady(page);
    await goToCrafts(page);
    const again = await openPlan(page, "Beads");
    await view(again, "Build along");
    await again.getByText("30 of 841 done").waitFor();
    // What cannot be taken back is asked first; Escape closes the question alone.
    const begin = again.getByRole("button", { name: "Begin this board again" });
    const forget = again.getByRole("button", { name: "Forget what is done here" });
    await begin.dblclick();
    const above = await begin.evaluate((button) => button.getBoundingClientRect().top);
    const { y, height: high } = (await forget.boundingBox())!;
    assert(y + high <= above, "where there may be no room below");
    await page.keyboard.press("Escape");
    assertEquals([await forget.count(), await again.isVisible()], [0, true]);
    await again.getByText("30 of 841 done").waitFor();
    await begin.click();
    await forget.click();
    await again.getByText("0 of 841 done", { exact: true }).waitFor();
    assert(await begin.evaluate((button) => button === document.activeElement));
    assertEquals(problems, []);
  });

  it("is painted by number, row by row, in the time that this takes", async () => {
    const { page, problems } = guest;
    await upload(page, await photo("dog", 400, 300));
    await goToCrafts(page);
    const card = craftCard(page, "Print");
    assertMatch(await card.innerText(), /Less than an hour, reckoned at 6 minutes to print/);
    const plan = await openPlan(page, "Print");
    await plan.getByLabel("Told apart by").selectOption("numbers");
    await view(plan, "Build along");
    const row = plan.getByRole("checkbox", { name: /^Row 1: / });
    await row.check();
    const told = await plan.getByRole("listitem").first().innerText();
    assertMatch(told, /^Row 1: \d+ no\. \d+(, \d+ no\. \d+)*$/);
    await plan.getByLabel("Tick off by").selectOption("color");
    await plan.getByText(/^no\. 1: \d+$/).waitFor();
    await page.keyboard.press("Escape");
    await plan.waitFor({ state: "hidden" });
    await card.getByText(/6 minutes a sheet and 10 seconds to paint a cell/).waitFor();
    assertMatch(await card.innerText(), /About [3-6] hours/);
    assertEquals(problems, []);
  });

  it("is reckoned in money, and made of the sets that are owned", async () => {
    const { page, problems } = guest;
    await upload(page, await photo("tulips", 400, 300));
    await goToCrafts(page);
    const dialog = await openPlan(page, "Bricks");
    await view(dialog, "Colors");
    await dialog.getByText("What it costs", { exact: true }).click();
    await dialog.getByText("About $66.00 for 1200 at $0.055 a 1 × 1 plate, as is usual.").waitFor();
    await dialog.getByRole("spinbutton", { name: "Price: Plate 1 x 1", exact: true }).fill("0,04");
    await dialog.getByText("To buy: 1200 pieces for $48.00.").first().waitFor();
    await dialog.getByLabel("Prices in").selectOption("EUR");
    await dialog.getByText("To buy: 1200 pieces for €48.00.").first().waitFor();
    const row = dialog.locator("tbody tr").first();
    const count = Number(await row.getByRole("cell").first().innerText());
    await row.getByRole("spinbutton", { name: /^Price: / }).fill("1.04");
    await dialog.getByText(`To buy: 1200 pieces for €${48 + count}.00.`).first().waitFor();

    await dialog.getByText("What I own", { exact: true }).click();
    await dialog.getByLabel("A set that I own").selectOption("31202");
    await dialog.getByRole("button", { name: "Add its pieces" }).click();
    await dialog.getByText("2461 pieces are known to be owned.").waitFor();
    await dialog.getByLabel("Make it of").selectOption("only");
    await dialog.getByText("To buy: 0 pieces for €0.00.").first().waitFor();
    // The list follows a moment later.
    await dialog.locator("tbody th").nth(9).waitFor({ state: "detached" });
    const parts = await dialog.locator("tbody th").allInnerTexts();
    assert(
      parts.length <= 9 && parts.every((part) => part.includes("Round tile 1 x 1")),
      `${parts}`,
    );

    // All of it is there again when the piece is.
    await page.reload();
    await untilReady(page);
    await goToCrafts(page);
    const again = await openPlan(page, "Bricks");
    await view(again, "Colors");
    await again.getByText("To buy: 0 pieces for €0.00.").first().waitFor();
    assertEquals(problems, []);
  });

  it("of drills is as large as those are, and bought in bags", async () => {
    const { page, problems } = guest;
    const dialog = page.getByRole("dialog", { name: "Plan", exact: true });
    await dialog.getByLabel("Made of").selectOption("Diamonds");
    await dialog.getByText(/^1200 drills, \d+ colors, 10 × 7.5 cm$/).waitFor();
    await dialog.getByLabel("Drills", { exact: true }).selectOption("Round, 2.8 mm");
    await dialog.getByText(/^1200 drills, \d+ colors, 11.2 × 8.4 cm$/).waitFor();
    await view(dialog, "Colors");
    await dialog.getByText("What it costs", { exact: true }).click();
    await dialog.getByRole("spinbutton", { name: "Price: a bag of 200", exact: true }).fill("0.50");
    const rows = dialog.locator("tbody tr");
    const bags = await Promise.all((await rows.all()).map(async (row) => {
      const [count, , , toBuy] = await row.getByRole("cell").allInnerTexts();
      assertEquals(toBuy!.split("\n").length, 2, toBuy!);
      const bags = Math.ceil(Number(count) * 1.1 / 200);
      assertMatch(toBuy!, new RegExp(`\\b${bags} bags?$`));
      return bags;
    }));
    const sum = bags.reduce((sum, bags) => sum + bags, 0);
    const total = (sum / 2).toFixed(2);
    await dialog.getByText(`To buy: ${sum} bags for $${total}.`).first().waitFor();
    assertEquals(problems, []);
  });

  it("of small beads lies on a board of theirs, as far apart as its pegs are told to be", async () => {
    const { page, problems } = guest;
    await upload(page, await photo("tulips", 400, 300));
    await goToCrafts(page);
    const card = craftCard(page, "Beads");
    assertMatch(await card.innerText(), /20 × 15 cm/);
    const plan = await openPlan(page, "Beads");
    await plan.getByLabel("Palette").selectOption("artkal-c");
    await plan.getByText("11.2 × 8.4 cm").waitFor();
    assertEquals(await plan.getByLabel("Pegs along a board").inputValue(), "50");
    await plan.getByLabel("Pegs along a board").fill("52");
    await plan.getByLabel("Peg to peg in mm").fill("2.65");
    await plan.getByText("10.6 × 8 cm").waitFor();
    await plan.getByLabel("Palette").selectOption("hama");
    await plan.getByText("20 × 15 cm").waitFor();
    assertEquals(await plan.getByLabel("Pegs along a board").inputValue(), "29");
    await plan.getByLabel("Palette").selectOption("");
    await page.keyboard.press("Escape");
    await plan.waitFor({ state: "hidden" });
    assertEquals(problems, []);
  });
});

describe("a plan of what is made by hand", () => {
  let stage: Stage;
  beforeAll(async () => void (stage = await setStage()));
  afterAll(() => stage.close());
  const guest = visitOnce();

  it("is planned with less work, from what is owned, and saved", async () => {
    const { page, problems } = guest;
    await upload(page, await photo("coffee", 400, 300));
    await goToCrafts(page);
    const dialog = await openPlan(page, "Bricks");
    const lone = async () =>
      Number(/stand alone: ([\d.]+)/.exec(await dialog.innerText())?.[1] ?? NaN);
    const before = await lone();
    await field(page, "slider", "Less work").fill("14");
    await dialog.getByText(/stand alone: \d/).filter({ hasNotText: `: ${before} ` }).waitFor();
    assert(await lone() < before / 2, `${await lone()} of ${before}`);

    await view(dialog, "Colors");
    await dialog.getByText("What I own", { exact: true }).click();
    await dialog.getByLabel("Colors and counts").fill("Black 5\nno such thing 7");
    await dialog.getByRole("button", { name: "Take it over" }).click();
    await dialog.getByText("5 pieces are known to be owned.").waitFor();
    await dialog.getByText(/no such thing/).waitFor();
    const rows = dialog.locator("tbody tr");
    const first = rows.first();
    const name = (await first.getByRole("rowheader").innerText()).split("\n")[0]!;
    const count = Number(await first.getByRole("cell").first().innerText());
    await first.getByRole("spinbutton").fill(String(count - 37));
    await dialog.getByText(new RegExp(`37.*${name}`)).first().waitFor();

    const signs = dialog.getByRole("button", { name: /^Sign of/ });
    const drawn = () =>
      signs.evaluateAll((all) => all.map((one) => one.querySelector("path")!.getAttribute("d")));
    const [one, other] = await drawn();
    await signs.nth(0).click();
    await signs.nth(1).click();
    await dialog.getByText(/are exchanged/).waitFor();
    await page.waitForFunction(
      (path) =>
        document.querySelector('dialog button[aria-label^="Sign of"] path')?.getAttribute("d") ===
          path,
      other,
    );
    assertEquals((await drawn())[1], one);

    await view(dialog, "Save");
    const list = await save(dialog, "BrickLink");
    assertEquals(list.name, "coffee_40x30_bricklink.xml");
    assertMatch(Buffer.from(list.bytes).toString(), /^<INVENTORY>[^]*<MINQTY>37<\/MINQTY>/);
    const pdf = await save(dialog, "Instructions");
    assertEquals(Buffer.from(pdf.bytes.subarray(0, 5)).toString(), "%PDF-");
    await page.keyboard.press("Escape");
    await dialog.waitFor({ state: "hidden" });

    // What is owned and chosen is there again after a reload, and the plan's file opens the piece.
    await page.reload();
    await page.getByLabel("Upload image").setInputFiles({
      name: pdf.name,
      mimeType: "application/pdf",
      buffer: Buffer.from(pdf.bytes),
    });
    // What the page brings back after a reload is called coffee.png, and may be ready before.
    await untilOpen(page, "coffee");
    await goToCrafts(page);
    const again = await openPlan(page, "Bricks");
    await view(again, "Colors");
    await again.getByText(/pieces are known to be owned/).waitFor();
    await page.keyboard.press("Escape");
    await again.waitFor({ state: "hidden" });
    assertEquals(problems, []);
  });

  it("is the same plan again on another device when its file is dropped there", async () => {
    const { page: first } = guest;
    await upload(first, await photo("coffee", 400, 300));
    await goToCrafts(first);
    const dialog = await openPlan(first, "Beads");
    await dialog.getByLabel("Palette").selectOption("mard");
    await field(first, "spinbutton", "Spare in %").fill("7");
    await field(first, "spinbutton", "Pegs along a board").fill("20");
    await view(dialog, "Colors");
    await dialog.getByText("MARD · ").first().waitFor();
    const listed = () => dialog.locator("tbody").innerText();
    const list = await listed();
    await view(dialog, "Save");
    const pdf = await save(dialog, "Instructions");
    const address = first.url();

    const { page, problems, leave } = await visit(stage);
    assertNotEquals(page.url(), address);
    const input = page.getByLabel("Upload image");
    assertMatch(await input.getAttribute("accept") ?? "", /\.pdf,\.json/);
    await input.setInputFiles({
      name: pdf.name,
      mimeType: "application/pdf",
      buffer: Buffer.from(pdf.bytes),
    });
    await untilReady(page);
    await goToCrafts(page);
    const again = await openPlan(page, "Beads");
    await view(again, "Colors");
    await again.getByText("MARD · ").first().waitFor();
    assertEquals(await again.locator("tbody").innerText(), list);
    assertEquals(await field(page, "spinbutton", "Spare in %").inputValue(), "7");
    assertEquals(await field(page, "spinbutton", "Pegs along a board").inputValue(), "20");
    assertEquals(problems, []);
    await leave();
  });

  it("comes back as it was planned, whatever was planned since", async () => {
    const { page, problems, leave } = await visit(stage);
    const most = field(page, "spinbutton", "Most colors");
    const plan = async (colors: string) => {
      await goToCrafts(page);
      const dialog = await openPlan(page, "Bricks");
      await most.fill(colors);
      await dialog.getByText(new RegExp(`, ${colors} colors, `)).waitFor();
      await view(dialog, "Save");
      const file = await save(dialog, "Plan");
      await page.keyboard.press("Escape");
      await dialog.waitFor({ state: "hidden" });
      return file;
    };
    const shows = async (colors: string) => {
      await untilReady(page);
      await goToCrafts(page);
      await craftCard(page, "Bricks").getByText(new RegExp(`· ${colors} colors`)).waitFor();
      const dialog = await openPlan(page, "Bricks");
      await dialog.getByText(new RegExp(`, ${colors} colors, `)).waitFor();
      assertEquals(await most.inputValue(), colors);
      await page.keyboard.press("Escape");
      await dialog.waitFor({ state: "hidden" });
    };
    await upload(page, await photo("tulips", 400, 300));
    const { name, bytes } = await plan("9");
    await upload(page, await photo("dog", 400, 300));
    await plan("4");
    await page.getByRole("button", { name: /^Open tulips\.png/ }).click();
    await untilOpen(page, "tulips.png");
    await shows("9");
    await page.getByRole("button", { name: /^Open dog\.png/ }).click();
    await untilOpen(page, "dog.png");
    await shows("4");
    // A plan's file tells all of its plan, also where it is the first that a page opens.
    const file = { name, mimeType: "application/json", buffer: Buffer.from(bytes) };
    await page.getByLabel("Upload image").setInputFiles(file);
    await untilOpen(page, "tulips");
    await shows("9");
    await page.getByRole("button", { name: /^Open dog\.png/ }).click();
    await untilOpen(page, "dog.png");
    await shows("4");
    await page.goto(stage.origin);
    await upload(page, file);
    await shows("9");
    assertEquals(problems, []);
    await leave();
  });

  it("keeps the screen on while it is built along, and again after another page was looked at", async () => {
    const { page, leave } = await visit(stage, {
      before: (page) =>
        page.addInitScript(() => {
          const log: string[] = [];
          const request = () => {
            log.push("taken");
            return Promise.resolve({ release: () => Promise.resolve(void log.push("released")) });
          };
          Object.defineProperty(navigator, "wakeLock", { value: { request } });
          Object.assign(globalThis, { wakeLog: log });
        }),
    });
    await upload(page, await photo("dog", 400, 300));
    await goToCrafts(page);
    const dialog = await openPlan(page, "Beads");
    await view(dialog, "Build along");
    const log = () =>
      page.evaluate(() => (globalThis as unknown as { wakeLog: string[] }).wakeLog.join());
    // The page asks and lets go a moment later.
    const untilLog = (wanted: string) =>
      until(async () => await log() === wanted, `The screen's lock is not ${wanted}`);
    const look = (state: DocumentVisibilityState) =>
      page.evaluate((state) => {
        Object.defineProperty(document, "visibilityState", { configurable: true, value: state });
        document.dispatchEvent(new Event("visibilitychange"));
      }, state);
    assertEquals(await log(), "");
    await dialog.getByLabel("Keep the screen on").check();
    await untilLog("taken");
    // The browser takes the lock away from a page that is hidden.
    await look("hidden");
    assertEquals(await log(), "taken");
    await look("visible");
    await untilLog("taken,taken");
    await dialog.getByLabel("Keep the screen on").uncheck();
    await untilLog("taken,taken,released");
    await look("visible");
    assertEquals(await log(), "taken,taken,released");
    await leave();
  });

  it("is for everyone, at 320 pixels, light and dark", async () => {
    const { page, problems, leave } = await visit(stage, {
      viewport: { width: 320, height: 640 },
      hasTouch: true,
    });
    await upload(page, await photo("tulips", 400, 300));
    await goToCrafts(page);
    await assertNoBarriersInAnyColors(page, "cards");
    const dialog = await openPlan(page, "Stitches");
    const img = dialog.getByRole("img", { name: /Overview/ });
    const small = (await img.boundingBox())!.width;
    await dialog.getByRole("button", { name: "Larger" }).tap();
    await dialog.getByRole("button", { name: "Larger" }).tap();
    assertNotEquals((await img.boundingBox())!.width, small);
    const tab = () => dialog.getByRole("button", { name: "Settings" }).boundingBox();
    const place = await tab();
    for (const name of ["Pages", "Colors", "Save", "Build along", "Settings"]) {
      await dialog.getByRole("button", { name, exact: true }).tap();
      if (name === "Colors") {
        await dialog.getByText("What it costs", { exact: true }).tap();
        await dialog.getByRole("spinbutton", { name: "Price: a skein" }).fill("1.2");
        await dialog.getByRole("columnheader", { name: /Price/ }).waitFor();
      }
      assertEquals(await tab(), place, "nothing moves");
      await assertNoBarriersInAnyColors(page, name);
      await assertNoSidewaysScroll(page, name);
      if (name === "Build along") assert(await colorsIn(dialog.locator("canvas")) > 20);
    }
    assertEquals(problems, []);
    await leave();
  });
});
