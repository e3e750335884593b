import { join } from "node:path";
import { assert, assertEquals, assertThrows } from "@std/assert";
import { describe, it } from "@std/testing/bdd";
import { ENGINE_OUTPUTS, type EngineOutputId } from "@/lib/outputs/outputs.ts";
import { type Destination, freePath, guessFormat, parseDestination } from "./destination.ts";

const parse = (out?: string, format?: string, several = false) =>
  parseDestination(out, format, several, (path) => path === "art");

describe("parseDestination", () => {
  it("takes the format from the path, or as told", () => {
    assertEquals(parse("a.SVG"), { kind: "file", path: "a.SVG", format: "svg" });
    for (const { id, extension } of ENGINE_OUTPUTS) {
      assertEquals(parse(`a.${extension}`, id), {
        kind: "file",
        path: `a.${extension}`,
        format: id,
      });
    }
    assertEquals(parse("a", "json"), { kind: "file", path: "a", format: "json" });
    assertEquals(parse("-", "png"), { kind: "stdout", format: "png" });
  });

  it("takes the kind of the least order for an ending that several have", () => {
    const endings: Readonly<Record<string, EngineOutputId>> = {
      csv: "counts",
      gpl: "gpl",
      hex: "hex",
      json: "json",
      ldr: "ldraw",
      oxs: "oxs",
      pdf: "pdf",
      png: "png",
      svg: "svg",
      xlsx: "xlsx",
      xml: "bricklink",
      zip: "zip",
    };
    for (const [ending, id] of Object.entries(endings)) {
      assertEquals(
        parse(`a.${ending}`).format,
        id,
        `--out a.${ending} made ${id} so far: another kind of file took the ending by its \`order\``,
      );
    }
  });

  it("puts several formats into one ZIP", () => {
    const together = ["bricklink", "ldraw"] as const;
    assertEquals(parse("a.zip", "BrickLink, ldraw"), {
      kind: "file",
      path: "a.zip",
      format: "zip",
      together: [...together],
    });
    assertEquals(parse("art", "bricklink,ldraw", true).kind, "folder");
    assertThrows(() => parse("a.xml", "bricklink,ldraw"), SyntaxError, "contradict");
    assertThrows(() => parse("a.zip", "bricklink,ldrow"), RangeError, "Did you mean ldraw?");
  });

  it("knows what is planned before all is read", () => {
    assertEquals(guessFormat("a.oxs", undefined), "oxs");
    assertEquals(guessFormat("a.zip", "svg,plan"), "plan");
    assertEquals(guessFormat("a.png", undefined), "png");
    assertEquals(guessFormat(undefined, "nothing"), undefined);
  });

  it("knows a folder by its slash, by being one, or by what shall go there", () => {
    const folder = (path: string, format: EngineOutputId = "png"): Destination => {
      return { kind: "folder", path, format };
    };
    assertEquals(parse("new/"), folder("new/"));
    assertEquals(parse("art", "svg"), folder("art", "svg"));
    assertEquals(parse("new", undefined, true), folder("new"));
  });

  const bad: readonly [Parameters<typeof parse>, string][] = [
    [[undefined], "--out file.svg"],
    [["-"], "--format"],
    [["-", "png", true], "one picture"],
    [["a.png", undefined, true], "one picture only"],
    [["a.png", "svg"], "contradict"],
    [["a"], "format of a is not clear"],
    [["a.pgn"], "Did you mean png?"],
  ];
  for (const [args, words] of bad) {
    it(`refuses ${JSON.stringify(args)}`, () => {
      assertThrows(() => parse(...args), SyntaxError, words);
    });
  }

  it("lists the formats", () => {
    const ids = ENGINE_OUTPUTS.map(({ id }) => id);
    for (const id of ["png", "svg", "json", "zip"] as const) assert(ids.includes(id), id);
    assertThrows(() => parse("-", "bmp"), RangeError, ids.join(", "));
  });
});

describe("freePath", () => {
  it("numbers names that are taken, in whatever case", () => {
    const taken = new Set<string>();
    const names = ["a.png", "A.png", "b.png", "a.png"].map((name) =>
      freePath("x", name, taken, () => false)
    );
    assertEquals(names, ["a.png", "A-2.png", "b.png", "a-3.png"].map((name) => join("x", name)));
  });

  it("numbers names that lead to what results are made from", () => {
    const isSource = (path: string) => path === join("x", "a.png") || path === join("x", "a-2.png");
    assertEquals(freePath("x", "a.png", new Set(), isSource), join("x", "a-3.png"));
  });
});
