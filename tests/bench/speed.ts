import type { Browser, Page } from "playwright-core";
import { DEFAULT_SETTINGS, SAMPLINGS, type Settings } from "@/lib/document/settings.ts";
import { launchBrowser } from "../support/browser.ts";
import { type LargePhoto, largePhoto } from "../support/large_photo.ts";
import { serveBundles, type Shop } from "../support/serve_bundles.ts";
import { judge, median } from "./measure.ts";
import type { Opening, SpeedPage } from "./speed_page.ts";
import { printTable } from "./table.ts";

/** Fresh pages in which each file is opened, and how often in the last of them. */
const PAGES = 3;
const ROUNDS = 6;
const CHANGES = 7;
/** Milliseconds that a visitor takes at least to choose a picture, in which the engine gets ready. */
const CHOOSING = 1500;
/** The most that the exact piece may take, in bare decodes. */
const MOST_EXACT = 2.5;

interface BenchFile extends LargePhoto {
  readonly name: string;
  /** The most that the first piece may take, and the exact one where that is not {@linkcode MOST_EXACT}, in bare decodes. */
  readonly mostFirst: number;
  readonly mostExact?: number;
}

const FILES: readonly BenchFile[] = [
  { name: "JPEG", megapixels: 12, format: "jpeg", mostFirst: 1 },
  ...([3, 6, 8] as const).map((orientation) => ({
    name: `JPEG, EXIF orientation ${orientation}`,
    megapixels: 12,
    format: "jpeg",
    orientation,
    mostFirst: 1,
  } as const)),
  { name: "JPEG, progressive", megapixels: 12, format: "jpeg", progressive: true, mostFirst: 1 },
  { name: "PNG", megapixels: 12, format: "png", mostFirst: 1.6 },
  { name: "WebP", megapixels: 12, format: "webp", mostFirst: 1.6 },
  {
    name: "JPEG, Display P3",
    megapixels: 12,
    format: "jpeg",
    isWide: true,
    mostFirst: 1,
    mostExact: 2,
  },
  ...(["png", "webp"] as const).map((format) => ({
    name: `${format === "png" ? "PNG" : "WebP"}, half transparent`,
    megapixels: 12,
    format,
    isFaint: true,
    mostFirst: 2.5,
  })),
];

/** What may be changed once a picture is open. */
const KINDS: readonly { readonly name: string; readonly changes: Partial<Settings> }[] = [
  ...SAMPLINGS.map((sampling) => ({ name: `size, ${sampling}`, changes: { sampling } })),
  { name: "brightness, contrast, saturation", changes: { contrast: 10, saturation: 10 } },
  { name: "best 16 colors", changes: { palette: { kind: "best", colors: 16 } } },
  { name: "best 64 colors", changes: { palette: { kind: "best", colors: 64 } } },
  { name: "PICO-8, Floyd-Steinberg", changes: preset("pico-8", "floyd-steinberg") },
  { name: "LEGO, blue noise", changes: preset("lego", "blue-noise") },
  { name: "DMC threads", changes: preset("dmc", "none") },
  { name: "best 30 DMC threads", changes: preset("dmc", "none", 30) },
];

function preset(id: string, dither: Settings["dither"], colors: number | null = null) {
  return { palette: { kind: "preset", id, colors }, dither } as const;
}

/** Measures in a browser how fast a picture becomes a piece, and how fast a change shows. */
export async function benchSpeed(): Promise<void> {
  const pictures = await Promise.all(FILES.map(largePhoto));
  const shop = await serveBundles({
    "/page.js": "tests/bench/speed_page.ts",
    "/engine.js": "lib/worker/entry.ts",
  }, Object.fromEntries(pictures.map((bytes, i) => [`/${i}`, bytes])));
  const browser = await launchBrowser();
  try {
    await benchOpenings(() => openPage(browser, shop));
    const page = await openPage(browser, shop);
    await call(page, "openings", "/0", 2);
    await benchChanges(page);
  } finally {
    await browser.close();
    await shop.close();
  }
}

/** A page of its own process, with the engine ready. */
async function openPage(browser: Browser, { origin }: Shop): Promise<Page> {
  const page = await browser.newPage();
  await page.goto(origin);
  await page.evaluate(`import("/page.js")`);
  await new Promise((resolve) => setTimeout(resolve, CHOOSING));
  return page;
}

async function benchOpenings(newPage: () => Promise<Page>): Promise<void> {
  const rows: string[][] = [];
  for (const [i, { name, mostFirst, mostExact = MOST_EXACT }] of FILES.entries()) {
    const cold: Opening[] = [];
    const warm: Opening[] = [];
    for (let left = PAGES; left > 0; left--) {
      const page = await newPage();
      const all = await call(page, "openings", `/${i}`, left > 1 ? 1 : ROUNDS);
      const [first, ...others] = all as readonly Opening[];
      cold.push(first!);
      warm.push(...others);
      await page.context().close();
    }
    const milliseconds = (["decode", "first", "exact"] as const).map((key) =>
      median(warm.map((one) => one[key])).toFixed(0)
    );
    const ratio = (page: "warm" | "fresh", key: "first" | "exact", most: number) =>
      judge(
        `${name}, ${key} piece in a ${page} page`,
        median((page === "warm" ? warm : cold).map((one) => one[key] / one.decode)),
        "≤",
        most,
      );
    rows.push([
      name,
      ...milliseconds,
      ratio("warm", "first", mostFirst),
      ratio("fresh", "first", mostFirst),
      ratio("warm", "exact", mostExact),
      ratio("fresh", "exact", mostExact),
    ]);
  }
  printTable(
    "Opening 12 megapixels at 40x30 cells in a browser",
    [
      "file",
      "decode ms",
      "first ms",
      "exact ms",
      "first/decode",
      "in a fresh page",
      "exact/decode",
      "in a fresh page",
    ],
    rows,
    "Decode is the browser's own bare decode of the file; first is the first piece that is shown, exact the one of every pixel. " +
      "Each ratio stands beside the most that it may be. In a fresh page the picture is the first that is opened.",
  );
}

async function benchChanges(page: Page): Promise<void> {
  const rows: string[][] = [];
  for (const { name, changes } of KINDS) {
    const times: string[] = [];
    for (const [columns, lines, most] of [[100, 75, 16], [256, 192, 50]] as const) {
      // What only changes colors finds the cells sampled, as it does when a visitor changes colors.
      const resized = "sampling" in changes;
      const base = { ...DEFAULT_SETTINGS, columns, rows: lines };
      const wanted = Array.from({ length: CHANGES }, (_, i) => ({
        ...base,
        ...changes,
        ...resized ? { columns: columns - i } : { alphaThreshold: 128 - i },
        ...changes.contrast === undefined ? {} : { contrast: changes.contrast + i },
      }));
      await call(page, "changes", [base, base]);
      const measured = await call(page, "changes", wanted) as readonly number[];
      times.push(
        judge(`Change of ${name} at ${columns}x${lines}, ms`, median(measured), "≤", most, 1),
      );
    }
    rows.push([name, ...times]);
  }
  printTable(
    "A change once the picture is open: milliseconds of engine time until the first answer",
    ["what changes", "100x75", "256x192"],
    rows,
  );
}

function call(page: Page, name: keyof SpeedPage, ...values: readonly unknown[]): Promise<unknown> {
  return page.evaluate(`speed.${name}(...${JSON.stringify(values)})`);
}

if (import.meta.main) await benchSpeed();
