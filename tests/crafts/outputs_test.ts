import { assert, assertEquals, assertThrows } from "@std/assert";
import { describe, it } from "@std/testing/bdd";
import { unzipSync } from "fflate";
import { DOMParser } from "linkedom";
import { elementOf } from "@/lib/craft/bricks/elements.ts";
import { brickPart } from "@/lib/craft/bricks/parts.ts";
import { cellsOf, type Plan, signOf } from "@/lib/craft/plan/plan.ts";
import { readCsv, readCsvRows } from "@/lib/document/csv.ts";
import { make as makeBricklink } from "@/lib/outputs/bricklink/make.ts";
import { make as makeChart } from "@/lib/outputs/chart/make.ts";
import { make as makeCounts } from "@/lib/outputs/counts/make.ts";
import { make as makeCutter } from "@/lib/outputs/cutter/make.ts";
import { make as makeLdraw } from "@/lib/outputs/ldraw/make.ts";
import type { MadeFile } from "@/lib/outputs/output.ts";
import { make as makeOxs } from "@/lib/outputs/oxs/make.ts";
import { make as makePickABrick } from "@/lib/outputs/pick_a_brick/make.ts";
import { make as makePlanFile } from "@/lib/outputs/plan/make.ts";
import { isPlanJson, readPlanJson } from "@/lib/outputs/plan/read_plan_json.ts";
import { make as makeRebrickable } from "@/lib/outputs/rebrickable/make.ts";
import { make as makeXlsx } from "@/lib/outputs/xlsx/make.ts";
import { patches, planOf } from "./plans.ts";

const BRICKS = await planOf("lego-plates", 40, 24, { largest: "2x4", spare: 5, board: 16 });
const GRID = await patches("dmc", 60, 40);
const STITCHES = await planOf("dmc", 60, 40, { craft: "stitches" });

type Maker = (
  document: { plan: Plan; grid: typeof GRID; name: string },
  options: object,
) => unknown;

async function file(make: unknown, plan: Plan): Promise<MadeFile> {
  const made = await (make as Maker)({ plan, grid: GRID, name: "My <cat>.jpg" }, {});
  return made instanceof Uint8Array
    ? { bytes: made as Uint8Array<ArrayBuffer>, notes: [] }
    : made as MadeFile;
}

async function text(make: unknown, plan: Plan): Promise<string> {
  return new TextDecoder("utf-8", { ignoreBOM: true }).decode((await file(make, plan)).bytes);
}

/** A plan's pieces as `number in a system/part's number/with spare`. */
function linesOf(plan: Plan, system: "bricklink" | "rebrickable"): string[] {
  return plan.counts.map(({ color, part, withSpare }) =>
    [plan.colors[color]!.material[system], brickPart(part!)![system], withSpare].join("/")
  ).toSorted();
}

describe("orders", () => {
  it("ask BrickLink in its own numbers for what the plan takes, in all 43 colors", async () => {
    const xml = await text(makeBricklink, BRICKS);
    assert(xml.startsWith("<INVENTORY>"), "BrickLink wants no declaration");
    const items = [...new DOMParser().parseFromString(xml, "text/xml").querySelectorAll("ITEM")];
    const of = (item: typeof items[number], name: string): string =>
      item.querySelector(name)!.textContent!;
    assertEquals(
      items.map((item) =>
        [of(item, "COLOR"), of(item, "ITEMID"), of(item, "MINQTY")].join(
          "/",
        )
      ).toSorted(),
      linesOf(BRICKS, "bricklink"),
    );
    assertEquals(new Set(items.map((item) => of(item, "COLOR"))).size, 43);
    const black = BRICKS.colors.find(({ material }) => material.name === "Black")!;
    assert(xml.includes(`<REMARKS>${signOf(BRICKS, black)} = Black</REMARKS>`));
  });

  it("ask Rebrickable in its own numbers", async () => {
    const csv = await text(makeRebrickable, BRICKS);
    assert(csv.startsWith("Part,Color,Quantity\n"));
    assertEquals(
      readCsv(csv).map(({ Part, Color, Quantity }) => [Color, Part, Quantity].join("/")).toSorted(),
      linesOf(BRICKS, "rebrickable"),
    );
  });

  it("ask Pick a Brick for elements within its limits", async () => {
    const many = { ...BRICKS, counts: BRICKS.counts.map((one) => ({ ...one, withSpare: 4000 })) };
    const files = unzipSync((await file(makePickABrick, many)).bytes);
    const names = Object.keys(files);
    const wanted = BRICKS.counts.length * 5;
    assertEquals(names.length, Math.ceil(wanted / 400));
    const rows = names.flatMap((name) => {
      const csv = new TextDecoder().decode(files[name]);
      assert(csv.startsWith("elementId,quantity\n"), name);
      const lines = readCsv(csv);
      assert(lines.length <= 400 && lines.every(({ quantity }) => Number(quantity) <= 999));
      return lines;
    });
    const sums = new Map<string, number>();
    for (const { elementId, quantity } of rows) {
      sums.set(elementId!, (sums.get(elementId!) ?? 0) + Number(quantity));
    }
    assertEquals([...sums.values()], BRICKS.counts.map(() => 4000));
    for (const { color, part } of BRICKS.counts) {
      assert(sums.has(`${elementOf(BRICKS.colors[color]!.material, brickPart(part!)!)}`));
    }
  });

  it("leave out what is owned, and tell what a shop has no number for", async () => {
    const plan = await planOf("lego-tiles", 20, 20, { parts: "tiles" });
    const own = plan.counts.map(({ color, count }) => ({ color: plan.colors[color]!.hex, count }));
    const owned = await planOf("lego-tiles", 20, 20, { parts: "tiles", own: own.slice(1) });
    assertEquals(readCsv(await text(makeRebrickable, owned)).length, 1);
    const { bytes, notes } = await file(makeBricklink, plan);
    const xml = new TextDecoder().decode(bytes);
    const pink = plan.counts.find(({ color }) =>
      plan.colors[color]!.material.name === "Warm Pink"
    )!;
    assertEquals(xml.match(/<ITEM>/g)!.length, plan.counts.length - 1);
    assertEquals(notes, [{
      code: "order-missing",
      values: {
        shop: "BrickLink",
        count: pink.count,
        names: `${pink.count} x Warm Pink Tile 1 x 1`,
      },
    }]);
    const rounds = await planOf("lego-plates", 20, 20, { parts: "rounds" });
    const files = unzipSync((await file(makePickABrick, rounds)).bytes);
    const missing = readCsv(new TextDecoder().decode(files["not-at-pick-a-brick.csv"]));
    assertEquals(missing.length, 7);
    assert(missing.some(({ color }) => color === "Coral"));
  });
});

describe("LDraw", () => {
  it("lays every piece where it is on the plan, on the studs of its board", async () => {
    const model = await text(makeLdraw, BRICKS);
    assert(!model.startsWith("\uFEFF") && model.startsWith("0 FILE model.ldr\n"));
    const files = new Map(
      model.split(/^0 FILE /m).slice(1).map((part) => [part.slice(0, part.indexOf("\n")), part]),
    );
    const places = [...files.get("model.ldr")!.matchAll(/^1 16 (\S+) 0 (\S+) .* (board-\S+)$/gm)];
    assertEquals(places.length, BRICKS.boards.length);
    const cells = new Int32Array(BRICKS.columns * BRICKS.rows).fill(-1);
    let pieces = 0;
    for (const [, boardX, boardZ, name] of places) {
      const board = files.get(name!)!;
      assert(board.includes("1 71 0 0 0 1 0 0 0 1 0 0 0 1 3867.dat\n0 STEP\n"));
      for (
        const [, code, x, z, matrix, part] of board.matchAll(
          /^1 (\S+) (\S+) -8 (\S+) (.{17,18}) (\w+)\.dat$/gm,
        )
      ) {
        pieces++;
        const size = ["width", "length"].map((side) =>
          BRICKS.pieces.map((piece) => brickPart(piece.part!)!)
            .find(({ ldraw }) => ldraw === part)![side as "width" | "length"]
        );
        const [high, wide] = matrix!.startsWith("1 0") ? size : size.toReversed();
        const left = (Number(boardX) + Number(x)) / 20 + BRICKS.columns / 2 - wide! / 2;
        const top = (Number(boardZ) + Number(z)) / 20 + BRICKS.rows / 2 - high! / 2;
        const color = BRICKS.colors.findIndex(({ material }) => `${material.ldraw}` === code);
        for (let row = top; row < top + high!; row++) {
          cells.fill(color, row * BRICKS.columns + left, row * BRICKS.columns + left + wide!);
        }
      }
    }
    assertEquals(pieces, BRICKS.pieces.length);
    assertEquals(cells, cellsOf(BRICKS));
  });

  it("takes colors that it has no code for directly", async () => {
    const model = await text(makeLdraw, await planOf("pico-8", 8, 8, {}));
    assert(/^1 0x2FF004D /m.test(model));
  });
});

describe("OXS", () => {
  it("holds each stitch at its place, counted from 0, and each thread under its brand and number", async () => {
    const xml = await text(makeOxs, STITCHES);
    assert(xml.startsWith('<?xml version="1.0" encoding="UTF-8"?>\n<chart>'));
    const chart = new DOMParser().parseFromString(xml, "text/xml");
    const properties = chart.querySelector("properties")!;
    assertEquals(properties.getAttribute("chartwidth"), "60");
    assertEquals(properties.getAttribute("stitchesperinch"), "14");
    assertEquals(properties.getAttribute("palettecount"), `${STITCHES.colors.length}`);
    assertEquals(properties.getAttribute("charttitle"), "My cat");
    const threads = [...chart.querySelectorAll("palette_item")];
    assertEquals(threads.length, STITCHES.colors.length + 1);
    STITCHES.colors.forEach(({ hex, material }, i) => {
      const thread = threads[i + 1]!;
      assertEquals(thread.getAttribute("number"), `DMC ${material.code}`);
      assertEquals(thread.getAttribute("color"), hex.slice(1).toUpperCase());
    });
    const cells = new Int32Array(60 * 40).fill(-1);
    for (const stitch of chart.querySelectorAll("stitch")) {
      const [x, y, index] = ["x", "y", "palindex"].map((name) => Number(stitch.getAttribute(name)));
      cells[y! * 60 + x!] = index! - 1;
    }
    assertEquals(cells, cellsOf(STITCHES));
  });
});

describe("tables", () => {
  it("count what the plan takes, with the numbers that it is bought by", async () => {
    const csv = await text(makeCounts, BRICKS);
    assert(csv.startsWith("\uFEFFSign,Brand,Code,Name,Color,Part,BrickLink,"));
    const rows = readCsv(csv);
    assertEquals(rows.map(({ Count }) => Number(Count)), BRICKS.counts.map(({ count }) => count));
    const black = rows.find(({ Name, Part }) => Name === "Black" && Part === "Plate 1 x 1")!;
    assertEquals([black["Brand"], black["Code"], black["BrickLink color"], black["Element"]], [
      "LEGO",
      "26",
      "11",
      "302426",
    ]);
    for (const { Boards } of rows) assert(/^[A-C][12]( [A-C][12])*$/.test(Boards!), Boards);
  });

  it("chart the code of each cell", async () => {
    const rows = readCsvRows(await text(makeChart, STITCHES));
    assertEquals(rows.map((row) => row.length), Array.from({ length: 40 }, () => 60));
    const codes = STITCHES.colors.map(({ material }) => material.code);
    assertEquals(rows.flat(), [...cellsOf(STITCHES)].map((color) => codes[color] ?? ""));
  });
});

describe("a workbook", () => {
  it("holds the counts, and the chart in its colors", async () => {
    const { bytes } = await file(makeXlsx, BRICKS);
    const parts = unzipSync(bytes);
    const part = (name: string) =>
      new DOMParser().parseFromString(new TextDecoder().decode(parts[name]), "text/xml");
    const strings = [...part("xl/sharedStrings.xml").querySelectorAll("si")]
      .map((one) => one.textContent!);
    const rows = (name: string) =>
      [...part(`xl/worksheets/${name}.xml`).querySelectorAll("row")].map((row) =>
        [...row.querySelectorAll("c")].map((cell) => {
          const value = cell.querySelector("v")?.textContent ?? "";
          return cell.getAttribute("t") === "s" ? strings[Number(value)]! : value;
        })
      );
    const [head, ...lines] = rows("sheet1");
    const at = head!.indexOf("Count");
    assertEquals(lines.map((line) => Number(line[at])), BRICKS.counts.map(({ count }) => count));
    const cells = cellsOf(BRICKS);
    assertEquals(
      rows("sheet2").flat().filter((sign) => sign !== ""),
      [...cells].filter((color) => color >= 0).map((color) =>
        signOf(BRICKS, BRICKS.colors[color]!)
      ),
    );
    const fills = new TextDecoder().decode(parts["xl/styles.xml"]).toLowerCase();
    for (const { hex } of BRICKS.colors) assert(fills.includes(hex.slice(1)), hex);
    assertEquals((await file(makeXlsx, BRICKS)).bytes, bytes);
  });
});

describe("a cutter's outlines", () => {
  it("hold as much of each color as the plan, in millimeters", async () => {
    const svg = await text(makeCutter, BRICKS);
    const drawing = new DOMParser().parseFromString(svg, "image/svg+xml");
    assert(svg.includes(`width="${40 * 8 + 16}mm" height="${24 * 8 + 16}mm"`));
    BRICKS.colors.forEach(({ hex, cells }, i) => {
      const group = drawing.querySelector(`#color-${i + 1}`)!;
      assertEquals(group.getAttribute("stroke"), hex);
      const path: string = group.querySelector("path")!.getAttribute("d")!;
      const area = path.split("M").slice(1)
        .map((outline) =>
          outline.replace("Z", "").split("L").map((point) => point.split(" ").map(Number))
        )
        .reduce((sum, points) =>
          sum + points.reduce((part, [x, y], at) => {
            const [x1, y1] = points.at(at - 1)!;
            return part + (x1! * y! - x! * y1!) / 2;
          }, 0), 0);
      assertEquals(Math.round(area), cells * 64);
    });
  });
});

describe("a plan's file", () => {
  it("is refused with a sentence where it is damaged", async () => {
    const good = JSON.parse(await text(makePlanFile, BRICKS));
    const bad = [
      { columns: 0 },
      { rows: 1e9 },
      { craft: "knots" },
      { colors: null },
      { colors: [null] },
      { colors: [{ hex: "red", symbol: 0 }] },
      { pieces: [7] },
      { pieces: [[0, 0, 1, 1, 99]] },
      { pieces: [[0, 0, 41, 1, 0]] },
      { pieces: [[0, 0, 2, 1, 0], [1, 0, 1, 1, 0]] },
      { pieces: [[0, 0, 1, 1, 0.5]] },
    ];
    for (const change of bad) {
      assertThrows(() => readPlanJson({ ...good, ...change }), SyntaxError, "damaged");
    }
  });

  it("tells of every piece, and gives the picture back", async () => {
    const plan = JSON.parse(await text(makePlanFile, BRICKS));
    assertEquals([plan.format, plan.version], ["pixelated-artwork-plan", 1]);
    assertEquals(
      plan.pieces.map(([x, y, width, height, color, part]: number[]) => ({
        x,
        y,
        width,
        height,
        color,
        part: plan.parts[part!],
      })),
      BRICKS.pieces,
    );
    const saved: unknown = JSON.parse(await text(makePlanFile, STITCHES));
    assert(isPlanJson(saved) && !isPlanJson({}) && !isPlanJson(null));
    const { grid, craft, board, symbols } = readPlanJson(saved);
    assertEquals([craft, board], ["stitches", 60]);
    assertEquals(symbols[STITCHES.colors[3]!.hex], STITCHES.colors[3]!.symbol);
    const shown = (of: typeof GRID) =>
      [...of.cells].map((cell) => [...of.palette.subarray(cell * 4, cell * 4 + 4)].join());
    assertEquals(shown(grid), shown(GRID));
    assertEquals(grid.materials![STITCHES.colors[0]!.hex], STITCHES.colors[0]!.material);
  });
});
