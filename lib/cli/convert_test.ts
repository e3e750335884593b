import { assert, assertEquals, assertNotEquals, assertRejects } from "@std/assert";
import { describe, it } from "@std/testing/bdd";
import { formatGridJson } from "@/lib/outputs/json/grid_json.ts";
import { openPiece } from "@/lib/outputs/open_piece.ts";
import type { EngineOutputId } from "@/lib/outputs/outputs.ts";
import { patches } from "@/tests/crafts/plans.ts";
import { png } from "@/tests/support/picture_files.ts";
import { convert } from "./convert.ts";
import { parseJob } from "./job.ts";

const GRID = formatGridJson(await patches("lego-plates", 34, 20, 12));

/** Does what the command line would with a file. */
async function run(
  file: BlobPart,
  format: EngineOutputId,
  options: Readonly<Record<string, string>> = {},
) {
  const job = await parseJob(new Map(Object.entries(options)), () => null, format);
  const { bytes, name, warnings } = await convert(new Blob([file]), "cat.json", job, { format });
  return { bytes: Uint8Array.from(bytes), text: new TextDecoder().decode(bytes), name, warnings };
}

describe("convert, from a PDF with its plan", () => {
  const bricks = { craft: "bricks", largest: "2x4", board: "8" };

  it("makes the same files as from the piece, with no word about how it is made", async () => {
    const { bytes, name } = await run(GRID, "pdf", bricks);
    assertEquals(name, "cat_34x20_instructions.pdf");
    assertEquals((await run(bytes, "pdf")).bytes, bytes);
    for (const format of ["bricklink", "ldraw", "plan", "chart"] as const) {
      assertEquals((await run(bytes, format)).text, (await run(GRID, format, bricks)).text, format);
    }
  });

  it("goes by what options say, and keeps the rest, the signs for one", async () => {
    const { bytes } = await run(GRID, "pdf", bricks);
    const plan = JSON.parse((await run(bytes, "plan")).text);
    const other = JSON.parse((await run(bytes, "plan", { board: "16", spare: "10" })).text);
    assertEquals([plan.board, other.board], [8, 16]);
    assertEquals(other.parts.toSorted(), plan.parts.toSorted());
    assert(
      other.counts.every((one: { count: number; withSpare: number }) => one.withSpare > one.count),
    );
    const signs = ({ colors }: { colors: readonly { hex: string; symbol: number }[] }) =>
      colors.map(({ hex, symbol }) => `${hex} ${symbol}`).toSorted();
    assertEquals(signs(other), signs(plan));
    const beads = JSON.parse((await run(bytes, "plan", { craft: "beads" })).text);
    assertEquals([beads.craft, beads.board], ["beads", 29]);
    assertEquals(signs(beads), signs(plan));
  });

  it("draws it in any style, but makes it of nothing else", async () => {
    const { bytes } = await run(GRID, "pdf", bricks);
    const cellsIn = async (file: BlobPart) => {
      const { palette, cells } = JSON.parse((await run(file, "json")).text);
      return cells.map((cell: number) => palette[cell]);
    };
    assertEquals(await cellsIn(bytes), await cellsIn(GRID));
    assert((await run(bytes, "svg", { style: "circles" })).text.startsWith("<svg"));
    await assertRejects(() => run(bytes, "svg", { colors: "4" }), RangeError, "leave out --colors");
  });

  it("tells a PDF of others for what it is", async () => {
    await assertRejects(
      () => run("%PDF-1.7\nnothing", "svg"),
      TypeError,
      "a PDF document, not a picture",
    );
  });

  it("keeps numbers in the place of signs", async () => {
    const numbered = await run(GRID, "pdf", { ...bricks, marks: "numbers" });
    assertEquals((await run(numbered.bytes, "pdf")).bytes, numbered.bytes);
    assertEquals(JSON.parse((await run(numbered.bytes, "plan")).text).marks, "numbers");
  });

  it("lays beads onto boards of their size, unless others are named", async () => {
    const onBoard = async (options: Readonly<Record<string, string>>) => {
      const { board, cell } = JSON.parse(
        (await run(GRID, "plan", { craft: "beads", ...options })).text,
      );
      return [board, cell.width];
    };
    // A grid keeps its colors; the palette tells of which beads it is made.
    const job = async (options: Readonly<Record<string, string>>) => {
      const { output } = await parseJob(new Map(Object.entries(options)), () => null, "plan");
      return [output.craft!.board, output.craft!.cell.width];
    };
    assertEquals(await onBoard({}), [29, 4.991]);
    assertEquals(await onBoard({ board: "50" }), [50, 2.812]);
    assertEquals(await onBoard({ millimeters: "5" }), [29, 5]);
    const { text: saved } = await run(GRID, "plan", { craft: "beads", millimeters: "2.7" });
    const again = async (options: Readonly<Record<string, string>>) => {
      const { board, cell } = JSON.parse((await run(saved, "plan", options)).text);
      return [board, cell.width];
    };
    assertEquals(await again({}), [29, 2.7]);
    assertEquals(await again({ board: "50" }), [50, 2.812]);
    assertEquals(await again({ board: "14" }), [14, 2.812]);
    assertEquals(await again({ board: "50", millimeters: "2.6" }), [50, 2.6]);
    assertEquals(await job({ craft: "beads", palette: "artkal-c:20" }), [50, 2.812]);
    assertEquals(await job({ palette: "Perler mini beads" }), [56, 2.689]);
    assertEquals(await job({ craft: "beads", palette: "mard", board: "52" }), [52, 2.812]);
    assertEquals(await job({ craft: "beads", palette: "hama" }), [29, 4.991]);
  });

  it("takes cloth for stitches alone", async () => {
    const on = async (cloth: string) =>
      (await run(GRID, "plan", { craft: "stitches", cloth })).text;
    assertNotEquals(await on("14"), await on("18"));
    await assertRejects(
      () => run(GRID, "plan", { craft: "beads", cloth: "14" }),
      SyntaxError,
      "--cloth is for stitches",
    );
  });

  it("takes cells of another shape for what has them", async () => {
    const cellOf = async (options: Readonly<Record<string, string>>) =>
      JSON.parse((await run(GRID, "plan", options)).text).cell;
    assertEquals(await cellOf({ craft: "bricks", cell: "side" }), { width: 8, height: 3.2 });
    const knitted = await cellOf({ craft: "stitches", cell: "knitted", cloth: "10" });
    assertEquals(knitted, { width: 2.54, height: 2.032 });
    const bad = [
      [{ craft: "beads", cell: "side" }, "--cell side is for bricks. Add --craft bricks"],
      [{ craft: "bricks", cell: "side", largest: "2x4" }, "--largest is for what is seen from"],
      [{ craft: "bricks", cell: "round" }, "square, side, knitted"],
    ] as const;
    for (const [options, words] of bad) {
      const error = await run(GRID, "plan", options).catch((error: unknown) => error);
      assert(error instanceof Error && error.message.includes(words), `${error}`);
    }
  });

  it("takes parts for bricks alone", async () => {
    for (const [option, value] of [["parts", "tiles"], ["largest", "2x4"], ["weigh", "price"]]) {
      await assertRejects(
        () => run(GRID, "plan", { craft: "diamonds", [option!]: value! }),
        SyntaxError,
        `--${option} is for bricks. Add --craft bricks`,
      );
    }
  });
});

describe("convert, of papers that are owned", () => {
  it("takes any color that the list tells", async () => {
    const list = new TextEncoder().encode("#FFAA00 400\n#112233;300\nMauve 3\n");
    const options = new Map([["craft", "print"], ["own", "list.txt"], ["use", "only"]]);
    const job = await parseJob(options, () => list, "plan");
    assertEquals(job.notes.map(({ code }) => code), ["stock-color"]);
    const { bytes } = await convert(new Blob([GRID]), "cat.json", job, { format: "plan" });
    const { colors } = JSON.parse(new TextDecoder().decode(bytes));
    assertEquals(colors.map(({ hex }: { hex: string }) => hex).toSorted(), ["#112233", "#ffaa00"]);
  });
});

describe("convert, from a plan and what is owned", () => {
  async function owned(file: string, told: string, options: Readonly<Record<string, string>> = {}) {
    const { plan } = (await openPiece(new TextEncoder().encode(file)))!;
    const given = new Map(Object.entries({ own: "list.txt", ...options }));
    const job = await parseJob(given, () => new TextEncoder().encode(told), "plan", plan);
    const { bytes, warnings } = await convert(new Blob([file]), "cat.json", job, {
      format: "plan",
    });
    const { craft, colors, counts } = JSON.parse(new TextDecoder().decode(bytes));
    const codes = counts.filter((one: { owned: number | null }) => one.owned! > 0).map((
      one: { color: number; owned: number },
    ) => `${colors[one.color].material.code} ${one.owned}`);
    return { craft, codes: codes.toSorted(), notes: job.notes, warnings };
  }

  it("knows the codes of what the plan is made of, with no word about it", async () => {
    const grid = formatGridJson(await patches("diamond-dotz", 30, 20, 12));
    const { text } = await run(grid, "plan", { craft: "diamonds" });
    const [one, other] = JSON.parse(text).colors.map((
      { material }: { material: { code: string } },
    ) => material.code);
    const list = `${one} 7\nDiamond Dotz ${other}, 500\n`;
    const { craft, codes, notes } = await owned(text, list, { use: "compare" });
    assertEquals([craft, notes], ["diamonds", []]);
    assertEquals(codes, [`${one} 7`, `${other} 500`].toSorted());
    const priced = await owned(text, list, { use: "compare", price: "2", currency: "EUR" });
    assert(priced.warnings.some((text) => /bags for €/.test(text)), priced.warnings.join());
  });
});

describe("convert, where there is nothing to see", () => {
  const NOTHING = "Nothing is to be seen: all of it is transparent.";
  /** The left half is seen, the right one is not. */
  const half = png({
    width: 8,
    height: 4,
    data: Uint8ClampedArray.from({ length: 8 * 4 * 4 }, (_, i) => i % 32 < 16 ? 255 : 0),
  });

  it("says so of a part, whatever is made of it and however", async () => {
    const crop = { crop: "60%,0,40%,100%" };
    for (
      const [format, options] of [
        ["png", {}],
        ["json", { palette: "pico-8", colors: "2" }],
        ["svg", { auto: "closest" }],
        ["bricklink", { craft: "bricks" }],
      ] as const
    ) {
      const { warnings } = await run(half, format, { ...crop, ...options });
      assertEquals(warnings.filter((warning) => warning === NOTHING), [NOTHING], format);
    }
  });

  it("says so of what is restored, and of a finished piece", async () => {
    const clear = png({ width: 4, height: 4, data: new Uint8ClampedArray(64) });
    const restored = await run(clear, "json", { restore: "", grid: "2x2" });
    assertEquals(restored.warnings.at(-1), NOTHING);
    assertEquals((await run(restored.bytes, "svg")).warnings, [NOTHING]);
  });

  it("is silent where anything is seen", async () => {
    assertEquals((await run(half, "png", { width: "8" })).warnings, []);
    assertEquals((await run(half, "png", { crop: "0,0,60%,100%" })).warnings, []);
  });
});
