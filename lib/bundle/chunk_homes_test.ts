import { assertEquals } from "@std/assert";
import { describe, it } from "@std/testing/bdd";
import type { Metafile } from "esbuild";
import { chunkHomes } from "./chunk_homes.ts";

/** A script: what it needs at once, what it loads when that is wanted, and its bytes. Chunks are written in small letters. */
interface Script {
  readonly needs?: string;
  readonly loads?: string;
  readonly bytes?: number;
}

/** The homes of chunks, sorted, such as `Page: a b`. */
function homesOf(scripts: Readonly<Record<string, Script>>, isLean = false): string[] {
  const outputs = Object.fromEntries(
    Object.entries(scripts).map(([path, { needs = "", loads = "", bytes = 10_000 }]) => {
      const isChunk = path === path.toLowerCase();
      const to = (names: string, kind: "import-statement" | "dynamic-import") =>
        names.split(" ").filter(Boolean).map((path) => ({ path, kind }));
      const imports = [...to(needs, "import-statement"), ...to(loads, "dynamic-import")];
      return [path, {
        bytes,
        imports,
        inputs: {},
        exports: [],
        ...!isChunk && { entryPoint: path },
      }];
    }),
  ) as Metafile["outputs"];
  return [...chunkHomes(outputs, ["Page"], isLean)].map(([home, all]) =>
    `${home}: ${all.toSorted().join(" ")}`
  )
    .sort();
}

describe("chunkHomes", () => {
  it("brings what is started with at once, whoever else needs it", () => {
    assertEquals(
      homesOf({
        Page: { needs: "a", loads: "Part" },
        Part: { needs: "b" },
        a: { needs: "b" },
        b: {},
      }),
      ["Page: a b"],
    );
  });

  it("brings a chunk with the script that is there before all others that need it", () => {
    assertEquals(
      homesOf({
        Page: { loads: "Part Other" },
        Part: { needs: "a b", loads: "Inner" },
        Inner: { needs: "a b", loads: "Innermost" },
        Innermost: { needs: "a" },
        Other: { needs: "b" },
        a: {},
        b: {},
      }),
      ["Part: a"],
    );
  });

  it("takes no script for there before another that has two ways to it", () => {
    assertEquals(
      homesOf({
        Page: { loads: "Part Other" },
        Part: { needs: "a", loads: "Inner" },
        Other: { loads: "Inner" },
        Inner: { needs: "a", loads: "Part" },
        a: {},
      }),
      [],
    );
  });

  it("follows what chunks load", () => {
    assertEquals(
      homesOf({
        Page: { loads: "Part" },
        Part: { needs: "a" },
        Other: { needs: "a b" },
        Inner: { needs: "b" },
        a: { loads: "Other" },
        b: { loads: "Inner" },
      }),
      ["Other: b", "Part: a"],
    );
  });

  it("brings a small chunk with the last script that is there before all that need it, once what it needs is there", () => {
    assertEquals(
      homesOf({
        Page: { loads: "Part" },
        Part: { loads: "One Two" },
        One: { needs: "small large other" },
        Two: { needs: "small large other" },
        small: { bytes: 300, needs: "tiny" },
        tiny: { bytes: 100 },
        large: {},
        other: { bytes: 200, needs: "large" },
      }),
      ["Part: small tiny"],
    );
  });

  it("spares a lean start what it does not need, and nothing else", () => {
    const scripts: Record<string, Script> = {
      Page: { needs: "own", loads: "Part Other" },
      Part: { needs: "small", loads: "One Two" },
      Other: { needs: "small" },
      One: { needs: "tiny" },
      Two: { needs: "tiny" },
      own: { bytes: 300 },
      small: { bytes: 300 },
      tiny: { bytes: 300 },
    };
    assertEquals(homesOf(scripts), ["Page: own small", "Part: tiny"]);
    assertEquals(homesOf(scripts, true), ["Page: own", "Part: tiny"]);
  });
});
