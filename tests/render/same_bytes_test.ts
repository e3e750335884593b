import { assertEquals } from "@std/assert";
import { describe, it } from "@std/testing/bdd";
import { FORMATS, render, type RenderRequest } from "@/lib/render/render.ts";
import { STYLES } from "@/lib/render/styles.ts";
import { openChromium } from "./chromium.ts";
import { randomGrid } from "./random_grid.ts";

const GRIDS = [
  randomGrid(1, 40, 30, { colors: 16 }),
  randomGrid(2, 30, 40, { colors: 900, runs: 0, alphas: [255, 255, 0, 130] }),
];
const REQUESTS: readonly RenderRequest[] = FORMATS.flatMap((format) => {
  return STYLES.map(({ id }) => ({ format, style: id, scale: 13, name: "Größe", title: "<é>" }));
});

type Program = (grids: typeof GRIDS, requests: typeof REQUESTS) => Promise<string[]>;

const digest: Program = async (grids, requests) => {
  const found: string[] = [];
  for (const grid of grids) {
    for (const request of requests) {
      const { bytes } = render(grid, request);
      const hash = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
      found.push(`${request.style}.${request.format} ${bytes.length} ${hash.join()}`);
    }
  }
  return found;
};

describe("finished files", () => {
  it("are the same bytes in a browser as in Deno", async () => {
    const { outputFiles } = await Deno.bundle({
      entrypoints: [new URL("../../lib/render/render.ts", import.meta.url).pathname],
      platform: "browser",
      format: "esm",
      write: false,
    });
    const code = outputFiles![0]!.text();
    const browser = await openChromium();
    try {
      const page = await browser.newPage();
      // Hashing needs a secure context.
      await page.route("http://localhost/**", (route) => {
        const script = new URL(route.request().url()).pathname === "/render.js";
        return route.fulfill(
          script
            ? { contentType: "text/javascript", body: code }
            : { contentType: "text/html", body: "<!doctype html><title>Render</title>" },
        );
      });
      await page.goto("http://localhost/");
      const plain = GRIDS.map(({ columns, rows, palette, cells }) => ({
        columns,
        rows,
        palette: [...palette],
        cells: [...cells],
      }));
      const there = await page.evaluate(
        async ([grids, requests, body]) => {
          const module = "/render.js";
          const { render } = await import(module);
          const run = new Function("render", `return ${body}`)(render) as Program;
          const typed = grids.map((grid) => ({
            ...grid,
            palette: Uint8ClampedArray.from(grid.palette),
            cells: Uint32Array.from(grid.cells),
          }));
          return await run(typed, requests);
        },
        [plain, REQUESTS, digest.toString()] as const,
      );
      assertEquals(there, await digest(GRIDS, REQUESTS));
    } finally {
      await browser.close();
    }
  });
});
