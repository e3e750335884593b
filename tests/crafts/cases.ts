import { parseCraftSettings } from "@/lib/craft/plan/parse_craft_settings.ts";
import { outputJob } from "@/lib/outputs/job.ts";
import { makeOutput } from "@/lib/outputs/make_output.ts";
import { type EngineOutputId, outputById } from "@/lib/outputs/outputs.ts";
import { patches } from "./plans.ts";

/** Files of small plans that are kept to compare with. */
interface Case {
  readonly palette: string;
  readonly columns: number;
  readonly rows: number;
  readonly craft: Readonly<Record<string, unknown>>;
  readonly formats: readonly EngineOutputId[];
}

const KEPT = new URL("../fixtures/golden/crafts/", import.meta.url);

/** Most colors of a piece. */
const COLORS = 12;

const CASES: readonly Case[] = [
  {
    palette: "lego-plates",
    columns: 10,
    rows: 7,
    craft: { craft: "bricks", parts: "plates,tiles", largest: "2x3", spare: 10, board: 8 },
    formats: ["bricklink", "rebrickable", "ldraw", "counts", "plan", "cutter"],
  },
  {
    palette: "nabbi",
    columns: 8,
    rows: 6,
    craft: { craft: "beads", board: 5, marks: "numbers" },
    formats: ["counts", "chart"],
  },
  {
    palette: "dmc",
    columns: 12,
    rows: 9,
    craft: { craft: "stitches" },
    formats: ["oxs"],
  },
];

/** A kept file, and how it is made anew. */
export interface KeptFile {
  readonly url: URL;
  readonly make: () => Promise<string>;
}

/** All kept files. */
export const KEPT_FILES: readonly KeptFile[] = CASES.flatMap(
  ({ palette, columns, rows, craft, formats }) =>
    formats.map((format): KeptFile => ({
      url: new URL(`${palette}_${format}.${outputById(format).extension}`, KEPT),
      make: async () => {
        const grid = await patches(palette, columns, rows, COLORS);
        const wish = { style: "pixels", name: "small.jpg", craft: parseCraftSettings(craft) };
        const { bytes } = await makeOutput(grid, outputJob(format, wish));
        return new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes);
      },
    })),
);
