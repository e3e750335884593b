import { openSource, pixelate } from "@/lib/pixelate/pipeline_deno.ts";
import { DEFAULT_SETTINGS, SAMPLINGS } from "@/lib/document/settings.ts";
import { detailFor, sampleCells } from "@/lib/pixelate/sampling/sample.ts";
import { reduceWorking } from "@/lib/pixelate/source.ts";
import { startRandom } from "../support/random.ts";
import { pixelsOf, scenery } from "../support/rasters.ts";
import { fitLine, sideBySide } from "./measure.ts";
import { printTable } from "./table.ts";

const MEGAPIXELS = [1, 2, 6, 12, 24, 50];
const GRIDS = [[10, 10], [40, 30], [100, 75], [200, 150], [256, 192], [400, 300], [
  512,
  512,
]] as const;
const ROUNDS = 5;

/** Shows that a source pixel and a cell cost the same whatever their number. */
export async function benchScale(): Promise<void> {
  await benchPixels();
  await benchCells();
}

/** Exact pieces of 40x30 from pictures of growing size, from decoded pixels to cells. */
async function benchPixels(): Promise<void> {
  const pictures = MEGAPIXELS.map((megapixels) => {
    const height = Math.round(Math.sqrt(megapixels * 1e6 * 3 / 4));
    const width = Math.round(height * 4 / 3);
    return pixelsOf(scenery(startRandom(7), width, height));
  });
  const settings = { ...DEFAULT_SETTINGS, sampling: "average" } as const;
  const times = await sideBySide(
    pictures.map((pixels) => () => pixelate(openSource(pixels), settings)),
    ROUNDS,
  );
  const sizes = pictures.map(({ stored }) => stored.width * stored.height);
  const { fixed, slope } = fitLine(sizes, times);
  printTable(
    "Exact 40x30 cells from decoded pictures of growing size",
    ["megapixels", "ms", "ns a pixel", "without the fixed part"],
    times.map((time, i) => [
      String(MEGAPIXELS[i]),
      time.toFixed(1),
      (time * 1e6 / sizes[i]!).toFixed(2),
      ((time - fixed) * 1e6 / sizes[i]!).toFixed(2),
    ]),
    `These times are ${fixed.toFixed(1)} ms for any picture and ${
      (slope * 1e6).toFixed(2)
    } ns for each pixel. The cost of a pixel ` +
      "is flat where the last column is.",
  );
}

/** Quick answers of growing grids, from the working picture on. */
async function benchCells(): Promise<void> {
  const source = openSource(pixelsOf(scenery(startRandom(8), 4000, 3000)));
  await source.working.finish();
  const all: (readonly number[])[] = [];
  for (const [columns, lines] of GRIDS) {
    const detail = detailFor(columns, lines);
    const parts = () =>
      reduceWorking(source, { crop: null, width: columns * detail, height: lines * detail });
    const times = await sideBySide(
      SAMPLINGS.map((sampling) => () => sampleCells(sampling, parts(), detail)),
      ROUNDS,
    );
    all.push(times);
  }
  const cells = GRIDS.map(([columns, lines]) => columns * lines);
  const lines = SAMPLINGS.map((sampling, i) => {
    const { fixed, slope } = fitLine(cells, all.map((times) => times[i]!));
    return `${sampling} ${fixed.toFixed(1)} ms and ${(slope * 1e3).toFixed(2)} µs a cell`;
  });
  printTable(
    "Cells of growing grids from an open picture of 12 megapixels",
    ["cells", ...SAMPLINGS.map((name) => `${name} ms`), ...SAMPLINGS.map((name) => `${name} µs`)],
    all.map((times, row) => [
      GRIDS[row]!.join("x"),
      ...times.map((time) => time.toFixed(1)),
      ...times.map((time) => (time * 1e3 / cells[row]!).toFixed(2)),
    ]),
    "First the milliseconds for the grid, then the microseconds for each of its cells, which do not grow with the grid. They shrink, " +
      `for cells of small grids are cut into 4x4 parts, those of large ones into 2x2. Nearest to these times are: ${
        lines.join("; ")
      }.`,
  );
}

if (import.meta.main) await benchScale();
