import { PALETTE_GROUPS } from "@/lib/color/palette.ts";
import { PALETTE_ENDINGS } from "@/lib/color/palette_files/read_palette.ts";
import { PALETTE_LIST } from "@/lib/color/palette_list.ts";
import { BRICK_SETS } from "@/lib/craft/bricks/brick_sets.ts";
import { PART_KINDS } from "@/lib/craft/bricks/parts.ts";
import { CRAFTS } from "@/lib/craft/plan/craft_settings.ts";
import { DITHERS, SAMPLINGS } from "@/lib/document/settings.ts";
import { ENGINE_OUTPUTS } from "@/lib/outputs/outputs.ts";
import { GOALS } from "@/lib/pixelate/auto/goals.ts";
import { STYLES } from "@/lib/render/styles.ts";
import { LOOK_IDS } from "./look_option.ts";
import { OPTION_GROUPS } from "./options.ts";

const WIDTH = 96;

/** What `--help` shows. */
export function helpText(): string {
  const options = OPTION_GROUPS.map(([heading, group]) => {
    const lines = group.map(({ name, value, help }) => {
      return `  ${`--${name}${value === null ? "" : ` ${value}`}`.padEnd(24)}${help}`;
    });
    return `${heading}:\n${lines.join("\n")}`;
  });
  const names: readonly (readonly [string, readonly string[]])[] = [
    ["Looks", LOOK_IDS],
    ["Samplings", SAMPLINGS],
    ["Dithers", DITHERS],
    ["Goals", GOALS],
    ["Styles", STYLES.map(({ id }) => id)],
    ["Crafts", CRAFTS],
    ["Parts", PART_KINDS],
    ["Sets", BRICK_SETS.map(({ id, name }) => `${id} ${name}`)],
    ["Formats", ENGINE_OUTPUTS.map(({ id }) => id)],
    ["Palette files", PALETTE_ENDINGS],
    ...PALETTE_GROUPS.map((group) => {
      const ids = PALETTE_LIST.filter((one) => one.group === group).map(({ id }) => id);
      return [`Palettes (${group})`, ids] as const;
    }),
  ];
  return [
    "Turns pictures into pixel art: JPEG, PNG, GIF, WebP, BMP, AVIF, or a grid in JSON.",
    "",
    "  deno task pixelate photo.jpg --out photo.svg",
    "  deno task pixelate photo.jpg --width 60 --colors 16 --style bricks --out photo.png",
    "  deno task pixelate holiday/*.jpg --ratio 1:1 --detail 40 --out art/",
    "  cat photo.jpg | deno task pixelate - --out - --format json",
    "  deno task pixelate grid.json --style circles --out grid.svg",
    "  deno task pixelate photo.jpg --craft bricks --largest 2x4 --format bricklink --out order.xml",
    "",
    ...options.flatMap((group) => [group, ""]),
    ...names.map(([heading, list]) => wrap(`${heading}: ${list.join(", ")}`)),
    "",
    "Exit codes: 0 all done, 1 a picture failed (the others are done), 2 wrong usage.",
    "",
  ].join("\n");
}

/** Breaks a line at spaces, further lines indented. */
export function wrap(text: string): string {
  const lines: string[] = [""];
  for (const word of text.split(" ")) {
    const line = lines.at(-1)!;
    if (line && line.length + word.length + 1 > WIDTH) lines.push(`  ${word}`);
    else lines[lines.length - 1] = line ? `${line} ${word}` : word;
  }
  return lines.join("\n");
}
