import { batch, computed, effect, signal } from "@preact/signals";
import type { PixelGrid } from "@/lib/document/pixel_grid.ts";
import { DEFAULT_SETTINGS, type Settings } from "@/lib/document/settings.ts";
import { DEFAULT_DETAIL, type Size } from "@/lib/document/size.ts";
import type { PictureInfo } from "@/lib/worker/protocol.ts";
import { FIRST_CARD } from "./card_list.ts";
import { createCards } from "./cards.ts";
import { createConversion } from "./conversion.ts";
import type { EditorModel, EditorState, Part, Surroundings } from "./editor_model.ts";
import { type Cause, recordMeasures } from "./measures.ts";
import { type Alert, type Message, sentenceOf } from "./message.ts";
import { createOpening } from "./opening.ts";
import type { PictureView } from "./picture.ts";
import { createRatioGrids } from "./ratio_grids.ts";
import { expectedSize, settingsFor, type Shape, wantedAspect, wantedDetail } from "./shape.ts";
import { createSizeActions } from "./size_actions.ts";
import { createTimeline, type Noted } from "./timeline.ts";
import { applyLayer } from "./touch_up/edit_layer.ts";
import { createTouchUps } from "./touch_up/touch_ups.ts";
import { createWallView } from "./wall/wall_view.ts";

export type { EditorModel, EditorState, OpenPicture, Part } from "./editor_model.ts";

/** Creates the editor's model. */
export function createModel(
  { engine, settings: given, onFrame, onIdle }: Surroundings,
): EditorModel {
  const settings = signal(given ?? DEFAULT_SETTINGS);
  const hasFailed = signal(false);
  const alert = signal<Alert | null>(null);
  const notice = signal<Message | null>(null);
  const cause = signal<Cause | null>(null);
  const shape = signal<Shape>(
    given == null ? { from: "picture", detail: DEFAULT_DETAIL } : { from: "size" },
  );
  /** What the piece on screen was asked for with, if that was asked of this picture. */
  const settled = signal<Noted | null>(null);
  const { picture, info, opening, open, cancel, close } = createOpening(engine, {
    sizeFor: (options) => options.settings ?? expectedSize(shape.peek(), settings.peek()),
    onStart: () => {
      hasFailed.value = false;
      alert.value = null;
      notice.value = null;
    },
    onComing: (info, options) => settings.value = options.settings ?? settingsForNext(info),
    onOpen: (info, options, isNew, start) => {
      const known = isNew ? settingsForNext(info) : settings.peek();
      if (options.settings) shape.value = { from: "size" };
      settled.value = null;
      timeline.clear();
      touchUps.reset(options.layers ?? []);
      begin("open", start, options.settings ?? known);
    },
    onFail: (reason) => {
      hasFailed.value = true;
      alert.value = reason;
    },
  });

  const grid = signal<PixelGrid | null>(null);
  const timeline = createTimeline(createTouchUps(), take);
  const { touchUps } = timeline;
  const part = signal<Part | null>(null);
  // Behind the touch-up workspace nobody sees the piece: made anew with every stroke, it would hold up the next one.
  let seenVersion = touchUps.version.peek();
  const shownVersion = computed(() => {
    if (part.value !== "touch-up") seenVersion = touchUps.version.value;
    return seenVersion;
  });
  const piece = computed(() => {
    const below = grid.value;
    if (below === null || shownVersion.value < 0) return null;
    const layer = touchUps.layer();
    const fits = layer?.columns === below.columns && layer.rows === below.rows;
    return fits ? applyLayer(below, layer) : below;
  });
  const size = computed<Size>(() => piece.value ?? settings.value);
  const wall = createWallView(piece, size);

  const main = createConversion(engine, "main", false, (result) => {
    touchUps.resize(result.grid);
    grid.value = result.grid;
    if (result.generation === generation.peek()) {
      settled.value = { settings: settings.peek(), shape: shape.peek() };
    }
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
  const aspect = computed(() => wantedAspect(shape.value, settings.value, info.value));
  const detail = computed(() => wantedDetail(shape.value, settings.value));
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
    wall.onChoice(() => {
      if (picture.peek() !== null) noteCause("change", performance.now(), generation.peek());
    }),
    recordMeasures({
      cause,
      pixels: cards.get(FIRST_CARD)!.isCurrent,
      visible: areVisibleCurrent,
      all: areAllCurrent,
    }, onFrame),
    followRatios(
      cause,
      (id) => cards.get(id)!.isOnScreen.value,
      // What is computed while the piece is drawn holds up its frame.
      (callback) => onFrame(() => onIdle(callback)),
    ),
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
    followsPicture: computed(() => shape.value.from === "picture"),
    alert,
    notice,
    part,
    downloadStyle: signal("pixels"),
    canUndo: timeline.canUndo,
    canRedo: timeline.canRedo,
    open,
    aspect,
    detail,
    change: (partial) => {
      const wanted = { ...settings.peek(), ...partial };
      const { columns, rows } = settings.peek();
      const isSameSize = wanted.columns === columns && wanted.rows === rows;
      noteAndTake(wanted, isSameSize ? shape.peek() : { from: "size" });
    },
    ...createSizeActions({ settings, shape, info, aspect, detail, take: noteAndTake }),
    canCancel: computed(() =>
      opening.value !== null ||
      (settled.value !== null && !hasFailed.value &&
        main.result.value?.generation !== generation.value)
    ),
    cancel: () => {
      if (opening.peek() !== null) cancel();
      else if (settled.peek() !== null) {
        noteAndTake(settled.peek()!.settings, settled.peek()!.shape, true);
      }
    },
    undo: timeline.undo,
    redo: timeline.redo,
    tell: (problem) => alert.value = problem === null ? null : { message: problem },
    makeFile: async (job, { ratioId, signal } = {}) =>
      await engine.render(await exactGrid(ratioId), job, signal),
    exactGrid,
    dispose: () => {
      stops.forEach((stop) => stop());
      close();
      engine.dispose();
    },
  };

  function settingsForNext(info: PictureInfo): Settings {
    return settingsFor(info, shape.peek(), settings.peek(), picture.peek() === null);
  }

  function noteAndTake(wanted: Settings, inShape = shape.peek(), givesUp = false): void {
    const before = { settings: settings.peek(), shape: shape.peek() };
    const after = { settings: wanted, shape: inShape };
    timeline.note(before, after, performance.now());
    take(after, givesUp);
  }

  /** @param givesUp Whether what was asked before is not even wanted to be seen. */
  function take({ settings: wanted, shape: inShape }: Noted, givesUp = false): void {
    batch(() => {
      // A word on what was done before would hide what comes of this.
      notice.value = null;
      shape.value = inShape;
      if (picture.peek() === null) settings.value = wanted;
      else begin("change", performance.now(), wanted, givesUp);
    });
  }

  function begin(
    kind: Cause["kind"],
    start: number,
    wanted: Settings,
    givesUp = kind === "open",
  ): void {
    const next = generation.peek() + 1;
    settings.value = wanted;
    hasFailed.value = false;
    noteCause(kind, start, next);
    main.request(wanted, next, givesUp);
  }

  function noteCause(kind: Cause["kind"], start: number, generation: number): void {
    cause.value = { kind, start, generation };
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
