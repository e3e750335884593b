import { assertEquals } from "@std/assert";
import { describe, it } from "@std/testing/bdd";
import { loadPalette } from "@/lib/color/load_palette.ts";
import { parseHex } from "@/lib/document/hex_color.ts";
import { materialsOf } from "@/lib/document/materials.ts";
import type { PixelGrid } from "@/lib/document/pixel_grid.ts";
import { type OutputJob, outputJob } from "@/lib/outputs/job.ts";
import { makeOutput } from "@/lib/outputs/make_output.ts";
import { ENGINE_OUTPUTS } from "@/lib/outputs/outputs.ts";
import { STYLES } from "@/lib/render/styles.ts";
import { openBrowser } from "@/tests/support/browser.ts";
import { serveBundles } from "@/tests/support/serve_bundles.ts";
import { randomGrid } from "@/tests/render/random_grid.ts";

/** Colors that plans know parts of. */
const { colors } = await loadPalette("lego-plates");
const materials = materialsOf(colors);
const GRIDS: readonly PixelGrid[] = [
  randomGrid(1, 40, 30, { colors: 16 }),
  randomGrid(2, 30, 40, { colors: 900, runs: 0, alphas: [255, 255, 0, 130] }),
  {
    ...randomGrid(3, 32, 20, { colors: colors.length }),
    palette: Uint8ClampedArray.from(colors.flatMap(({ hex }) => [...parseHex(hex)])),
    ...materials && { materials },
  },
];
/** The last of them, which alone is planned. */
const PLANNED = GRIDS.length - 1;
const JOBS: readonly OutputJob[] = ENGINE_OUTPUTS.flatMap(({ id, needs }) => {
  const styles = needs === "style" ? STYLES : STYLES.slice(0, 1);
  return styles.map((style) =>
    outputJob(id, { style: style.id, name: "Größe", title: "<é>", options: { scale: 13 } })
  );
});

/** Kinds of files that are made of a plan. */
const PLANS: readonly string[] = ENGINE_OUTPUTS.filter(({ needs }) => needs === "plan")
  .map(({ id }) => id);

type Program = (
  grids: typeof GRIDS,
  jobs: typeof JOBS,
  plans: typeof PLANS,
  planned: number,
) => Promise<string[]>;

const digest: Program = async (grids, jobs, plans, planned) => {
  const found: string[] = [];
  for (const [i, grid] of grids.entries()) {
    for (const job of jobs) {
      if (plans.includes(job.output) && i !== planned) continue;
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
      const plain = GRIDS.map(({ palette, cells, ...rest }) => ({
        ...rest,
        palette: [...palette],
        cells: [...cells],
      }));
      const there = await page.evaluate(
        async ([grids, jobs, plans, planned, body]) => {
          const module = "/make_output.js";
          const { makeOutput } = await import(module);
          const run = new Function("makeOutput", `return ${body}`)(makeOutput) as Program;
          const typed = grids.map((grid) => ({
            ...grid,
            palette: Uint8ClampedArray.from(grid.palette),
            cells: Uint32Array.from(grid.cells),
          }));
          return await run(typed, jobs, plans, planned);
        },
        [plain, JOBS, PLANS, PLANNED, digest.toString()] as const,
      );
      assertEquals(there, await digest(GRIDS, JOBS, PLANS, PLANNED));
    } finally {
      await browser.close();
      await shop.close();
    }
  });
});
