import type { Raster } from "@/lib/image/raster.ts";
import { DEFAULT_SETTINGS, type Sampling, SAMPLINGS } from "@/lib/document/settings.ts";
import { rowsFor } from "@/lib/document/size.ts";
import { launchBrowser } from "../support/browser.ts";
import { reduceRaster } from "../support/reduce_raster.ts";
import { serveBundles } from "../support/serve_bundles.ts";
import { type Downscaler, DOWNSCALERS, SHARPENED } from "./downscalers.ts";
import { judge, sideBySide } from "./measure.ts";
import { type Fidelity, fidelityTo, ZOOM } from "./metrics.ts";
import { canvasDownscalers } from "./peers_in_browser.ts";
import { loadPhotos, type Photo } from "./photos.ts";
import { printTable } from "./table.ts";

const COLUMNS = 48;
const ROUNDS = 3;
/** What tools are timed on: a photograph repeated until it is as large as a camera's. */
const LARGE = { width: 4000, height: 3000 };

/**
 * Measures the engine's samplings and its peers on every photograph, 48 cells wide, without a palette: likeness by tests/bench/metrics.ts,
 * and time for 12 megapixels that are decoded already, side by side.
 */
export async function benchQuality(): Promise<void> {
  const photos = await loadPhotos();
  const shop = await serveBundles({});
  const browser = await launchBrowser();
  try {
    const page = await browser.newPage();
    await page.goto(shop.origin);
    const inBrowser = canvasDownscalers(page);
    const likeness = await measureAll(photos, [...DOWNSCALERS, ...inBrowser]);
    // Handing pictures over to the browser would be timed with it, so its own are left out.
    const large = enlargeTo(photos[0]!.raster, LARGE);
    const times = await sideBySide(
      DOWNSCALERS.map(({ run }) => () => run(large, COLUMNS, rowsFor(COLUMNS, 4 / 3))),
      ROUNDS,
    );
    print(photos.length, likeness, new Map(DOWNSCALERS.map(({ name }, i) => [name, times[i]!])));
  } finally {
    await browser.close();
    await shop.close();
  }
}

async function measureAll(
  photos: readonly Photo[],
  downscalers: readonly Downscaler[],
): Promise<ReadonlyMap<string, Fidelity>> {
  const sums = new Map<string, Fidelity>();
  for (const { raster } of photos) {
    const rows = rowsFor(COLUMNS, raster.width / raster.height);
    const whole = { x: 0, y: 0, width: raster.width, height: raster.height };
    const measure = fidelityTo(reduceRaster(raster, true, whole, COLUMNS * ZOOM, rows * ZOOM));
    for (const { name, run } of downscalers) {
      const one = measure(await run(raster, COLUMNS, rows));
      const sum = sums.get(name);
      sums.set(name, {
        toneNear: (sum?.toneNear ?? 0) + one.toneNear / photos.length,
        toneFar: (sum?.toneFar ?? 0) + one.toneFar / photos.length,
        contrast: (sum?.contrast ?? 0) + one.contrast / photos.length,
        edges: (sum?.edges ?? 0) + one.edges / photos.length,
      });
    }
  }
  return sums;
}

function print(
  photos: number,
  likeness: ReadonlyMap<string, Fidelity>,
  times: ReadonlyMap<string, number>,
): void {
  printTable(
    `Likeness to the picture, mean of ${photos} photographs, ${COLUMNS} cells wide, in full color`,
    ["method", "tone near", "tone far", "local contrast", "edge F1", "ms"],
    [...likeness].map(([name, { toneNear, toneFar, contrast, edges }]) => [
      name,
      toneNear.toFixed(2),
      toneFar.toFixed(2),
      contrast.toFixed(3),
      edges.toFixed(3),
      times.get(name)?.toFixed(0) ?? "",
    ]),
    "Tone error is the mean distance in OKLab, times 100, seen from near (blurred by half a cell) and from far (by a cell); less is " +
      "better. Local contrast is the share of it that is kept; 1 is best. Edge F1 tells how well edges are where they were; 1 is " +
      "best. The time is for 12 megapixels that are decoded already; canvases were not timed here.",
  );
  printPromises(likeness);
}

/** What the default sampling promises beside the peers. */
function printPromises(likeness: ReadonlyMap<string, Fidelity>): void {
  const own = likeness.get(DEFAULT_SETTINGS.sampling)!;
  const peers = [...likeness].filter(([name]) => !SAMPLINGS.includes(name as Sampling));
  const least = Math.min(...peers.map(([, { toneFar }]) => toneFar));
  // Unsharp masking draws edges that the picture does not have, at the price of its tones.
  const plain = peers.filter(([name]) => name !== SHARPENED);
  const edges = Math.max(likeness.get("average")!.edges, ...plain.map(([, peer]) => peer.edges));
  const contrast = (sign: "≤" | "≥", limit: number) =>
    judge(`Local contrast of ${DEFAULT_SETTINGS.sampling}`, own.contrast, sign, limit, 3);
  printTable(
    `What the default sampling, ${DEFAULT_SETTINGS.sampling}, has to keep`,
    ["promise", "kept"],
    [
      ["tone far, below the best peer's", judge("Tone error", own.toneFar, "≤", round(least), 3)],
      ["local contrast, not too little", contrast("≥", 0.88)],
      ["local contrast, not too much", contrast("≤", 1.02)],
      [
        "edge F1, above average's and every peer's but sharpening's",
        judge("Edge F1", own.edges, "≥", round(edges), 3),
      ],
    ],
  );
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}

/** The picture repeated to a size. */
function enlargeTo({ width, height, data }: Raster, size: typeof LARGE): Raster {
  const out = new Uint8ClampedArray(size.width * size.height * 4);
  for (let y = 0; y < size.height; y++) {
    for (let x = 0; x < size.width; x += width) {
      const from = (y % height) * width * 4;
      const length = Math.min(width, size.width - x) * 4;
      out.set(data.subarray(from, from + length), (y * size.width + x) * 4);
    }
  }
  return { ...size, data: out };
}

if (import.meta.main) await benchQuality();
