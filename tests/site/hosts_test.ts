import { assert, assertEquals, assertMatch } from "@std/assert";
import { afterAll, beforeAll, describe, it } from "@std/testing/bdd";
import type { Browser } from "playwright-core";
import { download, photo, untilReady, upload } from "../browser/editor_visit.ts";
import { openBrowser } from "../support/browser.ts";
import type { Lack, RunningHost } from "../support/hosts/host.ts";
import { ALL_HOSTS, HOSTS, MISSING_HOSTS } from "../support/hosts/hosts.ts";
import { openNetwork } from "../support/network.ts";
import { sharePicture } from "../support/share_picture.ts";
import { ensureSite } from "../support/site.ts";
import { leaveOut } from "../support/tally.ts";
import { copyTree, type Tree } from "../support/tree.ts";
import { type Asked, QUESTIONS } from "./host_questions.ts";

/** Rows of the table of what hosts cannot do. */
const ROWS: Readonly<Record<string, string>> = {
  nginx: "nginx",
  Caddy: "Caddy",
  wrangler: "Cloudflare",
};
/** How that table tells what a host lacks. */
const TOLD: Readonly<Record<Lack, RegExp>> = {
  queries: /for an hour rather than a year/,
  brotli: /by gzip alone/,
  vary: /differ by compression/,
  escapes: /escapes that cannot be read/,
  missing: /`\/404` itself/,
  spelling: /needless escapes/,
  posts: /shares a picture/,
};

describe("hosts", () => {
  for (const name of MISSING_HOSTS) {
    if (!Deno.env.get(ALL_HOSTS)) leaveOut(`${name}, which is not installed`);
    else it(`of all kinds are there: ${name}, too`, () => assert(false, `${name} is missing.`));
  }

  let tree: Tree;
  let browser: Browser;
  beforeAll(async () => {
    await ensureSite();
    [tree, browser] = await Promise.all([copyTree(), openBrowser()]);
    const { success, output } = await tree.build({ BASE_PATH: "/pixels/" });
    assert(success, output);
  });
  afterAll(async () => {
    await browser.close();
    await tree.remove();
  });

  for (const { name, lacks, start } of HOSTS) {
    const row = ROWS[name];
    if (row !== undefined) {
      it(`are told apart on the page for who hosts the site: ${name}`, async () => {
        const page = await Deno.readTextFile("content/en/host.md");
        const shortcomings = page.split("\n").find((line) => line.startsWith(`| ${row} `))!;
        for (const lack of lacks) assertMatch(shortcomings, TOLD[lack]);
      });
    }
    for (const base of ["", "/pixels"]) {
      describe(`${name} with the site at ${base}/`, () => {
        let running: RunningHost;
        let asked: Asked;
        beforeAll(async () => {
          const folder = base === "" ? Deno.cwd() : tree.folder;
          running = await start(folder, base);
          asked = { origin: running.origin, base, dist: `${folder}/dist${base}`, lacks };
        });
        afterAll(() => running.stop());

        for (const { name, ask } of QUESTIONS) it(name, () => ask(asked));

        it("runs the editor", () => runEditor(browser, running.origin + base));

        if (name === "start" && base !== "") {
          it("is kept on the device below its base", () => runKept(browser, running.origin, base));
        }
      });
    }
  }
});

/** Opens the site as a new visitor, takes a sample, and waits until every card shows it. */
async function runEditor(browser: Browser, site: string): Promise<void> {
  const context = await browser.newContext({ reducedMotion: "reduce" });
  try {
    const page = await context.newPage();
    const problems: string[] = [];
    page.on("console", (message) => {
      if (message.type() === "error") problems.push(message.text());
    });
    page.on("pageerror", (error) => problems.push(error.message));
    page.on("response", (response) => {
      if (response.status() >= 400) problems.push(`${response.status()} ${response.url()}`);
    });
    await page.goto(`${site}/`);
    await page.locator("#editor button:has(img)").first().click();
    await page.locator('#editor[data-state="ready"]').waitFor();
    assertEquals(problems, []);
  } finally {
    await context.close();
  }
}

/** Opens the site as a new visitor, goes off the network, and makes pieces of a picture: of one that is chosen, and of one that another program shares. */
async function runKept(browser: Browser, origin: string, base: string): Promise<void> {
  const network = openNetwork(origin);
  const context = await browser.newContext({ reducedMotion: "reduce" });
  try {
    const page = await context.newPage();
    const site = network.origin + base;
    await page.goto(`${site}/`);
    await page.evaluate(async () => void await navigator.serviceWorker.ready);
    network.leadTo(null);
    await page.goto(`${site}/about`);
    assert(!(await page.locator("main").innerText()).includes("There is no network"));
    await page.goto(`${site}/`);
    await upload(page, await photo("shore", 120, 80));
    assertMatch((await download(page, "Pixels", "PNG")).name, /^shore_/);
    await page.goto(`${site}/about`);
    await sharePicture(page, { ...await photo("shore", 120, 80), name: "holiday.png" });
    await untilReady(page);
    assertEquals(new URL(page.url()).pathname, `${base}/`);
    assertMatch((await download(page, "Pixels", "PNG")).name, /^holiday_/);
  } finally {
    await context.close();
    await network.close();
  }
}
