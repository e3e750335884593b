import { assert, assertEquals } from "@std/assert";
import { describe, it } from "@std/testing/bdd";
import { batch, signal } from "@preact/signals";
import type { PixelGrid } from "@/lib/document/pixel_grid.ts";
import type { Picture } from "../document/picture.ts";
import type { Result } from "../document/conversion.ts";
import { FRAME_STYLES, ROOMS, type WallScene } from "../wall/wall_view.ts";
import { FIRST_CARD } from "./card_list.ts";
import { createCards } from "./cards.ts";
import { RATIO_IDS } from "./ratio_cards.ts";

/** A new grid of a single cell. */
const grid = (): PixelGrid => ({
  columns: 1,
  rows: 1,
  palette: Uint8ClampedArray.of(10, 20, 30, 255),
  cells: Uint32Array.of(0),
});

/** Cards of an opened picture, and the engine's answers and the hands that draw them. */
function start() {
  const generation = signal(1);
  const touched = signal(0);
  const piece = signal<PixelGrid | null>(null);
  const main = signal<Result | null>(null);
  const wall = signal<WallScene>({
    piece: grid(),
    room: ROOMS[0],
    frame: FRAME_STYLES[0],
    cell: 10,
  });
  const ratios = RATIO_IDS.map((id) => ({
    id,
    view: signal(null),
    grid: signal<PixelGrid | null>(null),
    result: signal<Result | null>(null),
  }));
  const bitmap = {} as ImageBitmap;
  const picture = signal({ picture: {} as Picture, bitmap, crop: null });
  const made = createCards({
    generation,
    piece,
    touched,
    style: signal(FIRST_CARD),
    picture,
    wall,
    main,
    ratios,
  });
  /** Answers for every card. */
  const answer = (exact: boolean) =>
    batch(() => {
      const result = () => ({
        grid: grid(),
        generation: generation.peek(),
        exact,
        faint: null,
      });
      main.value = result();
      piece.value = main.value.grid;
      wall.value = { ...wall.peek(), piece: piece.value };
      for (const ratio of ratios) {
        ratio.result.value = result();
        ratio.grid.value = ratio.result.value.grid;
      }
    });
  const draw = () => {
    for (const { shown, wanted } of made.cards.values()) shown.value = wanted.value;
  };
  const tell = () => [made.areAllCurrent.value, made.areAllExact.value];
  return { ...made, generation, touched, picture, wall, answer, draw, tell };
}

describe("createCards", () => {
  it("is current with first answers drawn, stays so while last ones are, and is exact with these", () => {
    const { answer, draw, tell } = start();
    assertEquals(tell(), [false, false]);
    answer(false);
    assertEquals(tell(), [false, false]);
    draw();
    assertEquals(tell(), [true, false]);
    answer(true);
    assertEquals(tell(), [true, false]);
    draw();
    assertEquals(tell(), [true, true]);
  });

  it("is not current until a change is answered and drawn, be it of settings, touch-ups, the wall or the picture's part", () => {
    const { generation, touched, wall, picture, areAllCurrent, cards, answer, draw } = start();
    answer(true);
    draw();
    generation.value++;
    assert(!areAllCurrent.value);
    answer(false);
    assert(!areAllCurrent.value);
    draw();
    assert(areAllCurrent.value);

    touched.value++;
    answer(false);
    assert(!areAllCurrent.value);
    draw();
    assert(areAllCurrent.value);

    wall.value = { ...wall.value, room: ROOMS[1]! };
    assert(!areAllCurrent.value);
    draw();
    assert(areAllCurrent.value);

    // A finer bitmap of the same part is drawn, but nobody waits for it.
    picture.value = { ...picture.value, bitmap: {} as ImageBitmap };
    assert(areAllCurrent.value);
    picture.value = { ...picture.value, picture: {} as Picture };
    assert(!areAllCurrent.value);
    cards.get("picture")!.shown.value = picture.value;
    assert(areAllCurrent.value);
  });
});
