import { afterAll, beforeAll } from "@std/testing/bdd";
import { type Browser, type BrowserContextOptions, type Page } from "playwright-core";
import sharp from "sharp";
import { openBrowser } from "../support/browser.ts";
import { saveData } from "../support/browsers/save_data.ts";
import { contentOf } from "../support/content_of.ts";
import { openSite } from "../support/site.ts";
import { chooseFile, type Upload } from "./choose_file.ts";

export type { Upload } from "./choose_file.ts";

/** A browser and the production site, for the stories of one file. */
export interface Stage {
  readonly browser: Browser;
  /** Such as `http://127.0.0.1:43210`. */
  readonly origin: string;
  readonly close: () => Promise<void>;
}

/** Opens both: those of the run of tests, or its own. */
export async function setStage(): Promise<Stage> {
  const [browser, site] = await Promise.all([openBrowser(), openSite()]);
  const close = async () => {
    await browser.close();
    await site.close();
  };
  return { browser, origin: site.origin, close };
}

/** A visitor on the home page, and what went wrong there without a word on screen. */
export interface Visit {
  readonly page: Page;
  /** Console errors, uncaught errors, and requests to other sites. */
  readonly problems: string[];
  readonly leave: () => Promise<void>;
}

export interface VisitOptions extends BrowserContextOptions {
  /**
   * Whether the browser is told to save data, as it is where this is left out: what the page fetches and computes before it is asked to
   * takes longer than most tests.
   */
  readonly savesData?: boolean;
  /** What is done before the page opens. */
  readonly before?: (page: Page) => Promise<unknown>;
}

/**
 * Opens the home page as a new visitor whose device keeps nothing of the site, so that each file is asked for. Pages stand still, unless
 * `reducedMotion` says otherwise: to paint what glides past takes longer than what is looked at.
 */
export async function visit(
  stage: Stage,
  { savesData = true, before, ...options }: VisitOptions = {},
): Promise<Visit> {
  const context = await stage.browser.newContext({
    serviceWorkers: "block",
    reducedMotion: "reduce",
    ...options,
  });
  if (savesData) await context.addInitScript(saveData);
  const page = await context.newPage();
  const problems: string[] = [];
  page.on("console", (message) => {
    if (message.type() === "error") problems.push(message.text());
  });
  page.on("pageerror", (error) => problems.push(error.message));
  page.on("request", (request) => {
    const url = request.url();
    if (!/^(blob|data):/.test(url) && !url.startsWith(stage.origin)) problems.push(url);
  });
  await before?.(page);
  await page.goto(stage.origin);
  return { page, problems, leave: () => context.close() };
}

/**
 * Registers one visit for all tests of a group, in the order in which they stand: what takes longest by far is the first picture of a
 * visit, for which the engine starts. What a test leaves behind, such as settings, the next one finds.
 */
export function visitOnce(options: VisitOptions = {}): Omit<Visit, "leave"> {
  let stage: Stage | null = null;
  let guest: Visit | null = null;
  beforeAll(async () => {
    stage = await setStage();
    guest = await visit(stage, options);
  });
  // Whatever kept one of them from coming is told, and not that it is missing here.
  afterAll(async () => {
    await guest?.leave();
    await stage?.close();
  });
  return {
    get page() {
      return guest!.page;
    },
    get problems() {
      return guest!.problems;
    },
  };
}

/** Hands a picture over and waits until every card shows it. */
export async function upload(page: Page, file: Upload | string): Promise<void> {
  await chooseFile(page, "Upload image", file);
  await untilReady(page);
}

/** Waits until every card shows the current settings. */
export async function untilReady(page: Page): Promise<void> {
  await page.locator('#editor[data-state="ready"]').waitFor();
}

/** Waits until the picture of that name is open and every card shows it: before it comes the one before may be ready still. */
export async function untilOpen(page: Page, name: string): Promise<void> {
  const picture = page.getByRole("group", { name: "Picture" }).getByTitle(name, { exact: true });
  await page.locator('#editor[data-state="ready"]').filter({ has: picture }).waitFor();
}

/** A card by its name. */
export function card(page: Page, name: string) {
  return page.getByRole("figure", { name, exact: true });
}

/** A control by its role and name. */
export function field(page: Page, role: "spinbutton" | "combobox" | "slider", name: string) {
  return page.getByRole(role, { name, exact: true });
}

/** Downloads a card and returns the file's name and bytes. */
export async function download(page: Page, name: string, format: "PNG" | "SVG") {
  const coming = page.waitForEvent("download");
  await page.getByRole("button", { name: `Download ${name} as ${format}`, exact: true }).click();
  const file = await coming;
  return { name: file.suggestedFilename(), bytes: await contentOf(file) };
}

/** A photograph of the fixtures as a PNG of the given size, so that every decoder reads the same pixels. */
export function photo(name: string, width: number, height: number): Promise<Upload> {
  const key = `${name} ${width} ${height}`;
  const made = photos.get(key) ?? makePhoto(name, width, height);
  photos.set(key, made);
  return made;
}

const photos = new Map<string, Promise<Upload>>();

async function makePhoto(name: string, width: number, height: number): Promise<Upload> {
  const picture = sharp(photoPath(name)).resize(width, height, { fit: "cover" });
  return { name: `${name}.png`, mimeType: "image/png", buffer: await picture.png().toBuffer() };
}

/** The path of a photograph of the fixtures. */
export function photoPath(name: string): string {
  return new URL(`../fixtures/photos/${name}.jpg`, import.meta.url).pathname;
}

/** Types a number into a control and waits for the cards. */
export async function number(page: Page, name: string, value: string): Promise<void> {
  await field(page, "spinbutton", name).fill(value);
  await untilReady(page);
}

/** Lets width and height be set each by itself. */
export async function unlockProportions(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Keep proportions", pressed: true }).click();
  const less = page.getByRole("button", { name: "Fewer controls" });
  if (await less.isVisible()) await less.click();
}

/** Takes all colors of the picture in place of the few of a first visit. */
export async function takeFullColor(page: Page): Promise<void> {
  await press(page, "Full color");
}

/** Presses a button and waits for the cards. */
export async function press(page: Page, name: string): Promise<void> {
  await page.getByRole("button", { name, exact: true }).click();
  await untilReady(page);
}

/** What the page says went wrong, or "". */
export async function alertOf(page: Page): Promise<string> {
  return (await page.getByRole("alert").first().innerText()).trim();
}

/** The size that the Pixels card tells, such as `40 × 30`. */
export async function sizeOf(page: Page): Promise<string> {
  return /\d+ × \d+/.exec(await card(page, "Pixels").innerText())![0];
}

/** What the Pixels card shows, to be compared. */
export async function pixels(page: Page): Promise<string> {
  return await card(page, "Pixels").locator("canvas").evaluate((canvas) =>
    (canvas as HTMLCanvasElement).toDataURL()
  );
}

/** Colors of the downloaded piece as `rrggbb`. */
export async function colorsOf(page: Page): Promise<Set<string>> {
  const { bytes } = await download(page, "Pixels", "PNG");
  const data = await sharp(bytes).ensureAlpha().raw({ depth: "uchar" }).toBuffer();
  // Colors are told apart as numbers first: there are many pixels and few colors.
  const pixels = new Uint32Array(new Uint8Array(data).buffer);
  return new Set(Array.from(new Set(pixels), (pixel) => {
    const channels = new Uint8Array(Uint32Array.of(pixel).buffer, 0, 3);
    return Array.from(channels, (value) => value.toString(16).padStart(2, "0")).join("");
  }));
}
