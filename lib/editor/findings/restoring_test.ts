import { signal } from "@preact/signals";
import { assertEquals } from "@std/assert";
import { describe, it } from "@std/testing/bdd";
import { DEFAULT_SETTINGS } from "@/lib/document/settings.ts";
import type { Restored } from "@/lib/pixelate/restore/restore.ts";
import type { Picture } from "../document/picture.ts";
import { createRestoring, type ReopenedPicture } from "./restoring.ts";

const WISH = { kind: "size", columns: 2, rows: 1 } as const;

/** Two cells, black and white. */
const RESTORED: Restored = {
  grid: {
    columns: 2,
    rows: 1,
    palette: Uint8ClampedArray.of(0, 0, 0, 255, 255, 255, 255, 255),
    cells: Uint32Array.of(0, 1),
  },
  lattices: { x: { period: 8, phase: 0 }, y: { period: 8, phase: 0 } },
  lines: { x: Float64Array.of(0, 8, 16), y: Float64Array.of(0, 8) },
};

function setUp() {
  const opened: { readonly file: Blob; readonly options: ReopenedPicture }[] = [];
  const errors: unknown[] = [];
  const answers: (PromiseWithResolvers<Restored> & { readonly picture: number | undefined })[] = [];
  const picture = signal<Picture | null>(pictureOf(1, new Blob(["the picture"])));
  const restoring = createRestoring({
    restore: (_, { signal, picture } = {}) => {
      const answer = { ...Promise.withResolvers<Restored>(), picture };
      answers.push(answer);
      signal?.addEventListener("abort", () => answer.reject(signal.reason));
      return answer.promise;
    },
  }, {
    picture,
    settings: () => ({ ...DEFAULT_SETTINGS, columns: 77 }),
    open: (file, options) => {
      opened.push({ file, options });
      picture.value = pictureOf(picture.peek()!.id + 1, file);
      return Promise.resolve(true);
    },
    onError: (error) => errors.push(error),
  });
  return { restoring, picture, opened, errors, answers };
}

function pictureOf(id: number, file: Blob): Picture {
  const info = { width: 16, height: 8, format: "PNG", hasAlpha: false, bytes: 9 };
  return { id, file, name: "sprite.png", sample: null, info, preview: signal(null) };
}

describe("createRestoring", () => {
  it("opens the pixels of the open picture, and leads back to it until they are kept", async () => {
    const { restoring, picture, opened, errors, answers } = setUp();
    const { file } = picture.value!;
    for (const ends of ["goBack", "keep"] as const) {
      const done = restoring.start(WISH);
      assertEquals(restoring.isBusy.value, true);
      assertEquals(answers.at(-1)!.picture, picture.value!.id);
      answers.at(-1)!.resolve(RESTORED);
      await done;
      assertEquals([restoring.isBusy.value, restoring.canGoBack.value], [false, true]);
      const { settings, isPiece, name } = opened.at(-1)!.options;
      assertEquals([settings?.columns, settings?.rows, isPiece, name], [2, 1, true, "sprite.png"]);
      restoring[ends]();
      assertEquals(restoring.canGoBack.value, false);
      if (ends === "goBack") {
        assertEquals(opened.at(-1)!.file, file);
        assertEquals(opened.at(-1)!.options.settings?.columns, 77);
      }
    }
    assertEquals([opened.length, errors], [3, []]);
  });

  it("is given up by the visitor, by a newer wish, and by another picture", async () => {
    const { restoring, picture, opened, errors, answers } = setUp();
    const first = restoring.start(WISH);
    const second = restoring.start(WISH);
    await first;
    assertEquals(restoring.isBusy.value, true);
    restoring.cancel();
    await second;
    assertEquals(restoring.isBusy.value, false);
    const third = restoring.start(WISH);
    picture.value = pictureOf(9, new Blob(["another"]));
    answers.at(-1)!.resolve(RESTORED);
    await third;
    assertEquals([restoring.isBusy.value, restoring.canGoBack.value], [false, false]);
    assertEquals([opened, errors], [[], []]);
  });

  it("tells where there are none", async () => {
    const { restoring, opened, errors, answers } = setUp();
    const done = restoring.start(WISH);
    const error = new RangeError("No lattice fits.");
    answers.at(-1)!.reject(error);
    await done;
    assertEquals([errors, opened, restoring.isBusy.value], [[error], [], false]);
  });
});
