import { assertEquals } from "@std/assert";
import { describe, it } from "@std/testing/bdd";
import { emptyNote } from "./empty_note.ts";

/** A clear color, a faint one, and cells in them. */
const grid = (...cells: readonly number[]) => ({
  palette: Uint8ClampedArray.of(0, 0, 0, 0, 9, 9, 9, 1),
  cells: Uint32Array.from(cells),
});

describe("emptyNote", () => {
  it("says nothing where a single cell is seen", () => {
    assertEquals(emptyNote(grid(0, 0, 1), 128, null), null);
    assertEquals(emptyNote(grid(1, 1), 128, 3), null);
  });

  it("tells that there is nothing, whatever the palette has, and what would show something", () => {
    assertEquals(
      emptyNote(grid(0, 0), 128, null),
      "Nothing is to be seen: all of it is transparent.",
    );
    assertEquals(
      emptyNote(grid(0, 0), 128, 3),
      "Nothing is to be seen: all of it lies below the transparency threshold of 128. Try --alpha-threshold 3.",
    );
  });
});
