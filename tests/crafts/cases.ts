import { parseCraftSettings } from "@/lib/craft/plan/parse_craft_settings.ts";
import { outputJob } from "@/lib/outputs/job.ts";
import { makeOutput } from "@/lib/outputs/make_output.ts";
import { type EngineOutputId, outputById } from "@/lib/outputs/outputs.ts";
import { readPdf } from "@/tests/support/read_pdf.ts";
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
    formats: ["bricklink", "rebrickable", "ldraw", "counts", "plan", "cutter", "pdf"],
  },
  {
    palette: "nabbi",
    columns: 8,
    rows: 6,
    craft: { craft: "beads", board: 5, marks: "numbers" },
    formats: ["counts", "chart", "pdf"],
  },
  {
    palette: "dmc",
    columns: 12,
    rows: 9,
    craft: { craft: "stitches" },
    formats: ["oxs", "counts", "true-size"],
  },
  {
    palette: "dmc-drills",
    columns: 12,
    rows: 9,
    craft: { craft: "diamonds", cell: 2.8, board: 10 },
    formats: ["counts", "pdf", "true-size"],
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
      url: new URL(`${palette}_${format}.${endingOf(format)}`, KEPT),
      make: async () => {
        const grid = await patches(palette, columns, rows, COLORS);
        const wish = { style: "pixels", name: "small.jpg", craft: parseCraftSettings(craft) };
        const { bytes } = await makeOutput(grid, outputJob(format, wish));
        if (endingOf(format) === "txt") return drawingOf(bytes);
        return new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes);
      },
    })),
);

/** What is in PDFs is packed: kept is what their pages draw. */
function endingOf(format: EngineOutputId): string {
  const { extension } = outputById(format);
  return extension === "pdf" ? "txt" : extension;
}

function drawingOf(bytes: Uint8Array): string {
  const pdf = readPdf(bytes);
  const decoder = new TextDecoder("latin1");
  return pdf.pages.map((page) => decoder.decode(pdf.data(page["/Contents"]))).join("\n\n") + "\n";
}
