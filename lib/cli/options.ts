import type { OutputOption, OutputOptions } from "@/lib/outputs/output.ts";
import { ENGINE_OUTPUTS } from "@/lib/outputs/outputs.ts";

/** One option of the command line. */
export interface OptionSpec {
  readonly name: string;
  /** What the help shows for its value, or null where the option stands alone. */
  readonly value: string | null;
  readonly help: string;
  /** The letter by which it is known, too. */
  readonly short?: string;
}

/** Every option that some kind of file has: each once, as the first kind has it. */
export const OUTPUT_OPTIONS: OutputOptions = Object.fromEntries(
  ENGINE_OUTPUTS.flatMap(({ options }) => Object.entries<OutputOption>(options))
    .filter(([name], i, all) => all.findIndex(([other]) => other === name) === i),
);

/** What is said of them beyond their names. */
const HELP: Readonly<Record<string, string>> = {
  scale: "pixels per cell (longer side near 2000 pixels)",
  millimeters: "width of a cell, in print and by hand",
  background: "color behind gaps and transparent cells",
  correction: "what 100 mm measure on paper, 80 to 120: makes up for it (100)",
  mirror: "flip charts, as for what is ironed from behind",
  overlap: "millimeters that two sheets of a print share, 0 to 30 (8)",
  steps: "show each board step by step, too",
};

/** Options under headings, in the order in which the help shows them. */
export const OPTION_GROUPS:
  readonly (readonly [heading: string, options: readonly OptionSpec[]])[] = [
    ["Size", [
      { name: "width", value: "N", help: "cells per row, 1 to 512" },
      { name: "height", value: "N", help: "cells per column, 1 to 512" },
      { name: "detail", value: "N", help: "cells on the shorter side, instead of both (30)" },
      { name: "ratio", value: "W:H", help: "cut the middle to this shape, such as 4:3" },
      {
        name: "crop",
        value: "x,y,w,h",
        help: "the part to use: fractions such as 0.1,0,0.5,1, percent or pixels",
      },
      {
        name: "subject",
        value: "x,y,w,h",
        help: "where what matters is, likewise, or faces; ; between several",
      },
    ]],
    ["Picture", [
      { name: "look", value: "NAME", help: "a look below; other options win over it" },
      { name: "sampling", value: "NAME", help: "how a cell finds its color (perceptual)" },
      { name: "brightness", value: "N", help: "-100 to 100 (0)" },
      { name: "contrast", value: "N", help: "-100 to 100 (0)" },
      { name: "saturation", value: "N", help: "-100 to 100 (0)" },
      { name: "alpha-threshold", value: "N", help: "cells below this opacity, 0 to 255, go (128)" },
      { name: "restore", value: null, help: "give pixel art that was enlarged its pixels back" },
      { name: "grid", value: "WxH", help: "with --restore: its cells, if they are not found" },
    ]],
    ["Colors", [
      {
        name: "colors",
        value: "N",
        help: "the best 2 to 256 colors, of the picture or the palette",
      },
      {
        name: "palette",
        value: "NAME|FILE",
        help: "a palette below, a palette file, or #rrggbb,#rrggbb,...",
      },
      { name: "dither", value: "NAME", help: "how colors are mixed (none)" },
      { name: "strength", value: "0-1", help: "how much is mixed (0.8)" },
      { name: "clean-up", value: null, help: "remove lone cells of low contrast" },
      { name: "auto", value: "GOAL", help: "choose all of these, sampling and tone by themselves" },
    ]],
    ["Output", [
      { name: "out", value: "PATH", help: "a file, a folder, or - for standard output" },
      {
        name: "format",
        value: "NAME",
        help: "where the path does not tell (png); several, with commas: a ZIP",
      },
      { name: "style", value: "NAME", help: "what a cell looks like (pixels)" },
      ...Object.entries(OUTPUT_OPTIONS).map(([name, option]) => ({
        name,
        value: valueOf(option),
        help: helpOf(name, option),
      })),
      { name: "title", value: "TEXT", help: "title inside an SVG or PDF (the file's name)" },
    ]],
    ["By hand", [
      { name: "craft", value: "NAME", help: "what it is made of; takes that craft's palette" },
      { name: "parts", value: "NAMES", help: "for bricks: such as plates,tiles (plates)" },
      { name: "largest", value: "WxL", help: "studs of the largest part, up to 2x8 (1x1)" },
      { name: "spare", value: "N", help: "percent of pieces to have on top (0)" },
      { name: "board", value: "N", help: "cells along a board's side (16, 29, 60, 40 or 50)" },
      {
        name: "marks",
        value: "NAME",
        help: "what tells colors apart: symbols or numbers (symbols)",
      },
      { name: "cloth", value: "N", help: "stitches an inch, such as 16 (14)" },
      {
        name: "cell",
        value: "NAME",
        help: "square, side (plates from the side) or knitted (square)",
      },
      {
        name: "own",
        value: "FILE|SET",
        help: "what is owned: lines such as Tan 37, CSV, XML, or numbers of sets",
      },
      { name: "use", value: "NAME", help: "only what is owned, first it, or compare (first)" },
      {
        name: "price",
        value: "N",
        help: "of a piece, a skein or a bag of drills; lists may tell others",
      },
      { name: "currency", value: "CODE", help: "of prices, such as EUR (USD)" },
      { name: "weigh", value: "NAME", help: "what of parts is least: pieces or price (pieces)" },
    ]],
    ["Other", [
      { name: "help", value: null, help: "show this", short: "h" },
    ]],
  ];

/** What the help shows for the value of an option, or null where it has none. */
function valueOf({ kind }: OutputOption): string | null {
  switch (kind) {
    case "number":
      return "N";
    case "color":
      return "#rrggbb";
    case "choice":
      return "NAME";
    case "flag":
      return null;
  }
}

function helpOf(name: string, option: OutputOption): string {
  if (option.kind !== "choice") return HELP[name] ?? option.name;
  const [usual, ...others] = Object.keys(option.choices);
  return `${HELP[name] ?? option.name}: ${others.join(", ")} (${usual})`;
}

/** All options. */
export const OPTIONS: readonly OptionSpec[] = OPTION_GROUPS.flatMap(([, options]) => options);

/** Names of all options, without their dashes. */
export const OPTION_NAMES: readonly string[] = OPTIONS.map(({ name }) => name);

/** The option of that name, or undefined. */
export function optionNamed(name: string): OptionSpec | undefined {
  return OPTIONS.find((option) => option.name === name);
}

/** Whether an option decides how a finished grid is drawn or made by hand and where it goes, not what it is made of. */
export function isOutputOption(name: string): boolean {
  return OPTION_GROUPS.some(([heading, options]) =>
    (heading === "Output" || heading === "By hand") &&
    options.some((option) => option.name === name)
  );
}
