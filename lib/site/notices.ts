import { join } from "node:path";
import { build, type Metafile } from "esbuild";
import { dataNotices } from "./data_notices.ts";
import { listFiles } from "./list_files.ts";
import { paletteNotices } from "./palette_notices.ts";
import { pictureNotices } from "./picture_notices.ts";
import { resolveFromRoot } from "./root_imports.ts";

/** A package that scripts of the site hold parts of. */
interface Package {
  readonly name: string;
  readonly version: string;
  /** As its author names it: an SPDX expression. */
  readonly license: string;
  readonly text: string;
  /** Whether its license is one of the standard texts, which it does not bring along. */
  readonly isStandard: boolean;
}

/** Texts of licenses that packages name without bringing them along. */
const STANDARD_TEXTS: Readonly<Record<string, string>> = {
  "Apache-2.0": "lib/site/licenses/apache_2.txt",
};

/**
 * The license texts of everything that runs in the browser: this project's own, then each package and data of others that scripts
 * hold parts of, and where palettes and pictures come from.
 *
 * @param inputs the sources of the scripts, from the root
 * @throws Error that names the package if there is no text of its license.
 */
export async function writeNotices(root: string, inputs: readonly string[]): Promise<string> {
  const theirs = [...new Set(inputs)].filter((path) => path.includes(MODULES));
  const folders = Map.groupBy(theirs, packageFolder);
  const packages = [
    ...await Promise.all(
      [...folders].sort().map(([folder, files]) => readPackage(root, folder, files)),
    ),
    ...await dataNotices(root, inputs),
  ];
  const own = await Deno.readTextFile(`${root}/LICENSE`);
  const groups = [...Map.groupBy(packages, ({ text }) => text)].map(([text, all]) => {
    const names = all.map(({ name, version, license }) => `${name} ${version} (${license})`);
    return `${names.join("\n")}\n\n${text}`;
  });
  const standard = Object.entries(STANDARD_TEXTS).filter(([id]) =>
    packages.some(({ license, isStandard }) => isStandard && license === id)
  ).map(async ([id, file]) => `${id}\n\n${await Deno.readTextFile(`${root}/${file}`)}`);
  return [
    `PixelatedArtwork (MIT)\n\n${own}`,
    ...groups,
    paletteNotices(),
    await pictureNotices(root),
    ...await Promise.all(standard),
  ]
    .map((section) => `${section.trim()}\n`).join(`\n${"-".repeat(80)}\n\n`);
}

const MODULES = "node_modules/";

/** The sources, from the root, of which something is left in the scripts of islands, which Fresh bundles. */
export async function islandInputs(root: string): Promise<string[]> {
  const islands = (await listFiles([`${root}/islands`])).filter((file) => /\.tsx?$/.test(file));
  const { metafile } = await build({
    entryPoints: islands,
    absWorkingDir: root,
    outdir: "out",
    write: false,
    metafile: true,
    bundle: true,
    splitting: true,
    format: "esm",
    platform: "browser",
    jsx: "automatic",
    jsxImportSource: "preact",
    external: ["fresh", "fresh/*"],
    define: { "process.env.NODE_ENV": '"production"' },
    plugins: [resolveFromRoot(root)],
  });
  return usedInputs(metafile);
}

/** The sources of which something is left in a bundle. */
export function usedInputs({ outputs }: Metafile): string[] {
  return Object.values(outputs).flatMap(({ inputs }) =>
    Object.keys(inputs).filter((path) =>
      inputs[path]!.bytesInOutput > 0 && !path.startsWith("(disabled)")
    )
  );
}

/** The folder of the package that a file belongs to. */
function packageFolder(path: string): string {
  const start = path.lastIndexOf(MODULES) + MODULES.length;
  const [scope = "", name = ""] = path.slice(start).split("/");
  return path.slice(0, start) + (scope.startsWith("@") ? `${scope}/${name}` : scope);
}

async function readPackage(
  root: string,
  folder: string,
  files: readonly string[],
): Promise<Package> {
  const { name, version, license } = JSON.parse(
    await Deno.readTextFile(`${root}/${folder}/package.json`),
  );
  const entries = await Array.fromAsync(Deno.readDir(`${root}/${folder}`));
  const names = entries.map(({ name }) => name).filter((name) =>
    /^(licen[sc]e|notice)/i.test(name)
  );
  const about = { name, version, license };
  if (names.length > 0) {
    const inOrder = names.sort((one, other) => one.localeCompare(other, "en"));
    const texts = inOrder.map((name) => Deno.readTextFile(join(root, folder, name)));
    return { ...about, text: (await Promise.all(texts)).join("\n"), isStandard: false };
  }
  const text = await headComments(root, files);
  const isStandard = license in STANDARD_TEXTS;
  if (isStandard || /permission is hereby granted/i.test(text)) {
    return { ...about, text, isStandard };
  }
  throw new Error(`${name} brings no text of its license, ${license}: put one beside notices.ts.`);
}

/** What the comments at the head of files say of copyright, each line once. */
async function headComments(root: string, files: readonly string[]): Promise<string> {
  const lines = new Set<string>();
  for (const file of files.toSorted()) {
    const source = await Deno.readTextFile(`${root}/${file}`);
    const comment = /^\s*\/\*[^]*?\*\//.exec(source)?.[0] ?? "";
    if (!/copyright/i.test(comment)) continue;
    for (const line of comment.split("\n")) lines.add(line.replace(/^[\s/*]+|[\s*/]+$/g, ""));
  }
  const said = [...lines].filter((line) => line !== "" && !/^@license$|^=+$/.test(line));
  const isCopyright = (line: string) => /^copyright/i.test(line);
  const others = said.filter((line) => !isCopyright(line));
  return [...said.filter(isCopyright).sort(), ...others].join("\n") + "\n";
}
