import { assert, assertEquals, assertMatch } from "@std/assert";
import { Buffer } from "node:buffer";
import { afterAll, beforeAll, describe, it } from "@std/testing/bdd";
import type { BrowserContext, Page } from "playwright-core";
import { PNG } from "pngjs";
import { sitePaths } from "@/lib/site/export.ts";
import { listFiles } from "@/lib/site/list_files.ts";
import { type Network, openNetwork } from "../support/network.ts";
import { sharePicture } from "../support/share_picture.ts";
import { earlierPaths } from "../support/site.ts";
import {
  alertOf,
  card,
  download,
  photo,
  setStage,
  type Stage,
  untilReady,
} from "./editor_visit.ts";
import { upload } from "./editor_visit.ts";

/** A visitor who has been on the home page once, and in one room of the gallery, and is off the network now. */
describe("the site without a network", () => {
  let stage: Stage;
  let network: Network;
  let context: BrowserContext;
  beforeAll(async () => {
    stage = await setStage();
    network = openNetwork(stage.origin);
    context = await stage.browser.newContext();
    const { page } = await open("/");
    await page.evaluate(async () => void await navigator.serviceWorker.ready);
    await page.goto(`${network.origin}/inspiration/animals`);
    await page.evaluate(lookAtPictures);
    await page.close();
    network.leadTo(null);
  });
  afterAll(async () => {
    await context.close();
    await network.close();
    await stage.close();
  });

  /** A new tab, with what goes wrong there. */
  async function open(path: string): Promise<{ page: Page; problems: string[] }> {
    const page = await context.newPage();
    const problems: string[] = [];
    page.on("pageerror", ({ message }) => problems.push(message));
    await page.goto(network.origin + path);
    return { page, problems };
  }

  /** The paths of all that the device keeps, query included. */
  function keptPaths(page: Page): Promise<string[]> {
    return page.evaluate(async () => {
      const caches = await Promise.all(
        (await self.caches.keys()).map((name) => self.caches.open(name)),
      );
      const requests = await Promise.all(caches.map((cache) => cache.keys()));
      return requests.flat().map(({ url }) => url.slice(location.origin.length));
    });
  }

  it("makes pixel art of a picture and saves it, from a cold start", async () => {
    const { page, problems } = await open("/?v=1&size=40x30");
    await upload(page, await photo("shore", 300, 200));
    const png = await download(page, "Pixels", "PNG");
    assert(PNG.sync.read(Buffer.from(png.bytes)).width > 0);
    const svg = await download(page, "Bricks", "SVG");
    assertMatch(new TextDecoder().decode(svg.bytes), /^<svg/);
    assertEquals(problems, []);
    await page.close();
  });

  it("keeps every script of the editor, for every output", async () => {
    const { page } = await open("/");
    const kept = new Set(await keptPaths(page));
    const files = await listFiles(["dist/_fresh", "dist/engine", "dist/boot"]);
    const earlier = await earlierPaths();
    const scripts = files.filter((file) => !/\.(?:br|gz)$/.test(file))
      .map((file) => file.slice("dist".length)).filter((path) => !earlier.has(path));
    assertEquals(scripts.filter((path) => !kept.has(path)), []);
    assert(scripts.length > 10 && kept.has("/engine.js"));
    await page.close();
  });

  it("opens every page of texts, however it is asked for", async () => {
    for (const path of ["/about", "/faq/", "/privacy.html"]) {
      const { page } = await open(path);
      assertEquals(await page.locator("h1").count(), 1);
      assert(!(await page.title()).startsWith("No way"), path);
      await page.close();
    }
  });

  it("shows of the gallery what was seen, and of the rest a page that says why it does not", async () => {
    const { page } = await open("/inspiration/animals");
    await page.evaluate(lookAtPictures);
    for (const path of ["/inspiration/paintings", "/no/such/page"]) {
      await page.goto(network.origin + path);
      assertMatch(await page.locator("main").innerText(), /There is no network/);
    }
    await page.getByRole("link", { name: "Make pixel art" }).click();
    await page.waitForURL(`${network.origin}/`);
    await page.close();
  });

  it("opens a picture that another program shares, and holds nothing of it", async () => {
    const { page, problems } = await open("/about");
    await sharePicture(page, { ...await photo("shore", 120, 80), name: "holiday.png" });
    await untilReady(page);
    assertMatch(await card(page, "Uploaded image").innerText(), /120 × 80 pixels/);
    const { name } = await download(page, "Pixels", "PNG");
    assertMatch(name, /^holiday_/);
    assertEquals(page.url().includes("#"), false);
    await page.reload();
    await untilReady(page);
    assertEquals(await alertOf(page), "");
    assertEquals(problems, []);
    const ofSite = new Set([...await sitePaths(), ...await listFiles(["dist/boot"])]);
    const others = (await keptPaths(page)).filter((path) => !ofSite.has(path))
      .filter((path) => !ofSite.has(`dist${path}`));
    assertEquals(others, []);
    await page.close();
  });

  it("says so where nothing has come of what was shared", async () => {
    const { page } = await open("/#shared");
    await page.getByRole("alert").filter({ hasText: "did not arrive" }).waitFor();
    await page.close();
  });
});

/** Looks at every picture of a page, and waits until the device keeps it. */
async function lookAtPictures(): Promise<void> {
  for (const image of document.querySelectorAll<HTMLImageElement>("main img")) {
    image.loading = "eager";
    await image.decode();
    const { protocol, pathname } = new URL(image.src);
    // The first piece has come with its page.
    if (protocol === "data:") continue;
    while (!await caches.match(pathname)) await new Promise((done) => setTimeout(done, 20));
  }
}
