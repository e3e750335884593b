import { assertEquals } from "@std/assert";
import { afterAll, beforeAll, describe, it } from "@std/testing/bdd";
import { build, stop } from "esbuild";
import { basename } from "node:path";
import { pathToFileURL } from "node:url";
import { joinChunks } from "./join_chunks.ts";

/** Two scripts that a page starts with, and two that they load later, which share with them and with each other. */
const SOURCES: Readonly<Record<string, string>> = {
  "client.js": 'import { note } from "./log.js"; note("client"); export const boot = (id) => id;',
  "island.js": `
    import { note, log } from "./log.js";
    import { double } from "./numbers.js";
    note("island");
    export default async () => {
      const { four } = await import("./later.js");
      const { ten, own } = await import("./other.js");
      return { log, two: double(1), four, ten, isSame: own === double };
    };`,
  "log.js": "export const log = []; export function note(word) { log.push(word); }",
  "numbers.js": "export default 5; export function double(n) { return n * 2; }",
  "words.js": 'export const word = "later";',
  "later.js": `
    import { note } from "./log.js";
    import { double } from "./numbers.js";
    import { word } from "./words.js";
    note(word);
    export const four = double(2);`,
  "other.js": `
    import five, { double } from "./numbers.js";
    import { word } from "./words.js";
    export const ten = word ? double(five) : 0;
    export { double as own };`,
};

describe("joinChunks", () => {
  let folder: string;
  let names: string[];
  let before: number;

  beforeAll(async () => {
    folder = await Deno.makeTempDir();
    for (const [name, code] of Object.entries(SOURCES)) {
      await Deno.writeTextFile(`${folder}/${name}`, code);
    }
    const options = { bundle: true, format: "esm", minify: true } as const;
    const split = await build({
      ...options,
      absWorkingDir: folder,
      entryPoints: ["client.js", "island.js"],
      outdir: ".",
      splitting: true,
      metafile: true,
      write: false,
    });
    before = split.outputFiles.length;
    const joined = await joinChunks(split, ["client.js", "island.js"], {
      ...options,
      absWorkingDir: folder,
      outdir: ".",
    });
    await Deno.mkdir(`${folder}/out`);
    names = joined.outputFiles.map(({ path }) => basename(path));
    for (const { path, contents } of joined.outputFiles) {
      await Deno.writeFile(`${folder}/out/${basename(path)}`, contents);
    }
  });

  afterAll(async () => {
    await stop();
    await Deno.remove(folder, { recursive: true });
  });

  it("leaves no chunk of what pages start with", () => {
    // What starts, what comes later, and the chunk that only those share.
    const roles = names.map((name) => name.replace(/-\w+\.js$/, "").replace(/\.js$/, ""));
    assertEquals(roles.sort(), ["chunk", "client", "island", "later", "other"]);
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
    });
  });
});
