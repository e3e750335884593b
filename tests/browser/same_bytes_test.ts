import { assertEquals } from "@std/assert";
import { describe, it } from "@std/testing/bdd";
import { type OutputJob, outputJob } from "@/lib/outputs/job.ts";
import { makeOutput } from "@/lib/outputs/make_output.ts";
import { ENGINE_OUTPUTS } from "@/lib/outputs/outputs.ts";
import { STYLES } from "@/lib/render/styles.ts";
import { openBrowser } from "@/tests/support/browser.ts";
import { serveBundles } from "@/tests/support/serve_bundles.ts";
import { randomGrid } from "@/tests/render/random_grid.ts";

const GRIDS = [
  randomGrid(1, 40, 30, { colors: 16 }),
  randomGrid(2, 30, 40, { colors: 900, runs: 0, alphas: [255, 255, 0, 130] }),
];
const JOBS: readonly OutputJob[] = ENGINE_OUTPUTS.flatMap(({ id, needs }) => {
  const styles = needs === "style" ? STYLES : STYLES.slice(0, 1);
  return styles.map((style) =>
    outputJob(id, { style: style.id, name: "Größe", title: "<é>", options: { scale: 13 } })
  );
});

type Program = (grids: typeof GRIDS, jobs: typeof JOBS) => Promise<string[]>;

const digest: Program = async (grids, jobs) => {
  const found: string[] = [];
  for (const grid of grids) {
    for (const job of jobs) {
      const { bytes } = await makeOutput(grid, job);
      const hash = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
      found.push(`${JSON.stringify(job)} ${bytes.length} ${hash.join()}`);
    }
  }
  return found;
};

describe("finished files", () => {
  it("are the same bytes in a browser as in Deno", async () => {
    const shop = await serveBundles({ "/make_output.js": "lib/outputs/make_output.ts" });
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
        async ([grids, jobs, body]) => {
          const module = "/make_output.js";
          const { makeOutput } = await import(module);
          const run = new Function("makeOutput", `return ${body}`)(makeOutput) as Program;
          const typed = grids.map((grid) => ({
            ...grid,
            palette: Uint8ClampedArray.from(grid.palette),
            cells: Uint32Array.from(grid.cells),
          }));
          return await run(typed, jobs);
        },
        [plain, JOBS, digest.toString()] as const,
      );
      assertEquals(there, await digest(GRIDS, JOBS));
    } finally {
      await browser.close();
      await shop.close();
    }
  });
});
