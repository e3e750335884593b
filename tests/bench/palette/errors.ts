import { packedToMatching } from "@/lib/color/matching_space.ts";
import { nearestIn } from "@/lib/color/nearest.ts";
import { judge } from "../measure.ts";
import type { Photo } from "../photos.ts";
import { listQuantizers } from "../quantizers.ts";
import { printTable } from "../table.ts";
import { cellsOf, mean, packed } from "./cells.ts";

/** Numbers of colors, and the most that the engine's error may be of pngquant's. */
const COUNTS = [[8, 0.92], [16, 0.91], [32, 0.89], [64, 0.88]] as const;

/**
 * Prints how far a limited palette is from the cells: the engine beside pngquant and image-q.
 *
 * The error of a tool is the root mean square distance, as the engine compares colors, times 100, between the cells that it was given and
 * those that it returned; "its best" lets pngquant's palette be matched so, too, in place of its own matching.
 */
export async function benchErrors(photos: readonly Photo[]): Promise<void> {
  const quantizers = await listQuantizers();
  const hasReference = quantizers.some(({ name }) => name === "pngquant");
  if (!hasReference) console.log("\npngquant is not installed here: its errors are left out.");
  const cells = await Promise.all(photos.map((photo) => cellsOf(photo, 100, 75)));
  const rows: string[][] = [];
  for (const [colors, most] of COUNTS) {
    const errors = new Map<string, number[]>();
    for (const bytes of cells) {
      for (const { name, run } of quantizers) {
        const answer = await run(bytes, colors);
        note(errors, name, distance(bytes.data, answer));
        if (name === "pngquant") note(errors, "pngquant, its best", rematched(bytes.data, answer));
      }
    }
    const engine = errors.get("engine")!;
    for (const [name, all] of errors) {
      const ratios = all.map((error, i) => engine[i]! / error);
      rows.push([
        `${colors} colors, ${name}`,
        mean(all).toFixed(3),
        name === "pngquant"
          ? judge(`Error of ${colors} colors beside pngquant`, mean(ratios), "≤", most, 3)
          : mean(ratios).toFixed(3),
        Math.max(...ratios).toFixed(3),
      ]);
    }
  }
  printTable(
    `Palette error, mean of ${photos.length} photographs of 100x75 cells, without dithering`,
    ["colors and tool", "error", "engine / tool", "worst picture"],
    rows,
    "Error is the root mean square distance, as the engine compares colors, times 100, between the cells given and the cells " +
      'returned; less is better. A ratio below 1 means that the engine is nearer. "Its best" takes pngquant\'s palette, but the ' +
      "color of it that is nearest so for each cell. The engine gives vivid cells more weight, which costs it something here.",
  );
}

function distance(one: Uint8Array, other: Uint8Array): number {
  const [a, b] = [packedToMatching(packed(one)), packedToMatching(packed(other))];
  const squares = a.reduce((sum, value, i) => sum + (value - b[i]!) ** 2, 0);
  return 100 * Math.sqrt(squares / (a.length / 3));
}

/** The error of the answer's colors when each cell takes the one that is nearest. */
function rematched(cells: Uint8Array, answer: Uint8Array): number {
  const palette = packedToMatching(Uint32Array.from(new Set(packed(answer))));
  const nearest = nearestIn(palette);
  const points = packedToMatching(packed(cells));
  let sum = 0;
  for (let i = 0; i < points.length; i += 3) {
    const at = nearest(points[i]!, points[i + 1]!, points[i + 2]!) * 3;
    for (let c = 0; c < 3; c++) sum += (points[i + c]! - palette[at + c]!) ** 2;
  }
  return 100 * Math.sqrt(sum / (points.length / 3));
}

function note(errors: Map<string, number[]>, name: string, error: number): void {
  errors.set(name, [...errors.get(name) ?? [], error]);
}
