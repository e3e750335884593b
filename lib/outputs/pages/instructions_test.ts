import { assert, assertEquals } from "@std/assert";
import { describe, it } from "@std/testing/bdd";
import texts from "@/content/en/pages.json" with { type: "json" };
import { cellsOf, type Plan } from "@/lib/craft/plan/plan.ts";
import { makePlan } from "@/lib/craft/plan/make_plan.ts";
import { parseCraftSettings } from "@/lib/craft/plan/parse_craft_settings.ts";
import { patches, planOf } from "@/tests/crafts/plans.ts";
import { instructions } from "./instructions.ts";
import { drawingsOf, type PageDrawing, type PrintedPage } from "./printed_page.ts";
import { textWidth } from "./text_width.ts";
import { PRINT_DEFAULTS, type PrintSettings } from "./print_settings.ts";

const WORDS = { texts, language: "en" };

function pagesOf(plan: Plan, settings: Partial<PrintSettings> = {}): readonly PrintedPage[] {
  const booklet = instructions(plan, "Cat", { ...PRINT_DEFAULTS, ...settings }, WORDS);
  return booklet.sheets.map(({ draw }) => draw());
}

function textsOf(page: PrintedPage): readonly string[] {
  return drawingsOf(page).flatMap((drawing) =>
    drawing.kind === "texts" ? drawing.texts.map(({ text }) => text) : []
  );
}

/** Drawings of the charts, which tell their columns and rows. */
function chartsOf(page: PrintedPage): readonly PageDrawing[] {
  return page.parts.flatMap((part) =>
    part.kind === "figure" && part.says.startsWith("Chart") ? part.drawings : []
  );
}

function glyphsOf(drawings: readonly PageDrawing[]): readonly number[] {
  return drawings.flatMap((drawing) =>
    drawing.kind === "glyphs" ? drawing.glyphs.filter((_, i) => i % 3 === 0) : []
  );
}

/** The glyphs of a page's chart, row by row from its top left. */
function readSigns(page: PrintedPage): readonly number[] {
  const placed = chartsOf(page).flatMap((drawing) => {
    if (drawing.kind !== "glyphs") return [];
    const { glyphs } = drawing;
    return Array.from({ length: glyphs.length / 3 }, (_, at) => ({
      glyph: glyphs[at * 3]!,
      x: glyphs[at * 3 + 1]!,
      // Rows are apart by more than a tenth of a millimeter.
      row: Math.round(glyphs[at * 3 + 2]! * 10),
    }));
  });
  return placed.sort((a, b) => a.row - b.row || a.x - b.x).map(({ glyph }) => glyph);
}

/** Corners of what is drawn. */
function cornersOf(drawing: PageDrawing): readonly (readonly [x: number, y: number])[] {
  const pairs = (numbers: readonly number[], size: number) =>
    Array.from(
      { length: numbers.length / size },
      (_, i) => numbers.slice(i * size, (i + 1) * size),
    );
  switch (drawing.kind) {
    case "rects":
    case "frames":
      return pairs(drawing.rects, 4).flatMap(([x, y, width, height]) => [
        [x!, y!] as const,
        [x! + width!, y! + height!] as const,
      ]);
    case "lines":
      return pairs(drawing.lines, 2).map(([x, y]) => [x!, y!] as const);
    case "circles":
      return pairs(drawing.circles, 3).map(([x, y]) => [x!, y!] as const);
    case "triangles":
      return pairs(drawing.triangles, 2).map(([x, y]) => [x!, y!] as const);
    case "glyphs":
      return pairs(drawing.glyphs, 3).map(([, x, y]) =>
        [x! + drawing.size, y! + drawing.size] as const
      );
    case "texts":
      return drawing.texts.map(({ x, y }) => [x, y] as const);
    case "picture":
      return [[drawing.x, drawing.y], [drawing.x + drawing.width, drawing.y + drawing.height]];
  }
}

const BRICKS = await planOf("lego-plates", 40, 24, { largest: "2x4", spare: 5, board: 16 });
const BEADS = await planOf("nabbi", 58, 87, { craft: "beads" });
const STITCHES = await planOf("dmc", 70, 65, { craft: "stitches", marks: "numbers" });
const CODED = await planOf("perler", 30, 20, { craft: "beads" });
const NARROW = await planOf("nabbi", 103, 103, { craft: "print", board: 20 });
const LARGE = await planOf("perler", 130, 100, { craft: "print", board: 130 });
const ONE = await planOf("nabbi", 1, 1, { craft: "beads" });

describe("instructions", () => {
  it("write the codes of what it takes in whole", () => {
    const pages = pagesOf(CODED).map(textsOf)
      .filter((told) => told.includes(texts.counts) || told.includes(texts.countsMore));
    const codes = CODED.colors.map(({ material }) => material.code!);
    assertEquals(codes.filter((code) => !pages.flat().includes(code)), []);
  });

  it("write a code once where a color has no name", async () => {
    const plan = await planOf("mard", 20, 12, { craft: "beads" });
    const [code] = plan.colors.map(({ material }) => material.code!);
    for (const page of pagesOf(plan, { steps: true })) {
      const tables = page.parts.filter((part) => part.kind === "table");
      const rows = tables.flatMap(({ rows }) => rows.map(({ cells }) => cells.flat()));
      const told = rows.map((row) =>
        row.flatMap((drawing) => drawing.kind === "texts" ? drawing.texts : [])
          .filter(({ text }) => text === code).length
      );
      assertEquals(told.filter((times) => times > 1), []);
      assert(!textsOf(page).some((text) => text.includes(`${code} ${code}`)));
    }
  });

  it("write whose codes they are in whole", async () => {
    const plan = await planOf("diamond-dotz", 20, 30, { craft: "diamonds" });
    assert(textsOf(pagesOf(plan)[0]!).includes("Diamond Dotz"));
  });

  it("name the parts of the map within each", () => {
    const [cover] = pagesOf(NARROW);
    const map = cover!.parts.find((part) => part.kind === "figure" && part.says === texts.map);
    assert(map?.kind === "figure");
    const [frames, ...names] = map.drawings;
    assert(frames?.kind === "frames");
    const named = names.flatMap((drawing) =>
      drawing.kind === "texts"
        ? drawing.texts.map(({ x, text }) => ({ x, half: textWidth(text) * drawing.size / 2 }))
        : []
    );
    assert(named.length >= 4);
    for (const { x, half } of named) {
      const isWithin = Array.from({ length: frames.rects.length / 4 }, (_, i) => i).some((i) =>
        x - half >= frames.rects[i * 4]! &&
        x + half <= frames.rects[i * 4]! + frames.rects[i * 4 + 2]!
      );
      assert(isWithin, `${x} ${half}`);
    }
  });

  for (const [name, plan] of Object.entries({ BRICKS, BEADS, STITCHES, LARGE, ONE })) {
    for (
      const settings of [{}, { paper: "letter", mirror: true }, { chart: "runs", steps: true }]
    ) {
      // A step a color is much to draw where there are hundreds.
      if ("steps" in settings && plan !== BRICKS) continue;
      it(`keeps to the paper: ${name} ${JSON.stringify(settings)}`, () => {
        for (const page of pagesOf(plan, settings as Partial<PrintSettings>)) {
          const corners = drawingsOf(page).flatMap(cornersOf);
          const isInside = ([x, y]: readonly [number, number]) =>
            x >= 9.9 && y >= 9.9 && x <= page.width - 9.9 && y <= page.height - 9.9;
          assertEquals(corners.filter((corner) => !isInside(corner)), []);
        }
      });
    }
  }

  it("draws the sign of each cell once, and of bricks that of each piece", () => {
    for (const plan of [BRICKS, BEADS]) {
      const drawn = pagesOf(plan).flatMap((page) => glyphsOf(chartsOf(page)));
      const wanted = plan.pieces.map(({ color }) => plan.colors[color]!.symbol);
      assertEquals(drawn.toSorted(), wanted.toSorted());
    }
  });

  it("puts each sign where its cell is, row by row from the top left, mirrored from the top right", () => {
    const cells = cellsOf(BEADS);
    for (const mirror of [false, true]) {
      const boards = pagesOf(BEADS, { mirror }).slice(-BEADS.boards.length);
      BEADS.boards.forEach(({ x, y, width, height }, i) => {
        const wanted = Array.from({ length: height }, (_, row) => {
          const start = (y + row) * BEADS.columns + x;
          const line = [...cells.subarray(start, start + width)];
          return mirror ? line.reverse() : line;
        }).flat().filter((color) => color >= 0).map((color) => BEADS.colors[color]!.symbol);
        assertEquals(readSigns(boards[i]!), wanted);
      });
    }
  });

  it("shows the color of each sign in every key, of black ones beside it", () => {
    for (const chart of ["color", "symbols", "codes"] as const) {
      for (const page of pagesOf(BEADS, { chart })) {
        const tables = page.parts.filter((part) => part.kind === "table");
        const rows = tables.flatMap(({ rows }) => rows).filter(({ isHead }) => !isHead);
        const shown = rows.map(({ cells: [swatch] }) =>
          swatch!.flatMap((drawing) => drawing.kind === "rects" ? [drawing.color] : [])
        ).filter((colors) => colors.length > 0);
        const hexes = new Set(BEADS.colors.map(({ hex }) => hex));
        assert(shown.length > 0);
        assertEquals(shown.filter((colors) => !hexes.has(colors.at(-1)!)), []);
      }
    }
  });

  it("says on every page that it is mirrored", () => {
    for (const page of pagesOf(BEADS, { mirror: true })) {
      assert(textsOf(page).some((text) => text.includes("MIRRORED")));
    }
  });

  it("counts on each page what its chart shows, and in all what the plan takes", () => {
    const total = (page: PrintedPage) => {
      const key = page.parts.find((part) => part.kind === "table");
      return key!.rows.reduce((sum, { cells }) => {
        const last = cells.at(-1)![0]!;
        return sum + Number(last.kind === "texts" && last.texts[0]!.text.replace(/\D/g, ""));
      }, 0);
    };
    const boards = pagesOf(BEADS).slice(-BEADS.boards.length);
    assertEquals(
      boards.map(total),
      BEADS.boards.map(({ from, to }) => to - from),
    );
    const told = pagesOf(BEADS).slice(0, -BEADS.boards.length).flatMap(textsOf);
    assert(told.includes(BEADS.counts.reduce((sum, { count }) => sum + count, 0).toString()));
  });

  it("divides boards that are too large for paper, without a gap", () => {
    const areas = pagesOf(LARGE).flatMap(({ parts }) =>
      parts.flatMap((part) =>
        part.kind === "figure"
          ? [/columns (\d+) to (\d+), rows (\d+) to (\d+)/.exec(part.says)]
          : []
      )
    ).filter((told) => told !== null).map((told) => told.slice(1).map(Number));
    assert(areas.length > 3);
    const cells = areas.reduce(
      (sum, [from, to, top, bottom]) => sum + (to! - from! + 1) * (bottom! - top! + 1),
      0,
    );
    assertEquals(cells, LARGE.columns * LARGE.rows);
    for (const [from, , top] of areas) assertEquals([(from! - 1) % 10, (top! - 1) % 10], [0, 0]);
  });

  it("comes to an end with cells of any size and shape", async () => {
    for (const cell of [0.5, 200, { width: 0.5, height: 200 }, { width: 200, height: 0.5 }]) {
      for (const craft of ["beads", "bricks", "print"]) {
        const palette = craft === "bricks" ? "lego-plates" : "nabbi";
        const plan = await planOf(palette, 45, 33, { craft, cell, board: 40 });
        assert(pagesOf(plan).length < 200);
      }
    }
  });

  it("tells the row on every page of runs, and nothing of what is empty at a row's end", async () => {
    const palette = Uint8ClampedArray.of(0, 0, 0, 255, 255, 255, 255, 255, 0, 0, 0, 0);
    const cells = Uint32Array.from({ length: 60 * 60 }, (_, i) => i % 60 < 50 ? i % 2 : 2);
    const grid = { columns: 60, rows: 60, palette, cells };
    const plan = await makePlan(grid, parseCraftSettings({ craft: "print", board: 60 }));
    const pages = pagesOf(plan, { chart: "runs" }).slice(1);
    assert(pages.length > 2);
    for (const page of pages) {
      const rows = page.parts.filter((part) => part.kind === "table").at(-1)!.rows;
      const [label] = rows[0]!.cells[0]!;
      assert(label?.kind === "texts" && label.texts[0]!.text.startsWith("Row "));
      assert(!textsOf({ ...page, parts: [{ kind: "table", rows }] }).includes("–"));
    }
  });

  it("tells in steps all that each takes", () => {
    const labels = pagesOf(BRICKS, { steps: true }).flatMap((page) =>
      page.parts.flatMap((part) =>
        part.kind === "paragraph" ? [textsOf({ ...page, parts: [part] }).join(" ")] : []
      )
    );
    const told = labels.join(" ").matchAll(/(\d+) × Plate/g);
    assertEquals(
      [...told].reduce((sum, [, count]) => sum + Number(count), 0),
      BRICKS.pieces.length,
    );
    assertEquals(labels.filter((label) => label.includes("…")), []);
  });

  it("shows a smaller picture where that saves a page", async () => {
    const covers = async (colors: number) => {
      const plan = await makePlan(
        await patches("perler", 29, 58, colors),
        parseCraftSettings({ craft: "beads" }),
      );
      const pages = pagesOf(plan);
      const picture = drawingsOf(pages[0]!).find(({ kind }) => kind === "picture");
      assert(picture?.kind === "picture");
      return { pages: pages.length - plan.boards.length, height: picture.height };
    };
    const [few, many] = [await covers(20), await covers(60)];
    assertEquals([few.pages, many.pages], [1, 1]);
    assert(many.height < few.height);
  });

  it("lies across where that takes fewer pages or shows larger cells, and stands upright else", async () => {
    const sidesOf = async (columns: number, rows: number) => {
      const board = Math.max(columns, rows);
      const plan = await planOf("nabbi", columns, rows, { craft: "stitches", board });
      return pagesOf(plan).map(({ width, height }) => [width, height].map(Math.round));
    };
    for (const page of await sidesOf(100, 40)) assertEquals(page, [297, 210]);
    for (const page of await sidesOf(40, 100)) assertEquals(page, [210, 297]);
    for (const page of await sidesOf(30, 30)) assertEquals(page, [210, 297]);
  });

  it("tells a line of 100 mm and of 4 in on every page, longer for a printer that prints small", () => {
    for (const correction of [100, 96]) {
      for (const page of pagesOf(BRICKS, { correction })) {
        const foot = page.parts.at(-1)!;
        assert(foot.kind === "decoration");
        const lengths = foot.drawings.flatMap((drawing) =>
          drawing.kind === "lines" ? [drawing.lines[2]! - drawing.lines[0]!] : []
        );
        assertEquals(
          lengths.map((length) => (length * correction / 100).toFixed(6)),
          ["100.000000", "101.600000"],
        );
      }
    }
  });
});
