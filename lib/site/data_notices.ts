/** Data of others among our own sources. */
interface Data {
  /** The sources that hold it, from the root. */
  readonly files: readonly string[];
  readonly name: string;
  /** Where it comes from, or whose it is. */
  readonly origin: string;
  /** An SPDX expression. */
  readonly license: string;
  /** What is said of rights and of changes. */
  readonly notice: string;
  /** Whether the text of the license stands at the end of all, once for who else has it. */
  readonly isStandard: boolean;
}

/** The rest of a license whose first lines say who grants it, from the root. */
const MIT_TEXT = "lib/site/licenses/mit.txt";

const DATA: readonly Data[] = [
  {
    files: ["lib/color/palettes/bead_rows.ts", "lib/color/palettes/dotz_rows.ts"],
    name: "Colors of beads and of Diamond Dotz drills",
    origin: "https://github.com/maxcleme/beadcolors",
    license: "MIT",
    notice: "Copyright (c) 2020 maxcleme\n",
    isStandard: false,
  },
  {
    files: ["lib/color/palettes/cosmo_rows.ts"],
    name: "Colors of Cosmo threads",
    origin: "https://github.com/tallcoleman/CosmoToRGB",
    license: "MIT",
    notice: "Copyright (c) 2021 Ben Coleman\n",
    isStandard: false,
  },
  {
    files: ["lib/color/palettes/lego_rows.ts"],
    name: "Colors of bricks",
    origin: "https://library.ldraw.org/library/official/LDConfig.ldr",
    license: "CC-BY-4.0",
    notice:
      "By LDraw.org. Solid colors alone were taken, with names of shops for some and numbers of shops beside them. " +
      "They come under the license, and without warranties as it says:\n" +
      "https://creativecommons.org/licenses/by/4.0/legalcode\n",
    isStandard: false,
  },
  {
    files: ["lib/pixelate/faces/weights.ts"],
    name: "Weights of BlazeFace",
    origin: "(MediaPipe)",
    license: "Apache-2.0",
    notice: "Copyright The MediaPipe Authors. Stored with half precision.\n",
    isStandard: true,
  },
];

/** What is told of data of others, in the shape of what is told of packages. */
export interface DataNotice {
  readonly name: string;
  readonly version: string;
  readonly license: string;
  readonly text: string;
  readonly isStandard: boolean;
}

/** What is to be told of the data of others that these sources, from the root, hold. */
export async function dataNotices(
  root: string,
  inputs: readonly string[],
): Promise<readonly DataNotice[]> {
  const held = DATA.filter(({ files }) => files.some((file) => inputs.includes(file)));
  return await Promise.all(held.map(async ({ name, origin, license, notice, isStandard }) => {
    const rest = license === "MIT" ? `\n${await Deno.readTextFile(`${root}/${MIT_TEXT}`)}` : "";
    return { name, version: origin, license, text: notice + rest, isStandard };
  }));
}
