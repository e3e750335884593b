import { assertEquals, assertNotEquals } from "@std/assert";
import { afterAll, beforeAll, describe, it } from "@std/testing/bdd";
import { build, stop } from "esbuild";
import { basename, dirname, relative } from "node:path";
import { pathToFileURL } from "node:url";
import { joinChunks } from "./join_chunks.ts";

/** More than goes along with anything. */
const LONG = `"${"word ".repeat(1000)}"`;

/** Two scripts that a page starts with, and those that they load later, which share with them and with each other. */
const SOURCES: Readonly<Record<string, string>> = {
  "client.js": 'import { note } from "./log.js"; note("client"); export const boot = (id) => id;',
  "island.js": `
    import { note, log } from "./log.js";
    import { double } from "./numbers.js";
    note("island");
    export default async () => {
      const { four, more } = await import("./later.js");
      const { ten, own } = await import("./other.js");
      return { log, two: double(1), four, ten, isSame: own === double, more: await more() };
    };`,
  "log.js": "export const log = []; export function note(word) { log.push(word); }",
  "numbers.js": "export default 5; export function double(n) { return n * 2; }",
  "words.js": `export const word = "later"; export const long = ${LONG};`,
  "sign.js": 'export const sign = { of: "later and other" };',
  "deep.js": `export const deep = { long: ${LONG} };`,
  "deeper.js": `
    import { double } from "./numbers.js";
    export const deeper = { long: ${LONG}, eight: double(4) };`,
  "later.js": `
    import { note } from "./log.js";
    import { double } from "./numbers.js";
    import { word } from "./words.js";
    import { sign } from "./sign.js";
    import { deep } from "./deep.js";
    import { deeper } from "./deeper.js";
    note(word);
    export const four = double(2);
    export const more = async () => {
      const inner = await import("./inner.js");
      return [inner.sign === sign, inner.deep === deep, await inner.isSame(deeper)];
    };`,
  "inner.js": `
    import { sign } from "./sign.js";
    import { deep } from "./deep.js";
    import { deeper } from "./deeper.js";
    export const isSame = async (one) =>
      one === deeper && (await import("./innermost.js")).deeper === deeper;
    export { deep, sign };`,
  "innermost.js": 'export { deeper } from "./deeper.js";',
  "other.js": `
    import five, { double } from "./numbers.js";
    import { word, long } from "./words.js";
    import { sign } from "./sign.js";
    export const ten = word && long && sign ? double(five) : 0;
    export { double as own };`,
};

/** Builds sources in a folder, and joins what pages start with. */
async function joinIn(folder: string, sources: Readonly<Record<string, string>>) {
  for (const [name, code] of Object.entries(sources)) {
    await Deno.writeTextFile(`${folder}/${name}`, code);
  }
  const options = { bundle: true, format: "esm", minify: true, absWorkingDir: folder } as const;
  const split = await build({
    ...options,
    entryPoints: ["client.js", "island.js"],
    outdir: ".",
    splitting: true,
    chunkNames: "below/[name]-[hash]",
    metafile: true,
    write: false,
  });
  const { outputFiles } = await joinChunks(split, ["client.js", "island.js"], options);
  const names = outputFiles.map(({ path }) => basename(path));
  return { before: split.outputFiles.length, outputFiles, names };
}

describe("joinChunks", () => {
  let folder: string;
  let names: string[];
  let before: number;

  beforeAll(async () => {
    folder = await Deno.makeTempDir();
    const { outputFiles, ...joined } = await joinIn(folder, SOURCES);
    ({ before, names } = joined);
    for (const { path, contents } of outputFiles) {
      const place = `${folder}/out/${relative(folder, path)}`;
      await Deno.mkdir(dirname(place), { recursive: true });
      await Deno.writeFile(place, contents);
    }
  });

  afterAll(async () => {
    await stop();
    await Deno.remove(folder, { recursive: true });
  });

  it("leaves no chunk of what pages start with, and one of those that come with the same script", () => {
    // What starts, what comes later, the chunk that two of those share, and that which comes with the first.
    const roles = names.map((name) => name.replace(/(-\w+)*\.js$/, ""));
    const [starts, later] = [["client", "island"], ["inner", "innermost", "later", "other"]];
    assertEquals(roles.sort(), ["chunk", "chunk", ...starts, ...later].sort());
    assertEquals(before > names.length, true);
  });

  it("keeps one copy of each module, and what entries export", async () => {
    const load = (name: string) => import(pathToFileURL(`${folder}/out/${name}`).href);
    const client = await load("client.js");
    assertEquals(client.boot(7), 7);
    const island = await load("island.js");
    assertEquals(await island.default(), {
      log: ["client", "island", "later"],
      two: 2,
      four: 4,
      ten: 10,
      isSame: true,
      more: [true, true, true],
    });
  });

  it("gives what comes later other names where other things are put together", async () => {
    const start = `import { word } from "./words.js"; console.log(word); ${SOURCES["island.js"]}`;
    const more = await joinIn(folder, { ...SOURCES, "island.js": start });
    const later = (names: readonly string[]) => names.find((name) => name.startsWith("other-"));
    assertNotEquals(later(more.names), later(names));
    const again = await joinIn(folder, SOURCES);
    assertEquals(again.names, names);
  });
});
