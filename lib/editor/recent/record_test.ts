import { assertEquals, assertThrows } from "@std/assert";
import { describe, it } from "@std/testing/bdd";
import { DEFAULT_SETTINGS } from "@/lib/document/settings.ts";
import { emptyLayer } from "../touch_up/edit_layer.ts";
import { readPiece, readWork } from "./record.ts";

const PIECE = {
  id: "a1",
  name: "holiday.jpg",
  sample: null,
  savedAt: 1000,
  revision: 3,
  settings: { ...DEFAULT_SETTINGS, columns: 20 },
  style: "bricks",
  thumbnail: null,
};

describe("a stored piece", () => {
  it("is read as it was written", () => {
    const picture = new Blob(["jpeg"]);
    const layers = [emptyLayer(4, 3), emptyLayer(20, 30)];
    assertEquals(readWork(PIECE, picture, layers), { ...PIECE, picture, layers });
    assertEquals(readWork(PIECE, picture, undefined).layers, []);
  });

  it("takes what an older version did not write from the defaults", () => {
    const { settings } = readPiece({ ...PIECE, settings: { columns: 20 }, thumbnail: "junk" });
    assertEquals(settings, PIECE.settings);
    for (const style of [undefined, "mosaic", 3]) {
      assertEquals(readPiece({ ...PIECE, style }).style, "pixels");
    }
  });

  it("takes the default in place of what another version named, and says so", () => {
    const gone = { kind: "no such", colors: 3 };
    for (
      const [names, told] of [
        [{ sampling: "psychic" }, ["psychic"]],
        [{ dither: 7 }, ["7"]],
        [{ palette: "No such!" }, ["No such!"]],
        [{ palette: gone, sampling: "psychic" }, ["psychic", "no such"]],
        [{ palette: { kind: "preset", id: "Nö" } }, ["Nö"]],
      ] as const
    ) {
      const { settings, leftOut } = readPiece({
        ...PIECE,
        settings: { ...PIECE.settings, ...names },
      });
      assertEquals([settings, leftOut], [PIECE.settings, told]);
    }
    const { revision, leftOut } = readPiece({ ...PIECE, revision: undefined });
    assertEquals([revision, leftOut], [0, undefined]);
  });

  it("is refused where it is damaged", () => {
    for (
      const damage of [
        { settings: undefined },
        { settings: { columns: -5, rows: "x" } },
        { settings: null },
        { name: undefined },
        { id: 7 },
        { savedAt: "yesterday" },
      ]
    ) {
      assertThrows(() => readPiece({ ...PIECE, ...damage }), Error);
    }
    assertThrows(() => readPiece(undefined), TypeError);
    assertThrows(() => readWork(PIECE, "junk", []), TypeError, "junk");
  });

  it("leaves out touch-ups that cannot be used, and keeps the others", () => {
    const good = emptyLayer(4, 3);
    const layers = [null, { ...good, rows: 4 }, good, { columns: 4, rows: 3 }, {
      ...good,
      columns: 9999,
    }];
    assertEquals(readWork(PIECE, new Blob(), layers).layers, [good]);
    assertEquals(readWork(PIECE, new Blob(), good).layers, []);
    assertEquals(readWork(PIECE, new Blob(), [{ ...good, columns: "4" }]).layers, [good]);
  });
});
