import { assert, assertEquals } from "@std/assert";
import { describe, it } from "@std/testing/bdd";
import { arrange } from "./arrange.ts";
import { FRAME_STYLES, ROOMS, suitableCell, type WallScene } from "./wall_view.ts";

function scene(columns: number, rows: number, part: Partial<WallScene> = {}): WallScene {
  const piece = {
    columns,
    rows,
    palette: Uint8ClampedArray.of(1, 2, 3, 255),
    cells: new Uint32Array(columns * rows),
  };
  return { piece, room: "living-room", frame: "oak", cell: 20, ...part };
}

describe("arrange", () => {
  it("hangs a piece at its true size: millimeters a cell, in a room of centimeters", () => {
    const { piece } = arrange(scene(40, 30, { cell: 25 }));
    assertEquals([piece.width, piece.height], [100, 75]);
    assertEquals(piece.x, -50);
  });

  it("keeps every piece in sight, above the furniture, whatever its size, room and frame", () => {
    for (const room of ROOMS) {
      for (const frame of FRAME_STYLES) {
        for (const [columns, rows] of [[1, 1], [40, 30], [512, 512], [512, 2], [2, 512]] as const) {
          for (const cell of [1, 8, 100, 500]) {
            const { view, piece } = arrange(scene(columns, rows, { room, frame, cell }));
            assert(Math.abs(view.width / view.height - 4 / 3) < 1e-9);
            assert(piece.x > view.x && piece.x + piece.width < view.x + view.width);
            assert(piece.y > view.y, `${room} ${columns} x ${rows} at ${cell}`);
            assert(piece.y + piece.height < -60);
          }
        }
      }
    }
  });

  it("steps back for a large piece, and only then", () => {
    assertEquals(arrange(scene(40, 30)).view.width, 400);
    assert(arrange(scene(400, 300)).view.width > 800);
  });
});

describe("suitableCell", () => {
  it("brings any piece near to 90 cm with a usual cell", () => {
    for (const side of [1, 8, 30, 40, 64, 100, 200, 512]) {
      const long = side * suitableCell({ columns: side, rows: 1 }) / 10;
      assert(side === 1 ? long === 50 : long > 60 && long < 130, `${side} cells: ${long} cm`);
    }
  });
});
