import type { Page } from "playwright-core";
import { DEFAULT_SETTINGS, SAMPLINGS, type Settings } from "@/lib/pixelate/settings.ts";
import { launchBrowser } from "../support/browser.ts";
import { type LargePhoto, largePhoto } from "../support/large_photo.ts";
import { serveBundles } from "../support/serve_bundles.ts";
import { judge, median } from "./measure.ts";
import type { Opening, SpeedPage } from "./speed_page.ts";
import { printTable } from "./table.ts";

const ROUNDS = 7;
const CHANGES = 7;

const FILES: readonly (LargePhoto & { readonly name: string; readonly mostFirst: number })[] = [
  { name: "JPEG", megapixels: 12, format: "jpeg", mostFirst: 1 },
  { name: "JPEG, turned", megapixels: 12, format: "jpeg", orientation: 6, mostFirst: 1 },
  { name: "JPEG, progressive", megapixels: 12, format: "jpeg", progressive: true, mostFirst: 1 },
  { name: "PNG", megapixels: 12, format: "png", mostFirst: 1.6 },
  { name: "WebP", megapixels: 12, format: "webp", mostFirst: 1.6 },
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
];

function preset(id: string, dither: Settings["dither"]): Partial<Settings> {
  return { palette: { kind: "preset", id, colors: null }, dither };
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
    const page = await browser.newPage();
    await page.goto(shop.origin);
    await page.evaluate(`import("/page.js")`);
    await benchOpenings(page);
    await benchChanges(page);
  } finally {
    await browser.close();
    await shop.close();
  }
}

async function benchOpenings(page: Page): Promise<void> {
  const rows: string[][] = [];
  for (const [i, { name, mostFirst }] of FILES.entries()) {
    const all = await call(page, "openings", `/${i}`, ROUNDS) as readonly Opening[];
    const of = (key: keyof Opening) => median(all.map((one) => one[key]));
    const [decode, first, exact] = [of("decode"), of("first"), of("exact")];
    rows.push([
      name,
      decode.toFixed(0),
      first.toFixed(0),
      exact.toFixed(0),
      judge(first / decode, mostFirst),
      judge(exact / decode, 2.5),
    ]);
  }
  printTable(
    "Opening 12 megapixels at 40x30 in a browser: milliseconds beside the browser's own decode of the file",
    ["file", "decode", "first", "exact", "first/decode", "exact/decode"],
    rows,
  );
}

async function benchChanges(page: Page): Promise<void> {
  await call(page, "openings", "/0", 1);
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
        `${median(measured).toFixed(1)} ${median(measured) <= most ? "≤" : "> (!)"} ${most}`,
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
