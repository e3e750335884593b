import { assertEquals } from "@std/assert";
import { describe, it } from "@std/testing/bdd";
import { listedNames, listSource, type ListSpec } from "./list_source.ts";

const SPEC: ListSpec = {
  file: "lib/birds/list.ts",
  of: "lib/birds/*/song.ts",
  entry: "SONG",
  record: "SONGS",
  meaning: "Songs by bird.",
};

describe("listedNames", () => {
  it("finds what the star stands for, in order", () => {
    const paths = [
      "lib/birds/wren/song.ts",
      "lib/birds/great_tit/song.ts",
      "lib/birds/wren/egg.ts",
      "lib/birds/wren/more/song.ts",
      "lib/fish/song.ts",
    ];
    assertEquals(listedNames(SPEC, paths), ["great_tit", "wren"]);
  });

  it("takes no tests", () => {
    const spec = { of: "lib/birds/*.ts" };
    assertEquals(listedNames(spec, ["lib/birds/wren.ts", "lib/birds/wren_test.ts"]), ["wren"]);
  });
});

describe("listSource", () => {
  it("imports every file and lists it by its id", () => {
    assertEquals(
      listSource(SPEC, ["great_tit", "wren"]),
      `// Written by \`deno task lists\` from lib/birds/*/song.ts: add a file there, not a line here.
import { SONG as greatTitEntry } from "./great_tit/song.ts";
import { SONG as wrenEntry } from "./wren/song.ts";

/** Songs by bird. */
export const SONGS = {
  "great-tit": greatTitEntry,
  wren: wrenEntry,
} as const;
`,
    );
  });

  it("loads what is rare when it is asked for", () => {
    const spec = { ...SPEC, isLazy: () => Promise.resolve(true) };
    const rows = listSource(spec, ["great_tit", "wren"], new Set(["great_tit"])).split("\n");
    assertEquals(rows.filter((row) => row.startsWith("import ")), [
      'import { SONG as wrenEntry } from "./wren/song.ts";',
    ]);
    assertEquals(rows.filter((row) => row.startsWith("  ")), [
      '  "great-tit": async () => (await import("./great_tit/song.ts")).SONG,',
      "  wren: () => wrenEntry,",
    ]);
  });

  it("leads from the list to files elsewhere", () => {
    const spec = { ...SPEC, file: "lib/list.ts" };
    assertEquals(listSource(spec, ["wren"]).includes('from "./birds/wren/song.ts"'), true);
  });
});
