// How soon after the first piece every look of it is seen.
import type { Page } from "playwright-core";
import { LOOKS } from "@/lib/document/looks.ts";
import { type Stage, visit } from "../browser/editor_visit.ts";
import { measureOpening } from "./editor.ts";
import { judge, median } from "./measure.ts";
import { printTable } from "./table.ts";

const SIZES = ["40x30", "100x75", "200x150"] as const;
const PAGES = 3;
/** Milliseconds in which the page gets ready. */
const CHOOSING = 1500;
/** The most that all thumbnails may take after the first piece, in milliseconds. */
const MOST = 400;

/** Prints how long the thumbnails of a picture take, beside a bare decode of it in the same page. */
export async function benchThumbnails(stage: Stage, path: string): Promise<void> {
  const rows: string[][] = [];
  for (const size of SIZES) {
    const decodes: number[] = [], waits: number[] = [];
    for (let i = 0; i < PAGES; i++) {
      const { page, leave } = await visit(stage, {
        viewport: { width: 1440, height: 900 },
        savesData: false,
      });
      await page.goto(`${stage.origin}/?v=1&size=${size}`);
      await page.waitForTimeout(CHOOSING);
      await watchThumbnails(page);
      const { decode } = await measureOpening(page, path);
      decodes.push(decode);
      waits.push(await thumbnailsAfterFirst(page));
      await leave();
    }
    rows.push([
      size,
      median(decodes).toFixed(0),
      judge(`Thumbnails at ${size}, ms`, median(waits), "≤", MOST, 0),
      median(waits.map((wait, i) => wait / decodes[i]!)).toFixed(2),
    ]);
  }
  printTable(
    `${LOOKS.length} thumbnails of a JPEG of 12 megapixels`,
    ["cells", "decode ms", "thumbnails ms", "thumbnails/decode"],
    rows,
    "From the first piece on screen (the end of pixelate:first) until each look shows the picture; decode is the browser's own bare " +
      "decode of the same file in the same page, just before.",
  );
}

/** Notes in the page when every look shows something for the first time. */
async function watchThumbnails(page: Page): Promise<void> {
  await page.evaluate((count) => {
    const isBlank = ({ width, height }: HTMLCanvasElement) => width === 300 && height === 150;
    const look = () => {
      const drawn = [...document.querySelectorAll<HTMLCanvasElement>("[aria-pressed] canvas")]
        .filter((canvas) => !isBlank(canvas));
      if (drawn.length >= count) performance.mark("all-looks");
      else requestAnimationFrame(look);
    };
    look();
  }, LOOKS.length);
}

async function thumbnailsAfterFirst(page: Page): Promise<number> {
  await page.waitForFunction(() => performance.getEntriesByName("all-looks").length > 0);
  return await page.evaluate(() => {
    const [all] = performance.getEntriesByName("all-looks");
    const [first] = performance.getEntriesByName("pixelate:first");
    return all!.startTime - (first!.startTime + first!.duration);
  });
}
