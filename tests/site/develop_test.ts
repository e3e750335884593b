import { afterAll, beforeAll, describe, it } from "@std/testing/bdd";
import type { Browser, Page } from "playwright-core";
import { launchBrowser } from "@/tests/support/browser.ts";
import { copyTree, type Tree } from "@/tests/support/tree.ts";

describe("development", () => {
  let browser: Browser;
  let page: Page;
  let tree: Tree;
  let server: Deno.ChildProcess;
  beforeAll(async () => {
    [browser, tree] = await Promise.all([launchBrowser(), copyTree()]);
    const port = freePort();
    server = new Deno.Command(Deno.execPath(), {
      args: ["task", "dev"],
      cwd: tree.folder,
      env: { PORT: String(port), HOSTNAME: "127.0.0.1" },
      stdout: "null",
      stderr: "null",
    }).spawn();
    page = await browser.newPage();
    await untilAnswers(`http://127.0.0.1:${port}/about`);
    await page.goto(`http://127.0.0.1:${port}/about`);
  });
  afterAll(async () => {
    await browser.close();
    server.kill("SIGINT");
    await server.status;
    await tree.remove();
  });

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
      shows: async () => (await fetch("/new.txt")).ok,
    },
  ];
  for (const { name, path, change, shows } of changes) {
    it(`shows ${name} that changed, by itself`, async () => {
      await tree.edit(path, change);
      // The page that reloads takes the question with it, so it is asked again.
      await page.waitForFunction(shows, null, { timeout: 60_000, polling: 200 });
    });
  }

  it("reloads the home page when its island changes", async () => {
    await page.goto(new URL("/", page.url()).href);
    await tree.edit(
      "islands/PixelEditor.tsx",
      (text) =>
        `${text}\nif (typeof document === "object") document.body.dataset["changed"] = "island";\n`,
    );
    await page.waitForFunction(
      () => document.body.dataset["changed"] === "island",
      null,
      { timeout: 60_000, polling: 200 },
    );
  });
});

function freePort(): number {
  using listener = Deno.listen({ port: 0, hostname: "127.0.0.1" });
  return listener.addr.port;
}

async function untilAnswers(url: string): Promise<void> {
  for (let attempt = 0; attempt < 300; attempt++) {
    const response = await fetch(url).catch(() => null);
    await response?.body?.cancel();
    if (response?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  throw new Error(`${url} did not answer within a minute.`);
}
