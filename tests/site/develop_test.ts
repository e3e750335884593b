import { assert, assertRejects, assertStringIncludes } from "@std/assert";
import { afterAll, beforeAll, describe, it } from "@std/testing/bdd";
import type { Browser, Page } from "playwright-core";
import { openBrowser } from "@/tests/support/browser.ts";
import { openNetwork } from "@/tests/support/network.ts";
import { openSite } from "@/tests/support/site.ts";
import { copyTree, type Tree } from "@/tests/support/tree.ts";
import { until } from "@/tests/support/until.ts";

describe("development", () => {
  let browser: Browser;
  let page: Page;
  let tree: Tree;
  let server: Deno.ChildProcess;
  let reading: Promise<void>;
  let origin: string;
  /** What the server and its watcher say. */
  let complaints = "";
  /** How often a page has tried to reach the server. */
  let attempts = 0;
  beforeAll(async () => {
    [browser, tree] = await Promise.all([openBrowser(), copyTree()]);
    const port = freePort();
    server = new Deno.Command(Deno.execPath(), {
      args: ["task", "dev"],
      cwd: tree.folder,
      env: { PORT: String(port), HOSTNAME: "127.0.0.1" },
      stdout: "null",
      stderr: "piped",
    }).spawn();
    const collect = new WritableStream({ write: (text: string) => void (complaints += text) });
    reading = server.stderr.pipeThrough(new TextDecoderStream()).pipeTo(collect);
    page = await browser.newPage();
    await page.addInitScript(noteGreeting);
    page.on("websocket", () => attempts++);
    origin = `http://127.0.0.1:${port}`;
    await visit(page, `${origin}/about`);
  });
  afterAll(async () => {
    await browser.close();
    server.kill("SIGINT");
    await Promise.all([server.status, reading]);
    await tree.remove();
  });

  /** A page that has not heard of its server yet cannot tell that another one has taken its place. */
  const greeted = () =>
    page.waitForFunction(
      () => document.documentElement?.dataset["greeted"] === "yes",
      null,
      { timeout: 60_000, polling: 200 },
    );

  const changes = [
    {
      name: "a text",
      path: "content/en/about.md",
      change: (text: string) => `${text}\nA new sentence.\n`,
      shows: () => document.body.innerText.includes("A new sentence."),
    },
    {
      name: "a component",
      path: "components/site/Footer.tsx",
      change: (text: string) => text.replace("<p>", '<p data-changed="component">'),
      shows: () => document.querySelector('[data-changed="component"]') !== null,
    },
    {
      name: "a route",
      path: "routes/_app.tsx",
      change: (text: string) => text.replace("<body", '<body data-changed="route"'),
      shows: () => document.body.dataset["changed"] === "route",
    },
    {
      name: "the stylesheet",
      path: "static/styles.css",
      change: (text: string) => `${text}\nbody { letter-spacing: 3px; }\n`,
      shows: () => getComputedStyle(document.body).letterSpacing === "3px",
    },
    {
      name: "a class word",
      path: "components/site/Footer.tsx",
      change: (text: string) => text.replace('<footer class="', '<footer class="tracking-[7px] '),
      shows: () => getComputedStyle(document.querySelector("footer")!).letterSpacing === "7px",
    },
    {
      name: "a static file",
      path: "static/new.txt",
      change: () => "new",
      shows: () => fetch("/new.txt").then(({ ok }) => ok, () => false),
    },
  ];
  for (const { name, path, change, shows } of changes) {
    it(`shows ${name} that changed, by itself`, async () => {
      await greeted();
      await page.evaluate(() => document.documentElement.dataset["old"] = "yes");
      await tree.edit(path, change);
      await page.waitForFunction(
        () => document.documentElement.dataset["old"] === undefined,
        null,
        { timeout: 60_000, polling: 200 },
      );
      const shown = () => page.evaluate<boolean>(shows).catch(() => false);
      await until(shown, "The page did not show it");
    });
  }

  it("takes away what the built site keeps on a device, and shows no page of it", async () => {
    const site = await openSite();
    const network = openNetwork(site.origin);
    const context = await browser.newContext();
    try {
      const page = await context.newPage();
      await page.goto(network.origin);
      await page.evaluate(async () => void await navigator.serviceWorker.ready);
      assert(await page.evaluate(async () => (await caches.keys()).length > 0));
      network.leadTo(origin);
      await page.goto(`${network.origin}/about`);
      assertStringIncludes(await page.locator("main").innerText(), "A new sentence.");
      await page.goto(network.origin);
      const isGone = async () => {
        const workers = await navigator.serviceWorker.getRegistrations();
        return workers.length === 0 && (await caches.keys()).length === 0;
      };
      await until(() => page.evaluate(isGone), "The service worker did not go");
      network.leadTo(null);
      await assertRejects(() => page.goto(network.origin));
    } finally {
      await context.close();
      await network.close();
      await site.close();
    }
  });

  const faults = [
    {
      name: "code that cannot be read",
      path: "components/site/Footer.tsx",
      change: (text: string) => `${text}\nconst = ;\n`,
    },
    {
      name: "front matter that is not in order",
      path: "content/en/faq.md",
      change: (text: string) => text.replace(/^title:/m, "titel:"),
    },
    {
      name: "a part of every page that fails",
      path: "components/site/Footer.tsx",
      change: (text: string) => text.replace("return (", 'throw new Error("broken");\n  return ('),
      shows: () => document.title.startsWith("Something fell off the wall"),
    },
  ];
  for (const { name, path, change, shows } of faults) {
    it(`comes back by itself after ${name}`, async () => {
      await greeted();
      complaints = "";
      const whole = await Deno.readTextFile(`${tree.folder}/${path}`);
      await tree.edit(path, change);
      if (shows) await page.waitForFunction(shows, null, { timeout: 60_000, polling: 200 });
      else {
        // Nobody is there to tell the page anything: it asks on, and would follow here if it wrongly could.
        await until(() => complaints.includes("Process failed"), "The server did not fail");
        const before = attempts;
        await until(() => attempts > before + 3, "The page asked no more");
      }
      if (shows) await greeted();
      await page.evaluate(() => document.documentElement.dataset["old"] = "yes");
      await tree.edit(path, () => whole);
      await page.waitForFunction(
        () =>
          document.documentElement.dataset["old"] === undefined &&
          document.querySelector("footer") !== null,
        null,
        { timeout: 60_000, polling: 200 },
      );
    });
  }

  it("reloads the home page when its island changes", async () => {
    await visit(page, origin);
    await greeted();
    await tree.edit(
      "islands/PixelEditor.tsx",
      (text) =>
        `${text}\nif (typeof document === "object") document.body.dataset["changed"] = "island";\n`,
    );
    await page.waitForFunction(
      // Between two pages there is no body.
      () => document.body?.dataset["changed"] === "island",
      null,
      { timeout: 60_000, polling: 200 },
    );
  });
});

/** Marks a document whose server has told it which start of it this is: errors stand in a frame that is told for itself. */
function noteGreeting(): void {
  globalThis.WebSocket = class extends WebSocket {
    constructor(...told: ConstructorParameters<typeof WebSocket>) {
      super(...told);
      this.addEventListener(
        "message",
        () => document.documentElement.dataset["greeted"] = "yes",
        { once: true },
      );
    }
  };
}

function freePort(): number {
  using listener = Deno.listen({ port: 0, hostname: "127.0.0.1" });
  return listener.addr.port;
}

/** Goes to a page as soon as the server is there, which may be starting anew. */
async function visit(page: Page, url: string): Promise<void> {
  for (let attempt = 0; attempt < 300; attempt++) {
    const response = await page.goto(url).catch(() => null);
    if (response?.ok()) return;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  throw new Error(`${url} did not answer within a minute.`);
}
