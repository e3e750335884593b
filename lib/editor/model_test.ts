import { assert, assertEquals, assertNotEquals } from "@std/assert";
import { afterEach, describe, it } from "@std/testing/bdd";
import { effect } from "@preact/signals";
import sharp from "sharp";
import { DEFAULT_SETTINGS, type Settings } from "@/lib/document/settings.ts";
import { startRandom } from "@/tests/support/random.ts";
import { createEngine } from "@/lib/worker/client.ts";
import { RATIO_IDS } from "./cards/ratio_cards.ts";
import type { Alert } from "./message.ts";
import { EditorModel } from "./model.ts";
import { packColor, shownColors } from "./touch_up/edit_layer.ts";
import { createWorkspace } from "./touch_up/workspace.ts";

const SCRIPT = new URL("../../tests/support/engine_worker.ts", import.meta.url);

async function photo(name: string): Promise<File> {
  const path = new URL(`../../tests/fixtures/photos/${name}.jpg`, import.meta.url);
  return new File([await Deno.readFile(path)], `${name}.jpg`);
}

async function strip(width: number, height: number): Promise<File> {
  const create = { width, height, channels: 3, background: "teal" } as const;
  return new File([await sharp({ create }).png().toBuffer()], "strip.png");
}

describe("EditorModel", () => {
  let model: EditorModel;
  afterEach(() => model[Symbol.dispose]());

  function start(settings: Settings | null = null): EditorModel {
    return model = new EditorModel({
      engine: createEngine(() => new Worker(SCRIPT, { type: "module" })),
      settings,
      onFrame: (callback) => callback(),
      onIdle: (callback) => callback(),
    });
  }

  it("gives a picture its own shape at the first detail level, and exact grids for every shape", async () => {
    const { open, settings, exactGrid, ratios, state } = start();
    assertEquals(state.value, "empty");
    assert(await open(await photo("kitten")));
    assertEquals([settings.value.columns, settings.value.rows], [40, 30]);
    const grid = await exactGrid();
    assertEquals([grid.columns, grid.rows], [40, 30]);
    for (const id of RATIO_IDS) {
      const { columns, rows } = await exactGrid(id);
      assertEquals({ columns, rows }, ratios.get(id)!.view.value!.size);
    }
    assertEquals(await exactGrid("4:3"), grid);
  });

  it("makes room for the first picture before it is decoded, and takes it back where that fails", async () => {
    const { open, info, settings, picture, ratios } = start();
    const file = await photo("machu_picchu");
    const seen: unknown[] = [];
    const onComing = () => {
      const { width, height } = info.value!;
      const { columns, rows } = settings.value;
      seen.push([
        width / height > 1.7,
        columns,
        rows,
        picture.value,
        ratios.get("1:1")!.view.value !== null,
      ]);
    };
    assertEquals(await open(file.slice(0, file.size / 3), { onComing }), false);
    assertEquals(info.value, null);
    assert(await open(file, { onComing }));
    assertEquals(info.value, picture.value!.info);
    assertEquals(seen, [[true, 53, 30, null, true], [true, 53, 30, null, true]]);
  });

  it("tells nothing of a picture that cannot be opened where somebody takes the reason", async () => {
    const { open, refuse, alert, state } = start();
    const file = await photo("machu_picchu");
    const cut = file.slice(0, file.size / 3);
    const reasons: Alert[] = [];
    const onFail = (reason: Alert) => reasons.push(reason);
    assertEquals(await open(cut, { onFail }), false);
    assertEquals([reasons.length, alert.value, state.value], [1, null, "empty"]);
    refuse(reasons[0]!);
    assertEquals([alert.value, state.value], [reasons[0], "failed"]);
    assertEquals(await open(cut), false);
    assertEquals([reasons.length, alert.value, state.value], [1, reasons[0], "failed"]);
  });

  it("keeps settings for the next picture, and starts anew where that is wanted", async () => {
    const { open, change, settings, hasForeignSettings, startAnew, undo, setDetail } = start();
    await open(await photo("kitten"));
    await open(await photo("dog"));
    assertEquals(hasForeignSettings.value, false, "nothing was changed");
    change({ contrast: 30 });
    setDetail(12);
    await open(await photo("machu_picchu"));
    assertEquals([settings.value.contrast, settings.value.rows], [30, 12]);
    assertEquals(hasForeignSettings.value, true);
    startAnew();
    assertEquals([settings.value.contrast, settings.value.rows], [0, 30]);
    assertEquals(hasForeignSettings.value, false);
    undo();
    assertEquals([settings.value.contrast, settings.value.rows], [30, 12]);
    await open(await photo("dog"));
    change({ contrast: 20 });
    assertEquals(hasForeignSettings.value, false, "they are taken");
  });

  it("takes over what was chosen, not what a piece brings that is opened as a picture", async () => {
    const { open, change, settings, followsPicture, hasForeignSettings } = start();
    const piece = { settings: { ...DEFAULT_SETTINGS, columns: 9, rows: 9 }, isPiece: true };
    await open(await strip(9, 9), piece);
    assertEquals([settings.value.columns, settings.value.rows], [9, 9]);
    await open(await photo("kitten"));
    assertEquals([settings.value.columns, settings.value.rows], [40, 30]);
    assert(followsPicture.value && !hasForeignSettings.value);
    change({ contrast: 30 });
    await open(await strip(9, 9), piece);
    await open(await strip(9, 9), piece);
    await open(await photo("machu_picchu"));
    assertEquals([settings.value.columns, settings.value.contrast], [53, 30]);
    await open(await strip(9, 9), piece);
    change({ contrast: 10 });
    await open(await photo("kitten"));
    assertEquals([settings.value.columns, settings.value.contrast], [9, 10], "they are chosen now");
  });

  it("lets the last of many changes win", async () => {
    const { open, change, exactGrid, settings } = start();
    await open(await photo("tulips"));
    for (let columns = 1; columns <= 60; columns++) change({ columns });
    const grid = await exactGrid();
    assertEquals([grid.columns, settings.value.columns], [60, 60]);
  });

  it("shows pieces while a control is moved faster than they are made, and none that was given up", async () => {
    const { open, change, cancel, exactGrid, piece, settings } = start();
    await open(await photo("tulips"));
    change({ columns: 300, rows: 300 });
    await exactGrid();
    const seen = new Set<unknown>();
    const stop = effect(() => void seen.add(piece.value));
    let step = 0;
    // As long as it takes on a busy machine; the control never rests.
    while (seen.size <= 3 && step < 1000) {
      change({ contrast: ++step % 100 });
      await new Promise((resolve) => setTimeout(resolve, 8));
    }
    assert(seen.size > 3);
    const last = await exactGrid();
    assertEquals(settings.value.contrast, step % 100);
    change({ contrast: -100 });
    seen.clear();
    cancel();
    assertEquals(await exactGrid(), last);
    stop();
    assertEquals([...seen], [last]);
  });

  it("leaves a crop frame that was not applied with the picture that it lies on", async () => {
    const { open, show, holdFrame, settings, notice, picture, exactGrid } = start();
    await open(await photo("coffee"));
    await exactGrid();
    const crop = { x: 0.25, y: 0, width: 0.5, height: 1 };
    const seen: unknown[] = [];
    const stop = effect(() => {
      seen.push([picture.value!.name, settings.value.crop, settings.value.columns]);
    });
    show("crop");
    holdFrame(null);
    holdFrame(crop);
    assert(await open(await photo("dog")));
    stop();
    assertEquals(seen.slice(0, 2), [["coffee.jpg", null, 45], ["coffee.jpg", crop, 30]]);
    assertEquals(seen.at(-1), ["dog.jpg", null, 40]);
    assertEquals(notice.value, { key: "frameKept", values: { name: "coffee.jpg" } });
    await exactGrid();
    for (const end of [() => show(null), () => holdFrame(null)]) {
      show("crop");
      holdFrame(crop);
      end();
      await open(await photo("coffee"));
      assertEquals(notice.value, null);
    }
  });

  it("keeps picture, piece and settings where a file cannot be opened", async () => {
    const { open, exactGrid, picture, state, alert, piece } = start();
    await open(await photo("coffee"));
    const before = await exactGrid();
    assertEquals(await open(new File(["letter"], "letter.txt")), false);
    assertEquals(state.value, "failed");
    assertEquals(alert.value!.message, {
      code: "no-picture",
      values: { what: { word: "a text" }, formats: "JPEG, PNG, GIF, WebP, BMP or AVIF" },
    });
    assertEquals(picture.value!.name, "coffee.jpg");
    assertEquals(piece.value, before);
    assert(await open(await photo("dog")));
    assertEquals(alert.value, null);
  });

  it("follows the shape of pictures until the visitor chooses a size", async () => {
    const { open, change, undo, takePictureAspect, settings, followsPicture } = start();
    const size = () => [settings.value.columns, settings.value.rows];
    await open(await photo("kitten"));
    await open(await photo("machu_picchu"));
    assertEquals(size(), [53, 30]);
    change({ columns: 20 });
    assertEquals(followsPicture.value, false);
    undo();
    assertEquals([...size(), followsPicture.value], [53, 30, true]);
    change({ columns: 20 });
    await open(await photo("kitten"));
    assertEquals(size(), [20, 30]);
    takePictureAspect();
    assertEquals(size(), [27, 20]);
  });

  it("keeps the detail level through a picture, and a shape, that are too long for it", async () => {
    const { open, setAspect, setDetail, settings } = start();
    const size = () => [settings.value.columns, settings.value.rows];
    await open(await photo("kitten"));
    setDetail(40);
    await open(await strip(3000, 15));
    assertEquals(size(), [512, 3]);
    await open(await photo("kitten"));
    assertEquals(size(), [53, 40]);
    setAspect(64);
    assertEquals(size(), [512, 8]);
    setAspect(1.5);
    assertEquals(size(), [60, 40]);
  });

  it("begins with given settings, crop and all, and keeps the crop to its picture", async () => {
    const crop = { x: 0, y: 0, width: 0.5, height: 0.5 };
    const given = { ...DEFAULT_SETTINGS, columns: 12, rows: 9, crop };
    const { open, settings } = start(given);
    await open(await photo("kitten"));
    assertEquals(settings.value, given);
    await open(await photo("dog"));
    assertEquals(settings.value, { ...given, crop: null });
  });

  it("gives up a picture that is being opened, and a change that nothing shows yet", async () => {
    const { open, change, cancel, canCancel, canUndo, exactGrid, picture, settings, state } =
      start();
    const never = open(await photo("coffee"));
    assert(canCancel.value);
    cancel();
    assertEquals([await never, state.value, canCancel.value], [false, "empty", false]);
    await open(await photo("dog"));
    const before = await exactGrid();
    const asked = settings.value;
    const given = open(await photo("kitten"));
    cancel();
    assertEquals([await given, picture.value!.name], [false, "dog.jpg"]);
    change({ columns: 300 });
    assert(canCancel.value);
    cancel();
    assertEquals(settings.value, asked);
    assertEquals(await exactGrid(), before);
    assertEquals([canCancel.value, canUndo.value], [false, false]);
  });

  it("keeps touch-ups through a change of palette, aside at another size, and gone with the picture", async () => {
    const { open, change, exactGrid, touchUps, undo } = start();
    await open(await photo("lemurs"));
    const { cells } = await exactGrid();
    touchUps.paint([7], 0xff123456);
    touchUps.commit();
    const colorOf = async () => {
      const { palette, cells } = await exactGrid();
      return [...palette.subarray(cells[7]! * 4, cells[7]! * 4 + 3)];
    };
    assertEquals(await colorOf(), [0x56, 0x34, 0x12]);
    change({ palette: { kind: "best", colors: 4 } });
    assertEquals(await colorOf(), [0x56, 0x34, 0x12]);
    change({ columns: 21 });
    assertNotEquals(await colorOf(), [0x56, 0x34, 0x12]);
    assert(touchUps.waiting.value !== null);
    for (let i = 0; i < 3; i++) undo();
    const undone = await exactGrid();
    assertEquals(undone.cells.length, cells.length);
    assertNotEquals(await colorOf(), [0x56, 0x34, 0x12]);
    await open(await photo("dog"));
    assertEquals(touchUps.waiting.value, null);
  });

  it("is at work until every card shows what it is to show", async () => {
    const { open, cards, change, state, exactGrid } = start();
    await open(await photo("shore"));
    await exactGrid();
    const pixels = cards.get("pixels")!;
    assertEquals(pixels.isCurrent.value, false);
    const stop = effect(() => void (pixels.shown.value = pixels.wanted.value));
    assertEquals(pixels.isCurrent.value, true);
    change({ contrast: 20 });
    assertEquals(pixels.isCurrent.value, false);
    await exactGrid();
    assertEquals(pixels.isCurrent.value, true);
    assertEquals(state.value, "working");
    stop();
  });

  it("closes what shows the picture when another comes, and keeps the stroke under way with the piece before", async () => {
    const { open, exactGrid, touchUps, part, show, grid, settings } = start();
    await open(await photo("lemurs"));
    await exactGrid();
    let kept: readonly { readonly colors: Uint32Array }[] = [];
    const stop = effect(() => {
      if (touchUps.version.value > 0 && touchUps.touched.value > 0) kept = touchUps.layers();
    });
    show("touch-up");
    const workspace = createWorkspace(grid.value!, touchUps);
    workspace.press({ column: 1, row: 1 });
    workspace.drag({ column: 4, row: 1 });
    await open(await photo("dog"));
    workspace.drag({ column: 8, row: 1 });
    workspace.release();
    stop();
    assertEquals(part.value, null);
    assertEquals(kept[0]!.colors.filter((color) => color !== 0).length, 4);
    assertEquals([touchUps.touched.value, touchUps.waiting.value], [0, null]);
    show("palettes");
    await open(await photo("coffee"));
    assertEquals([part.value, settings.value.rows], ["palettes", 30]);
  });

  it("lets what went wrong be read where the touch-up lies over it, with the stroke kept", async () => {
    const { open, exactGrid, touchUps, part, show, alert, state } = start();
    await open(await photo("dog"));
    await exactGrid();
    show("touch-up");
    touchUps.paint([3], 0xff123456);
    assertEquals(await open(new File(["letter"], "letter.txt")), false);
    assertEquals([part.value, touchUps.touched.value, state.value], [null, 1, "failed"]);
    assert(alert.value !== null);
  });

  it("gives the touch-up a grid of the size that is asked for, or none", async () => {
    const { open, change, exactGrid, paintable } = start();
    await open(await photo("dog"));
    assertEquals((await exactGrid()).columns, paintable.value!.columns);
    change({ columns: 33 });
    assertEquals(paintable.value, null);
    await exactGrid();
    assertEquals(paintable.value!.columns, 33);
  });

  it("shows all colors where a palette is not known, and says so", async () => {
    const palette = { kind: "preset", id: "no-such", colors: null } as const;
    const { open, exactGrid, alert, settings, state } = start({ ...DEFAULT_SETTINGS, palette });
    await open(await photo("dog"));
    while (settings.value.palette.kind === "preset") {
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
    await exactGrid();
    assertEquals(alert.value!.message, { key: "unknownPalette", values: { name: "no-such" } });
    assertNotEquals(state.value, "failed");
  });

  it("tells of touch-ups that a change of size leaves behind, until something else is done", async () => {
    const { open, change, undo, exactGrid, touchUps, notice, settings } = start();
    await open(await photo("dog"));
    await exactGrid();
    const { columns, rows } = settings.value;
    touchUps.paint([3, 4], 0xff123456);
    touchUps.commit();
    change({ columns: 20 });
    const told = notice.value;
    assertEquals(told, { key: "touchUpsLeft", values: { count: 2, columns, rows } });
    await exactGrid();
    change({ columns: 21 });
    assertEquals(notice.value, told);
    // Changes that follow each other quickly are one step, on a slow machine two.
    while (settings.value.columns !== columns) undo();
    await exactGrid();
    assertEquals([notice.value, touchUps.touched.value], [null, 2]);
    change({ contrast: 5 });
    assertEquals(notice.value, null);
  });

  it("changes the piece with every undo, at 512 x 512 too", async () => {
    const { open, change, undo, redo, canUndo, exactGrid, touchUps } = start();
    await open(await photo("dog"));
    change({ columns: 512, rows: 512 });
    await exactGrid();
    const random = startRandom(12);
    const all = new Uint32Array(512 * 512).map((_, cell) => cell);
    for (let gesture = 0; gesture < 12; gesture++) {
      const cells = all.filter(() => random() < 0.5);
      touchUps.paint(cells, packColor(gesture, 1, 2));
      touchUps.commit();
    }
    let before = await exactGrid();
    for (let gesture = 0; gesture < 12; gesture++) {
      undo();
      const after = await exactGrid();
      assertNotEquals(shownColors(after, null), shownColors(before, null));
      before = after;
    }
    undo();
    assertEquals((await exactGrid()).columns, 40);
    assertEquals(canUndo.value, false);
    redo();
    redo();
    await exactGrid();
    assert(touchUps.touched.value > 100_000);
  });
});
