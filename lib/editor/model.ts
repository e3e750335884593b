import { batch, computed, effect, signal } from "@preact/signals";
import type { PixelGrid } from "@/lib/pixelate/pixel_grid.ts";
import { DEFAULT_SETTINGS, type Settings } from "@/lib/pixelate/settings.ts";
import { DEFAULT_DETAIL, detailOf, type Size, sizeForDetail } from "@/lib/pixelate/size.ts";
import { TooLargeError } from "@/lib/worker/client.ts";
import type { PictureInfo } from "@/lib/worker/protocol.ts";
import { FIRST_CARD } from "./card_list.ts";
import { createCards } from "./cards.ts";
import { createConversion, isAbort } from "./conversion.ts";
import type { EditorModel, EditorState, OpenPicture, Surroundings } from "./editor_model.ts";
import { type Cause, recordMeasures } from "./measures.ts";
import type { Alert, Message } from "./message.ts";
import { aspectOf, type Picture, type PictureView } from "./picture.ts";
import { createPreview, type Preview } from "./preview.ts";
import { createRatioGrids } from "./ratio_grids.ts";
import { usedAspect, withAspect } from "./sizes.ts";
import { createTimeline } from "./timeline.ts";
import { applyLayer } from "./touch_up/edit_layer.ts";
import { createTouchUps } from "./touch_up/touch_ups.ts";
import { createWallView } from "./wall/wall_view.ts";

export type { EditorModel, EditorState, OpenPicture, Part } from "./editor_model.ts";

/** Creates the editor's model. */
export function createModel(
  { engine, settings: given, onFrame, onIdle }: Surroundings,
): EditorModel {
  const settings = signal(given ?? DEFAULT_SETTINGS);
  const picture = signal<Picture | null>(null);
  const coming = signal<PictureInfo | null>(null);
  const info = computed(() => picture.value?.info ?? coming.value);
  const opening = signal<string | null>(null);
  const hasFailed = signal(false);
  const alert = signal<Alert | null>(null);
  const notice = signal<Message | null>(null);
  const cause = signal<Cause | null>(null);
  const followsPicture = signal(given == null);
  const wantedAspect = signal<number | null>(null);
  let shownPreview: Preview | null = null;
  let opened = 0;

  const grid = signal<PixelGrid | null>(null);
  const timeline = createTimeline(createTouchUps(), (wanted) => take(wanted));
  const { touchUps } = timeline;
  const piece = computed(() => {
    const below = grid.value;
    if (below === null || touchUps.version.value < 0) return null;
    const layer = touchUps.layer();
    const fits = layer?.columns === below.columns && layer.rows === below.rows;
    return fits ? applyLayer(below, layer) : below;
  });
  const size = computed<Size>(() => piece.value ?? settings.value);
  const wall = createWallView(piece, size);

  const main = createConversion(engine, "main", false, (result) => {
    touchUps.resize(result.grid);
    grid.value = result.grid;
  }, fail);
  const { ratios, follow: followRatios } = createRatioGrids({
    engine,
    settings,
    info,
    piece,
    main: main.result,
    onError: fail,
  });
  // By itself, so that other settings do not draw the picture anew.
  const crop = computed(() => settings.value.crop);
  const pictureView = computed((): PictureView | null => {
    const bitmap = picture.value?.preview.value ?? null;
    return bitmap === null ? null : { bitmap, crop: crop.value };
  });
  const generation = computed(() => cause.value?.generation ?? 0);
  const { cards, areVisibleCurrent, areAllCurrent, areAllExact } = createCards({
    generation,
    piece,
    picture: pictureView,
    wall: wall.scene,
    main: main.result,
    ratios,
  });
  const state = computed<EditorState>(() => {
    if (opening.value !== null) return "working";
    if (hasFailed.value) return "failed";
    if (picture.value === null) return "empty";
    return areAllCurrent.value && areAllExact.value ? "ready" : "working";
  });

  const stops = [
    recordMeasures({
      cause,
      pixels: cards.get(FIRST_CARD)!.isCurrent,
      visible: areVisibleCurrent,
      all: areAllCurrent,
    }, onFrame),
    followRatios(cause, (id) => cards.get(id)!.isOnScreen.value, onIdle),
  ];

  return {
    picture,
    info,
    settings,
    grid,
    touchUps,
    piece,
    size,
    ratios,
    wall,
    cards,
    state,
    opening,
    followsPicture,
    alert,
    notice,
    part: signal(null),
    downloadStyle: signal("pixels"),
    canUndo: timeline.canUndo,
    canRedo: timeline.canRedo,
    open,
    aspect: computed(() => aspectNow()),
    change: (partial) => {
      const wanted = { ...settings.peek(), ...partial };
      const { columns, rows } = settings.peek();
      if (wanted.columns !== columns || wanted.rows !== rows) {
        followsPicture.value = false;
        wantedAspect.value = null;
      }
      noteAndTake(wanted);
    },
    setDetail: (detail) =>
      noteAndTake({ ...settings.peek(), ...sizeForDetail(detail, aspectNow()) }),
    setAspect: (aspect) => {
      followsPicture.value = false;
      wantedAspect.value = aspect;
      noteAndTake({ ...settings.peek(), ...withAspect(settings.peek(), aspect) });
    },
    setCrop: (crop) => {
      const wanted = { ...settings.peek(), crop };
      const open = picture.peek();
      const size = open !== null && followsPicture.peek()
        ? withAspect(wanted, usedAspect(open.info, crop))
        : wanted;
      noteAndTake({ ...wanted, columns: size.columns, rows: size.rows });
    },
    takePictureAspect: () => follow(detailOf(settings.peek())),
    resetSize: () => follow(DEFAULT_DETAIL),
    undo: timeline.undo,
    redo: timeline.redo,
    tell: (problem) => alert.value = problem === null ? null : { message: problem },
    makeFile: async (job, ratioId) => await engine.render(await exactGrid(ratioId), job),
    exactGrid,
    dispose: () => {
      stops.forEach((stop) => stop());
      shownPreview?.close();
      engine.dispose();
    },
  };

  async function open(file: Blob, options: OpenPicture = {}): Promise<boolean> {
    const start = performance.now();
    const turn = ++opened;
    const name = options.name ?? (file instanceof File ? file.name : "");
    batch(() => {
      opening.value = name;
      hasFailed.value = false;
      alert.value = null;
      notice.value = null;
    });
    const preview = createPreview();
    try {
      const { maxPixels } = options;
      const decoded = await engine.open(file, {
        size: options.settings ?? expectedSize(),
        ...(maxPixels === undefined ? {} : { maxPixels }),
        onComing: (info) => {
          if (turn === opened) expect(info, options);
        },
        onPreview: preview.take,
      });
      batch(() => {
        // What is shown already stays as it is.
        const known = coming.peek();
        const info = known !== null && isSame(known, decoded) ? known : decoded;
        const wanted = options.settings ??
          (info === known ? settings.peek() : firstSettings(aspectOf(info)));
        if (options.settings) followsPicture.value = false;
        shownPreview?.close();
        shownPreview = preview;
        const { sample = null } = options;
        picture.value = { file, name, sample, info, preview: preview.bitmap };
        opening.value = null;
        coming.value = null;
        timeline.clear();
        touchUps.reset(options.layer ?? null);
        begin("open", start, wanted);
      });
      return true;
    } catch (error) {
      preview.close();
      if (turn !== opened || isAbort(error)) return false;
      batch(() => {
        opening.value = null;
        coming.value = null;
        hasFailed.value = true;
        alert.value = {
          message: { text: sentenceOf(error) },
          ...(error instanceof TooLargeError
            ? { smaller: () => void open(file, { ...options, name, maxPixels: error.maxPixels }) }
            : {}),
        };
      });
      return false;
    }
  }

  /** Makes room for the first picture while it is decoded; later ones find the cards of the one before. */
  function expect(info: PictureInfo, { settings: given, onComing }: OpenPicture): void {
    if (picture.peek() === null) {
      batch(() => {
        coming.value = info;
        settings.value = given ?? firstSettings(aspectOf(info));
      });
    }
    onComing?.();
  }

  /** The size that the next picture will most likely be asked for. */
  function expectedSize(): Size {
    if (!followsPicture.peek()) return settings.peek();
    const detail = detailOf(settings.peek());
    return { columns: detail, rows: detail };
  }

  /** The settings so far, for a picture of another shape. A crop belongs to the picture that it was made on. */
  function firstSettings(aspect: number): Settings {
    const kept = { ...settings.peek(), crop: null };
    if (picture.peek() === null && !followsPicture.peek()) return settings.peek();
    if (!followsPicture.peek()) return kept;
    const detail = picture.peek() === null ? DEFAULT_DETAIL : detailOf(kept);
    return { ...kept, ...sizeForDetail(detail, aspect) };
  }

  /** The shape that is wanted: the picture's, one that was asked for, or that of the size. */
  function aspectNow(): number {
    const open = picture.value;
    const { crop, columns, rows } = settings.value;
    if (followsPicture.value && open !== null) return usedAspect(open.info, crop);
    return wantedAspect.value ?? columns / rows;
  }

  function follow(detail: number): void {
    followsPicture.value = true;
    const open = picture.peek();
    if (open === null) return;
    const before = settings.peek();
    const { columns, rows } = sizeForDetail(detail, usedAspect(open.info, before.crop));
    if (columns !== before.columns || rows !== before.rows) {
      noteAndTake({ ...before, columns, rows });
    } else if (before.crop !== null) {
      // It has the shape of the part that is used already: what is wanted is that of the whole picture.
      noteAndTake({ ...before, crop: null, ...sizeForDetail(detail, aspectOf(open.info)) });
    }
  }

  function noteAndTake(wanted: Settings): void {
    timeline.note(settings.peek(), wanted, performance.now());
    take(wanted);
  }

  function take(wanted: Settings): void {
    batch(() => {
      if (picture.peek() === null) settings.value = wanted;
      else begin("change", performance.now(), wanted);
    });
  }

  function begin(kind: Cause["kind"], start: number, wanted: Settings): void {
    const next = generation.peek() + 1;
    settings.value = wanted;
    hasFailed.value = false;
    cause.value = { kind, start, generation: next };
    main.request(wanted, next);
  }

  function exactGrid(ratioId?: string): Promise<PixelGrid> {
    const ratio = ratios.find(({ id }) => id === ratioId);
    const result = ratio?.result ?? main.result;
    const wanted = ratio?.grid ?? piece;
    return new Promise((resolve, reject) => {
      const stop = effect(() => {
        const made = result.value;
        if (made?.exact && made.generation === generation.value && wanted.value !== null) {
          resolve(wanted.value);
        } else if (hasFailed.value) reject(new Error(sentenceOf(null)));
        else return;
        queueMicrotask(() => stop());
      });
    });
  }

  function fail(error: unknown): void {
    batch(() => {
      hasFailed.value = true;
      alert.value = { message: { text: sentenceOf(error) } };
    });
  }
}

function isSame(one: PictureInfo, other: PictureInfo): boolean {
  return (Object.keys(one) as (keyof PictureInfo)[]).every((key) => one[key] === other[key]);
}

function sentenceOf(error: unknown): string {
  if (error instanceof Error && error.message !== "") return error.message;
  return "Something went wrong. Please try again.";
}
