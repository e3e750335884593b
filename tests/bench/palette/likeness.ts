import { resolvePalette } from "@/lib/color/resolve_palette.ts";
import { parsePaletteChoice } from "@/lib/document/parse_palette_choice.ts";
import { rowsFor } from "@/lib/document/size.ts";
import { quantizeCells } from "@/lib/pixelate/colors/quantize.ts";
import { ciede2000, type Lab, packedToLab } from "../../support/color_difference.ts";
import { judge } from "../measure.ts";
import type { Photo } from "../photos.ts";
import { toLinear } from "../quantizers.ts";
import { printTable } from "../table.ts";
import { cellsOf, mean, packed, packedCells } from "./cells.ts";
import { plainBest, plainMatch } from "./reference.ts";

/** Palettes, and the most that the most vivid cells' difference may be of what it was, where that is limited. */
const PALETTES: readonly (readonly [name: string, vivid?: number])[] = [
  ["best:8", 0.75],
  ["best:12", 0.85],
  ["best:16", 0.9],
  ["best:32"],
  ["pico-8"],
  ["sweetie-16"],
  ["c64"],
];
const MOST_MEAN = 0.95, MOST_WORST = 0.9;
const COLUMNS = 64;
/** Share of the cells that are the most vivid ones. */
const VIVID = 0.03;

/** CIEDE2000 differences of cells from the picture. */
interface Likeness {
  readonly mean: number;
  /** Of the cell that is worse than 95 % of all. */
  readonly worst: number;
  /** Mean of the most vivid cells. */
  readonly vivid: number;
}

/** Prints how much cells in few colors look like the picture, beside what plain distances in OKLab without weights make of it. */
export async function benchLikeness(photos: readonly Photo[]): Promise<void> {
  const pictures = await Promise.all(photos.map(async (photo) => {
    const rows = rowsFor(COLUMNS, photo.raster.width / photo.raster.height);
    const bytes = await cellsOf(photo, COLUMNS, rows);
    return { cells: toLinear(bytes), truth: packed(bytes.data) };
  }));
  const rows: string[][] = [];
  for (const [name, mostVivid] of PALETTES) {
    const palette = await resolvePalette(parsePaletteChoice(name));
    if (palette.kind === "full") continue;
    const options = {
      palette,
      dither: "none",
      strength: 0,
      cleanUp: false,
      alphaThreshold: 1,
    } as const;
    const both = pictures.map(({ cells, truth }) => {
      const colors = palette.kind === "best" ? plainBest(truth, palette.colors) : palette.rgb;
      return [
        likeness(truth, plainMatch(truth, colors)),
        likeness(truth, packedCells(quantizeCells(cells, options))),
      ] as const;
    });
    const before = meanOf(both.map(([one]) => one)), now = meanOf(both.map(([, other]) => other));
    const ratio = (key: keyof Likeness, most?: number) => {
      const value = now[key] / before[key];
      return most === undefined ? value.toFixed(3) : judge(`${name}, ${key}`, value, "≤", most, 3);
    };
    rows.push([
      name,
      ...(["mean", "worst", "vivid"] as const).map((key) =>
        `${before[key].toFixed(2)} ${now[key].toFixed(2)}`
      ),
      ratio("mean", MOST_MEAN),
      ratio("worst", MOST_WORST),
      ratio("vivid", mostVivid),
    ]);
  }
  printTable(
    `Likeness in few colors, CIEDE2000, mean of ${photos.length} photographs ${COLUMNS} cells wide`,
    ["palette", "mean", "95th percentile", "most vivid 3 %", "mean", "95th", "vivid"],
    rows,
    "First figures: plain distances in OKLab, all cells of one weight; second: the engine; less is nearer. Then their ratios, " +
      "with the most that each may be. CIEDE2000 by culori takes no part in any choice, and nothing was tuned on these photographs.",
  );
}

function likeness(truth: Int32Array, shown: Int32Array): Likeness {
  const differences = Array.from(truth, (color, i) => ciede2000(labOf(color), labOf(shown[i]!)));
  const chroma = (i: number) => Math.hypot(labOf(truth[i]!)[1], labOf(truth[i]!)[2]);
  const vivid = [...truth.keys()].sort((one, other) => chroma(other) - chroma(one) || one - other)
    .slice(0, Math.max(1, Math.round(truth.length * VIVID)));
  return {
    mean: mean(differences),
    worst: differences.toSorted((one, other) => one - other)[Math.floor(truth.length * 0.95)]!,
    vivid: mean(vivid.map((i) => differences[i]!)),
  };
}

const known = new Map<number, Lab>();

function labOf(color: number): Lab {
  const lab = known.get(color) ?? packedToLab(color);
  known.set(color, lab);
  return lab;
}

function meanOf(all: readonly Likeness[]): Likeness {
  return {
    mean: mean(all.map(({ mean }) => mean)),
    worst: mean(all.map(({ worst }) => worst)),
    vivid: mean(all.map(({ vivid }) => vivid)),
  };
}
