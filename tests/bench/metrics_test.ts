import { assert, assertAlmostEquals, assertEquals } from "@std/assert";
import { describe, it } from "@std/testing/bdd";
import type { Planes } from "@/lib/pixelate/planes.ts";
import { startRandom } from "../support/random.ts";
import { enlarge, fidelityTo, ZOOM } from "./metrics.ts";

const COLUMNS = 16;
const ROWS = 12;

function cellsOf(at: (x: number, y: number, channel: number) => number): Planes {
  const color = Float32Array.from(
    { length: COLUMNS * ROWS * 3 },
    (_, i) => at(Math.floor(i / 3) % COLUMNS, Math.floor(i / 3 / COLUMNS), i % 3),
  );
  return { width: COLUMNS, height: ROWS, color, alpha: null };
}

const random = startRandom(101);
const levels = Array.from({ length: COLUMNS * ROWS }, () => 0.2 + 0.6 * random());
const piece = cellsOf((x, y, c) => levels[y * COLUMNS + x]! * (1 - 0.2 * c));

describe("fidelityTo", () => {
  it("finds no fault with a piece that is its own picture", () => {
    const { toneNear, toneFar, contrast, edges } = fidelityTo(enlarge(piece, ZOOM))(piece);
    assertAlmostEquals(toneNear, 0, 1e-6);
    assertAlmostEquals(toneFar, 0, 1e-6);
    assertAlmostEquals(contrast, 1, 1e-6);
    assertEquals(edges, 1);
  });

  it("tells a change of tone, a loss of contrast and edges that are gone", () => {
    const measure = fidelityTo(enlarge(piece, ZOOM));
    const mean = levels.reduce((sum, level) => sum + level, 0) / levels.length;
    const flat = measure(cellsOf((_x, _y, c) => mean * (1 - 0.2 * c)));
    assertAlmostEquals(flat.contrast, 0, 1e-3);
    assertEquals(flat.edges, 0);
    const darker = measure(cellsOf((x, y, c) => piece.color[(y * COLUMNS + x) * 3 + c]! * 0.7));
    assert(darker.toneFar > 5, `${darker.toneFar}`);
    assert(flat.toneNear > flat.toneFar, "from near one sees more of what is missing");
  });
});
