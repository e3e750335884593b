import { assert, assertEquals, assertRejects } from "@std/assert";
import { describe, it } from "@std/testing/bdd";
import { loadPalette } from "@/lib/color/load_palette.ts";
import { parseHex } from "@/lib/document/hex_color.ts";
import { materialsOf } from "@/lib/document/materials.ts";
import type { PixelGrid } from "@/lib/document/pixel_grid.ts";
import { brickPart } from "../bricks/parts.ts";
import { partsOfColor } from "../bricks/elements.ts";
import { planOf } from "@/tests/crafts/plans.ts";
import { startRandom } from "../random.ts";
import { GLYPHS } from "../symbols/glyphs.ts";
import { makePlan } from "./make_plan.ts";
import { parseCraftSettings } from "./parse_craft_settings.ts";
import { cellsOf, type Plan, signOf } from "./plan.ts";

const LEGO = (await loadPalette("lego-plates")).colors;

/** Blots of a palette's colors, a few cells left out. */
function blots(columns: number, rows: number, count: number, palette = LEGO): PixelGrid {
  const random = startRandom(columns * rows + count);
  const cells = new Uint32Array(columns * rows);
  for (let cell = 0; cell < cells.length; cell++) {
    const beside = random() < 0.5 ? cell - 1 : cell - columns;
    cells[cell] = beside >= 0 && random() < 0.8
      ? cells[beside]!
      : Math.floor(random() * (count + 1));
  }
  const colors = palette.slice(0, count);
  return {
    columns,
    rows,
    palette: Uint8ClampedArray.from([...colors.flatMap(({ hex }) => parseHex(hex)), 0, 0, 0, 0]),
    cells,
    materials: materialsOf(colors)!,
  };
}

function hexesOf({ colors, ...plan }: Plan): string[] {
  return [...cellsOf({ colors, ...plan })].map((color) => colors[color]?.hex ?? "none");
}

function hexesOfGrid({ cells, palette }: PixelGrid, colors = LEGO): string[] {
  return [...cells].map((index) => palette[index * 4 + 3] === 0 ? "none" : colors[index]!.hex);
}

const plan = (grid: PixelGrid, settings: Record<string, unknown>) =>
  makePlan(grid, parseCraftSettings(settings));

describe("makePlan", () => {
  it("shows the piece: every cell is covered once, by a part that there is in its color, within its board", async () => {
    const grid = blots(37, 21, 12);
    const made = await plan(grid, { parts: "plates", largest: "2x4", board: 16 });
    assertEquals(hexesOf(made), hexesOfGrid(grid));
    const covered = made.pieces.reduce((sum, { width, height }) => sum + width * height, 0);
    assertEquals(covered, hexesOfGrid(grid).filter((hex) => hex !== "none").length);
    assert(made.pieces.length < covered * 0.7);
    assertEquals(made.boards.map(({ name }) => name), ["A1", "B1", "C1", "A2", "B2", "C2"]);
    for (const board of made.boards) {
      for (const piece of made.pieces.slice(board.from, board.to)) {
        const part = brickPart(piece.part!)!;
        assertEquals(
          [part.width, part.length],
          [piece.width, piece.height].toSorted((a, b) => a - b),
        );
        assert(partsOfColor(made.colors[piece.color]!.material)!.includes(part));
        assert(piece.x >= board.x && piece.x + piece.width <= board.x + board.width);
        assert(piece.y >= board.y && piece.y + piece.height <= board.y + board.height);
      }
    }
    assertEquals(made, await plan(grid, { parts: "plates", largest: "2x4", board: 16 }));
  });

  it("counts the same in all as board by board, and what is to spare on top", async () => {
    const made = await plan(blots(30, 20, 6), { largest: "2x2", spare: 10, board: 8 });
    for (const { color, part, count, withSpare, owned } of made.counts) {
      const onBoards = made.boards.flatMap(({ counts }) => counts)
        .filter((one) => one.color === color && one.part === part)
        .reduce((sum, one) => sum + one.count, 0);
      assertEquals(onBoards, count);
      assertEquals(withSpare, Math.ceil(count * 1.1 - 1e-9));
      assertEquals(owned, null);
    }
    const cells = made.colors.map((color) => color.cells);
    assertEquals(cells, cells.toSorted((a, b) => b - a));
    assertEquals(made.boards.at(-1)!.to, made.pieces.length);
  });

  it("takes a cell for a piece where nothing larger is wished, and of other crafts", async () => {
    for (const craft of ["bricks", "beads", "stitches", "print"]) {
      const made = await plan(blots(9, 7, 3), { craft });
      assert(made.pieces.every(({ width, height }) => width === 1 && height === 1));
      assert(made.pieces.every(({ part }) => (part === "plate-1x1") === (craft === "bricks")));
    }
  });

  it("makes a color of the next kind where there is none of the first, and tells where there is none", async () => {
    const coral = LEGO.filter(({ name }) => name === "Coral" || name === "Black");
    const grid = blots(8, 8, 2, coral);
    const mixed = await plan(grid, { parts: "rounds,plates" });
    const kinds = mixed.pieces.map(({ color, part }) =>
      `${mixed.colors[color]!.material.name} ${part}`
    );
    assertEquals([...new Set(kinds)].toSorted(), ["Black round-plate-1x1", "Coral plate-1x1"]);
    assertEquals(mixed.notes, []);
    const rounds = await plan(grid, { parts: "rounds" });
    assertEquals(rounds.notes, [{ code: "plan-unsold", values: { count: 1, names: "Coral" } }]);
    assertEquals(hexesOf(rounds), hexesOfGrid(grid, coral));
  });

  it("gives each color a sign of its own and keeps those from earlier", async () => {
    const first = await plan(blots(30, 30, 20), {});
    const symbols = Object.fromEntries(first.colors.map(({ hex, symbol }) => [hex, symbol]));
    const second = await plan(blots(30, 30, 40), { symbols });
    for (const { hex, symbol } of second.colors) assertEquals(symbols[hex] ?? symbol, symbol);
    assertEquals(new Set(second.colors.map((color) => signOf(second, color))).size, 40);
    const numbers = await plan(blots(9, 9, 3), { marks: "numbers" });
    assertEquals(numbers.colors.map((color) => signOf(numbers, color)), ["1", "2", "3"]);
  });

  it("goes on where there are more colors than signs, and says so", async () => {
    const palette = Uint8ClampedArray.from(
      { length: 60 * 4 },
      (_, i) => i % 4 === 3 ? 255 : (i >> 2) * 4,
    );
    const cells = Uint32Array.from({ length: 60 }, (_, i) => i);
    const made = await plan({ columns: 60, rows: 1, palette, cells }, { craft: "print" });
    assertEquals(made.notes.map(({ code }) => code), ["plan-signs"]);
    assertEquals(made.notes[0]!.values["unsigned"], 60 - GLYPHS.length);
  });

  it("takes a piece of a single cell, and one with nothing on it", async () => {
    const one = await plan({ ...blots(1, 1, 1), cells: Uint32Array.of(0) }, {});
    assertEquals(one.counts.map(({ count }) => count), [1]);
    const none = await plan({ ...blots(2, 2, 1), cells: Uint32Array.of(1, 1, 1, 1) }, {});
    assertEquals([none.colors, none.pieces, none.counts, none.boards.length], [[], [], [], 1]);
  });

  it("leaves out boards on which nothing lies, and keeps the names of the others", async () => {
    // Something at the top left, and at the right below.
    const cells = new Uint32Array(16 * 16).fill(1);
    cells[0] = cells[9 * 16 + 12] = 0;
    const made = await plan({ ...blots(16, 16, 1), cells }, { board: 8 });
    assertEquals(made.boards.map(({ name, from, to }) => [name, from, to]), [
      ["A1", 0, 1],
      ["B2", 1, 2],
    ]);
  });

  it("stops when it is told to", async () => {
    const signal = AbortSignal.abort(new DOMException("Stopped.", "AbortError"));
    await assertRejects(() => makePlan(blots(9, 9, 3), parseCraftSettings({}), {}, signal));
  });
});

describe("makePlan with what is owned", () => {
  const grid = blots(20, 20, 5);
  const owned = (count: number) => LEGO.slice(0, 5).map(({ hex }) => ({ color: hex, count }));

  it("tells what lacks and changes nothing where it only compares", async () => {
    const made = await plan(grid, { own: owned(70) });
    assertEquals(hexesOf(made), hexesOfGrid(grid));
    const lacks = made.counts.filter(({ count, owned }) => count > owned!);
    assert(lacks.length > 0);
    assertEquals(
      made.notes.map(({ code, values }) => [code, values["count"]]),
      lacks.map(({ count, owned }) => ["plan-lacks", count - owned!]),
    );
  });

  it("tells what lacks by what shops find it by", async () => {
    const names = async (palette: string, craft: string) => {
      const { colors } = await loadPalette(palette);
      const own = [{ color: colors[0]!.hex, count: 0 }];
      const made = await planOf(palette, 12, 9, { craft, own });
      return made.notes.map(({ values }) => values["name"]);
    };
    const drills = await names("diamond-dotz", "diamonds");
    assert(drills.includes("8001 Black"), drills.join());
    assert((await names("lego-plates", "bricks")).includes("Tan"));
    assert((await names("pico-8", "print")).length > 0);
  });

  it("uses no more than there is where nothing is bought", async () => {
    const made = await plan(grid, { own: owned(80), use: "only" });
    assertEquals(made.pieces.length, hexesOfGrid(grid).filter((hex) => hex !== "none").length);
    assert(made.counts.every(({ count }) => count <= 80));
    assertEquals(made.notes, []);
    await assertRejects(() => plan(grid, { own: owned(3), use: "only" }), RangeError, "15 pieces");
  });

  it("buys what lacks where a color is far from all that is owned", async () => {
    const own = [{ color: LEGO[0]!.hex, count: 500 }];
    const made = await plan(grid, { own, use: "first" });
    assertEquals(hexesOf(made), hexesOfGrid(grid));
  });

  it("refuses more choices than fit into memory", async () => {
    const palette = Uint8ClampedArray.from(
      { length: 6000 * 4 },
      (_, i) => i % 4 === 3 ? 255 : i % 4 === 0 ? (i >> 2) >> 8 : i % 4 === 1 ? (i >> 2) & 255 : 0,
    );
    const cells = Uint32Array.from({ length: 6000 }, (_, i) => i);
    const large = { columns: 100, rows: 60, palette, cells };
    await assertRejects(() => plan(large, { own: owned(9), use: "first" }), RangeError, "too much");
  });

  it("does without a part that there is too little of", async () => {
    const own = LEGO.slice(0, 5).flatMap(({ hex: color }) => [
      { color, part: "plate-1x1", count: 400 },
      { color, part: "plate-2x2", count: 0 },
      { color, part: "plate-1x2", count: 400 },
    ]);
    const made = await plan(grid, { own, use: "only", largest: "2x2" });
    assert(made.counts.every(({ count, owned }) => count <= owned!));
    assert(made.counts.some(({ part }) => part === "plate-1x2"));
  });
});

describe("parseCraftSettings", () => {
  it("knows each craft's usual settings, and reads texts", () => {
    assertEquals(parseCraftSettings({}).board, 16);
    assertEquals(parseCraftSettings({ craft: "beads" }).cell, { width: 4.991, height: 4.991 });
    const { parts, largest, cell } = parseCraftSettings({
      parts: "tiles, plates,tiles",
      largest: "4x2",
      cell: "2.6",
    });
    assertEquals([parts, largest, cell], [["tiles", "plates"], { length: 4, width: 2 }, {
      width: 2.6,
      height: 2.6,
    }]);
  });

  it("reads back what it gave", () => {
    const settings = parseCraftSettings({
      craft: "bricks",
      own: [{ color: "#000000", part: null, count: 3 }],
      symbols: { "#000000": 4, "#ffffff": 4, "no": 5 },
      spare: 2.5,
    });
    assertEquals(settings.symbols, { "#000000": 4 });
    assertEquals(parseCraftSettings(JSON.parse(JSON.stringify(settings))), settings);
  });

  const bad: readonly Record<string, unknown>[] = [
    { board: 0 },
    { board: 10_000 },
    { board: 1.5 },
    { craft: "knots" },
    { parts: "wheels" },
    { parts: [] },
    { largest: "3x3" },
    { largest: "0x4" },
    { largest: {} },
    { spare: -1 },
    { cell: 0 },
    { own: [{ color: "#000000", count: -1 }] },
    { own: [{ color: "#000000", count: 1e9 }] },
    { own: [{ color: "red", count: 1 }] },
    { own: [{ color: "#000000", part: "wheel", count: 1 }] },
    { own: 7 },
    { symbols: { "#000000": -1 } },
  ];
  for (const input of bad) {
    it(`refuses ${JSON.stringify(input)} with a sentence`, () => {
      try {
        parseCraftSettings(input);
      } catch (error) {
        assert(error instanceof RangeError || error instanceof TypeError);
        assert(/^(The|What) .*\.$/.test(error.message), error.message);
        return;
      }
      throw new Error("It was taken.");
    });
  }
});
