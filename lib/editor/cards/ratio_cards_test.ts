import { assert, assertEquals } from "@std/assert";
import { describe, it } from "@std/testing/bdd";
import { DEFAULT_SETTINGS } from "@/lib/document/settings.ts";
import { RATIO_IDS, ratioViews } from "./ratio_cards.ts";

const settings = { ...DEFAULT_SETTINGS, columns: 40, rows: 30 };

describe("ratioViews", () => {
  it("keeps names and detail, and turns with the piece", () => {
    const wide = ratioViews(settings, 4 / 3);
    assertEquals(wide.map(({ id }) => id), RATIO_IDS);
    assertEquals(wide.map(({ size }) => `${size.columns}x${size.rows}`), [
      "30x30",
      "40x30",
      "42x30",
      "53x30",
    ]);
    const tall = ratioViews({ ...settings, columns: 30, rows: 40 }, 3 / 4);
    assertEquals(tall.map(({ id }) => id), RATIO_IDS);
    assertEquals(tall.map(({ size }) => `${size.columns}x${size.rows}`), [
      "30x30",
      "30x40",
      "30x42",
      "30x53",
    ]);
  });

  it("crops to square cells, within what is used, and tells how much is left out", () => {
    const crop = { x: 0.1, y: 0.2, width: 0.6, height: 0.7 };
    for (const aspect of [0.4, 1, 1.5, 2.6]) {
      for (const view of ratioViews({ ...settings, crop }, aspect)) {
        const cell = view.crop.width * aspect / view.size.columns;
        assert(Math.abs(cell / (view.crop.height / view.size.rows) - 1) < 1e-9);
        assert(view.crop.x >= 0.1 - 1e-9 && view.crop.x + view.crop.width <= 0.7 + 1e-9);
        assert(view.crop.y >= 0.2 - 1e-9 && view.crop.y + view.crop.height <= 0.9 + 1e-9);
        const kept = view.crop.width * view.crop.height / 0.42;
        assert(Math.abs(view.trimmed - (1 - kept) * 100) <= 0.5);
      }
    }
  });
});
