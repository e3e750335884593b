import { zlibSync } from "fflate";
import highs from "highs";
import { BRICK_PARTS } from "@/lib/craft/bricks/parts.ts";
import { startRandom } from "@/lib/craft/random.ts";
import { coloredCells, labOf } from "@/lib/craft/plan/colored_cells.ts";
import { CRAFT_DEFAULTS } from "@/lib/craft/plan/craft_settings.ts";
import { makePlan } from "@/lib/craft/plan/make_plan.ts";
import { assignStock, type StockDemand } from "@/lib/craft/stock/assign_stock.ts";
import { assignSymbols, confusion } from "@/lib/craft/symbols/assign_symbols.ts";
import { contactsOf } from "@/lib/craft/plan/contacts.ts";
import { emptyField } from "@/lib/craft/tiling/field.ts";
import { tileInOrder, tileLargestFirst } from "@/lib/craft/tiling/greedy.ts";
import { type Placing, placingsOf } from "@/lib/craft/tiling/part.ts";
import { tileField } from "@/lib/craft/tiling/tile_field.ts";
import { DEFAULT_SETTINGS } from "@/lib/document/settings.ts";
import { asStored } from "@/lib/image/stored_raster.ts";
import { make as makePdf } from "@/lib/outputs/pdf/make.ts";
import { openSource, pixelate } from "@/lib/pixelate/pipeline_deno.ts";
import { readPdf } from "@/tests/support/read_pdf.ts";
import { judge } from "./measure.ts";
import { loadPhotos, type Photo } from "./photos.ts";
import { printTable } from "./table.ts";

/** Photographs that are planned. */
const PHOTOS = 4;
const FIELD = 16;
/** The most that pieces may be of the optimum's, and the cost of colors within a stock. */
const MOST_OF_OPTIMUM = 1.01;
/** What a way that is simpler leaves unused of a stock: 2 % more pieces than cells. */
const SPARE = 1.02;

/** Prints how near plans are to the best there is (HiGHS), beside simpler ways. */
export async function benchCraft(): Promise<void> {
  const photos = (await loadPhotos()).slice(0, PHOTOS);
  // Its types tell of a module, but what it is in Deno is the function itself.
  const solver = await (highs as unknown as typeof highs.default)();
  const solve = (problem: string) => solver.solve(problem, { time_limit: 60 });
  await benchTiling(photos, solve);
  await benchStock(photos, solve);
  await benchSymbols(photos);
  await benchPdf(photos[0]!);
}

type Solve = (problem: string) => { readonly Status: string; readonly ObjectiveValue: number };

async function cellsOf(photo: Photo, side: number, colors: number) {
  return coloredCells(await gridOf(photo, { columns: side, rows: side, colors }));
}

async function gridOf(
  { raster }: Photo,
  { columns, rows, colors }: {
    readonly columns: number;
    readonly rows: number;
    readonly colors: number;
  },
) {
  const extent = { x: 0, y: 0, width: raster.width, height: raster.height };
  const source = openSource({ stored: asStored(raster), extent, hasAlpha: false, exact: true });
  const palette = { kind: "best", colors } as const;
  return (await pixelate(source, { ...DEFAULT_SETTINGS, columns, rows, palette })).grid;
}

async function benchTiling(photos: readonly Photo[], solve: Solve): Promise<void> {
  const placings = placingsOf(
    BRICK_PARTS.filter(({ kind, length }) => kind === "plates" && length <= 4)
      .map((part) => ({ ...part, cost: 1 })),
  );
  const sums = { largest: 0, raster: 0, ours: 0, exact: 0, milliseconds: 0 };
  for (const photo of photos) {
    const { cells, columns } = await cellsOf(photo, 48, 16);
    const colors = new Int32Array(FIELD * FIELD);
    for (let row = 0; row < FIELD; row++) {
      const from = (row + FIELD) * columns + FIELD;
      colors.set(cells.subarray(from, from + FIELD), row * FIELD);
    }
    const empty = emptyField(FIELD, FIELD, colors);
    const count = (field: typeof empty) => field.tiles.filter((tile) => tile !== null).length;
    sums.largest += count(tileLargestFirst(empty, () => placings));
    sums.raster += count(tileInOrder(empty, () => placings));
    const begun = performance.now();
    sums.ours += tileField(FIELD, FIELD, colors, () => placings).length;
    sums.milliseconds += performance.now() - begun;
    sums.exact += solve(coverProblem(colors, placings)).ObjectiveValue;
  }
  const of = (pieces: number) => (pieces / sums.exact).toFixed(3);
  printTable(
    "Parts for fields of 16 x 16 studs, plates up to 2x4",
    ["way", "pieces of the optimum's", "ms a field"],
    [
      ["largest first", of(sums.largest), ""],
      ["row by row", of(sums.raster), ""],
      [
        "ours",
        judge("pieces beside the optimum", sums.ours / sums.exact, "≤", MOST_OF_OPTIMUM, 3),
        (sums.milliseconds / photos.length).toFixed(0),
      ],
    ],
    "The optimum is an exact cover by HiGHS.",
  );
}

/** The fewest pieces that cover a field, as a problem in LP format. */
function coverProblem(colors: Int32Array, placings: readonly Placing[]): string {
  const covering: string[][] = Array.from(colors, () => []);
  const names: string[] = [];
  for (let y = 0; y < FIELD; y++) {
    for (let x = 0; x < FIELD; x++) {
      placings.forEach(({ width, height }, i) => {
        if (x + width > FIELD || y + height > FIELD) return;
        const covered = Array.from(
          { length: width * height },
          (_, at) => (y + Math.floor(at / width)) * FIELD + x + at % width,
        );
        if (covered.some((cell) => colors[cell] !== colors[covered[0]!])) return;
        const name = `p${x}_${y}_${i}`;
        names.push(name);
        for (const cell of covered) covering[cell]!.push(name);
      });
    }
  }
  const rows = covering.map((names, cell) => ` c${cell}: ${names.join(" + ")} = 1`);
  return [
    "Minimize",
    ` obj: ${names.join(" + ")}`,
    "Subject To",
    ...rows,
    "Binary",
    ` ${names.join(" ")}`,
    "End",
  ]
    .join("\n");
}

async function benchStock(photos: readonly Photo[], solve: Solve): Promise<void> {
  const sums = { ours: 0, exact: 0, sequence: 0, milliseconds: 0 };
  for (const [seed, photo] of photos.entries()) {
    const demand = await awkwardDemand(photo, 32, 16, seed);
    const begun = performance.now();
    sums.ours += costOf(demand, assignStock(demand));
    sums.milliseconds += performance.now() - begun;
    sums.sequence += costOf(demand, inSequence(demand));
    sums.exact += solve(transportProblem(demand)).ObjectiveValue;
  }
  const of = (cost: number) => (cost / sums.exact).toFixed(3);
  printTable(
    "Colors within a stock, 1,024 cells and 16 colors, 2 % more pieces than cells",
    ["way", "cost of the optimum's", "ms a piece"],
    [
      ["nearest that is left, cell by cell", of(sums.sequence), ""],
      [
        "ours",
        judge("cost beside the optimum", sums.ours / sums.exact, "≤", MOST_OF_OPTIMUM, 3),
        (sums.milliseconds / photos.length).toFixed(0),
      ],
    ],
    "Cost is squared OKLab distance; the optimum is the transportation problem by HiGHS.",
  );
}

/** Cells of a photograph, and a stock that has little of what it needs much of. */
async function awkwardDemand(
  photo: Photo,
  side: number,
  colors: number,
  seed: number,
): Promise<StockDemand> {
  const wished = await cellsOf(photo, side, 64);
  const offered = await cellsOf(photo, side, colors);
  const [wanted, palette] = [labOf(wished.colors), labOf(offered.colors)];
  const count = offered.colors.length;
  const costs = new Float64Array(wished.cells.length * count);
  wished.cells.forEach((color, cell) => {
    for (let other = 0; other < count; other++) {
      const part = (i: number) => wanted[color * 3 + i]! - palette[other * 3 + i]!;
      costs[cell * count + other] = part(0) ** 2 + part(1) ** 2 + part(2) ** 2;
    }
  });
  const random = startRandom(seed);
  const shares = Array.from({ length: count }, () => 0.2 + random());
  const total = shares.reduce((sum, share) => sum + share, 0);
  const pieces = Int32Array.from(
    shares,
    (share) => Math.ceil(share / total * wished.cells.length * SPARE),
  );
  return { cells: wished.cells.length, colors: count, costs, pieces };
}

function costOf({ costs, colors }: StockDemand, chosen: Int32Array): number {
  return chosen.reduce((sum, color, cell) => sum + costs[cell * colors + color]!, 0);
}

/** The nearest color of which there are pieces left, cell by cell. */
function inSequence({ cells, colors, costs, pieces }: StockDemand): Int32Array {
  const left = pieces.slice();
  return Int32Array.from({ length: cells }, (_, cell) => {
    let best = -1;
    for (let color = 0; color < colors; color++) {
      if (left[color]! === 0) continue;
      if (best < 0 || costs[cell * colors + color]! < costs[cell * colors + best]!) best = color;
    }
    left[best]!--;
    return best;
  });
}

function transportProblem({ cells, colors, costs, pieces }: StockDemand): string {
  const cell = Array.from({ length: cells }, (_, i) => i);
  const color = Array.from({ length: colors }, (_, i) => i);
  const objective = cell.flatMap((i) =>
    color.map((j) => `${costs[i * colors + j]!.toFixed(9)} x${i}_${j}`)
  );
  return [
    "Minimize",
    ` obj: ${objective.join(" + ")}`,
    "Subject To",
    ...cell.map((i) => ` c${i}: ${color.map((j) => `x${i}_${j}`).join(" + ")} = 1`),
    ...color.map((j) => ` s${j}: ${cell.map((i) => `x${i}_${j}`).join(" + ")} <= ${pieces[j]}`),
    "End",
  ].join("\n");
}

async function benchSymbols(photos: readonly Photo[]): Promise<void> {
  const rows: string[][] = [];
  for (const photo of photos) {
    const target = await cellsOf(photo, 96, 40);
    const contacts = contactsOf(target);
    const begun = performance.now();
    const symbols = assignSymbols(target.colors, contacts);
    const milliseconds = performance.now() - begun;
    const plain = confusion(target.colors.map((_, i) => i), contacts);
    const ours = confusion(target.colors.map((color) => symbols[color]!), contacts);
    rows.push([photo.name, (ours / plain).toFixed(2), milliseconds.toFixed(0)]);
  }
  printTable(
    "Signs of 40 colors on 96 x 96 cells",
    ["picture", "neighbors that look alike, of those in plain order", "ms"],
    rows,
    "The first row measures the glyphs, too.",
  );
}

/** Cells and colors of a chart as stitchers have them, and the most that its PDF takes. */
const CHART = { columns: 200, rows: 150, colors: 32 } as const;
const MOST_KILOBYTES = 400;
/** How often the time of packing alone a PDF may take. */
const MOST_OF_PACKING = 6;
const TIMES = 3;

async function benchPdf(photo: Photo): Promise<void> {
  const target = await gridOf(photo, CHART);
  const plan = await makePlan(target, CRAFT_DEFAULTS.stitches);
  const document = { plan, grid: target, name: photo.name };
  const ours = await best(async () => await makePdf(document, {}) as Uint8Array<ArrayBuffer>);
  const pdf = readPdf(ours.made);
  // What every writer has to do, and nothing else: the operators of all pages, packed in a plain loop.
  const contents = pdf.pages.map((page) => pdf.data(page["/Contents"]));
  const plain = await best(() => contents.map((content) => zlibSync(content, { level: 6 })));
  const kilobytes = ours.made.length / 1000;
  printTable(
    `Instructions as PDF, ${CHART.columns} x ${CHART.rows} stitches in ${CHART.colors} colors`,
    ["way", "ms", "of packing", "KB"],
    [
      ["packing its pages", plain.milliseconds.toFixed(0), "1.00", ""],
      [
        "ours",
        ours.milliseconds.toFixed(0),
        judge(
          "PDF beside packing",
          ours.milliseconds / plain.milliseconds,
          "≤",
          MOST_OF_PACKING,
          2,
        ),
        judge("KB of a PDF", kilobytes, "≤", MOST_KILOBYTES, 0),
      ],
    ],
    `${pdf.pages.length} pages, with fonts, tags and the plan.`,
  );
}

/** The best time of several, and what was made. */
async function best<T>(make: () => T | Promise<T>) {
  let milliseconds = Infinity, made: T | undefined;
  for (let i = 0; i < TIMES; i++) {
    const begun = performance.now();
    made = await make();
    milliseconds = Math.min(milliseconds, performance.now() - begun);
  }
  return { milliseconds, made: made! };
}
