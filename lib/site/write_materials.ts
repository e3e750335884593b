// Writes the tables of bricks, beads, drills and threads anew from copies of their sources, which are not downloaded but named:
//
//   deno task materials FOLDER
//
// FOLDER holds, under these names:
// - LDConfig.ldr: colors as LDraw has them (CC BY 4.0), library.ldraw.org
// - colors.csv, elements.csv: Rebrickable's lists of colors and of parts in colors (free for any use), rebrickable.com/downloads
// - beads/*.csv: gen/v2 of github.com/maxcleme/beadcolors (MIT)
// - cosmo.csv: github.com/tallcoleman/CosmoToRGB (MIT)
import { join } from "node:path";
import { beadRows, cosmoRows } from "./materials/bead_rows.ts";
import { brickRows, elementRows } from "./materials/brick_rows.ts";

/** Palettes of beads and their files. */
const BEADS = [
  "perler",
  "perler-mini",
  "hama",
  "hama-mini",
  "artkal-s",
  "artkal-r",
  "artkal-m",
  "artkal-c",
  "mard",
  "nabbi",
];

const [folder] = Deno.args;
if (folder === undefined) {
  console.error("Which folder holds the sources? deno task materials FOLDER");
  Deno.exit(2);
}

function read(name: string): Promise<string> {
  return Deno.readTextFile(join(folder!, name));
}

async function write(path: string, what: string, tables: Readonly<Record<string, string>>) {
  const entries = Object.entries(tables)
    .map(([id, rows]) => `  ${/^\w+$/.test(id) ? id : `"${id}"`}: \`\n${rows}\n\`,\n`);
  await Deno.writeTextFile(
    path,
    `// Written by \`deno task materials\`: change lib/site/materials, not this file.\n\n` +
      `/** ${what} */\nexport const ROWS = {\n${entries.join("")}} as const;\n`,
  );
  console.log(`${path} is written.`);
}

const [configuration, colors, elements] = await Promise.all(
  ["LDConfig.ldr", "colors.csv", "elements.csv"].map(read),
) as [string, string, string];
await write(
  "lib/color/palettes/lego_rows.ts",
  "`#rrggbb|name|LEGO|BrickLink|LDraw|Rebrickable|last year in a set|kinds of one-stud parts`.",
  { lego: brickRows(configuration, colors, elements) },
);
await write(
  "lib/craft/bricks/element_rows.ts",
  "`Rebrickable color|Rebrickable part:LEGO element,...`: what parts there are in a color.",
  { elements: elementRows(configuration, colors, elements) },
);
const beads = BEADS.map(async (id) =>
  [id, beadRows(id, await read(`beads/${id.replace("-", "_")}.csv`))] as const
);
await write(
  "lib/color/palettes/bead_rows.ts",
  "Beads of one brand and size each: `#rrggbb|name|code`.",
  Object.fromEntries(await Promise.all(beads)),
);
await write(
  "lib/color/palettes/dotz_rows.ts",
  "Diamond drills: `#rrggbb|name|code`.",
  { "diamond-dotz": beadRows("diamond-dotz", await read("beads/diamondDotz.csv")) },
);
await write(
  "lib/color/palettes/cosmo_rows.ts",
  "Threads: `#rrggbb||code`.",
  { cosmo: cosmoRows(await read("cosmo.csv")) },
);
