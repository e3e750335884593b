import { assertEquals } from "@std/assert";
import { describe, it } from "@std/testing/bdd";
import { FORMATS, render, type RenderRequest } from "@/lib/render/render.ts";
import { STYLES } from "@/lib/render/styles.ts";
import { openBrowser } from "@/tests/support/browser.ts";
import { serveBundles } from "@/tests/support/serve_bundles.ts";
import { randomGrid } from "@/tests/render/random_grid.ts";

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
    const shop = await serveBundles({ "/render.js": "lib/render/render.ts" });
    const browser = await openBrowser();
    try {
      const page = await browser.newPage();
      await page.goto(shop.origin);
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
      await shop.close();
    }
  });
});
