import { batch, computed, effect, type ReadonlySignal, type Signal, signal } from "@preact/signals";
import type { PixelGrid } from "@/lib/pixelate/pixel_grid.ts";
import type { Rect } from "@/lib/image/raster.ts";
import { DEFAULT_SETTINGS, type Settings } from "@/lib/pixelate/settings.ts";
import { DEFAULT_DETAIL, detailOf, type Size, sizeForDetail } from "@/lib/pixelate/size.ts";
import type { RenderJob } from "@/lib/worker/protocol.ts";
import { type Engine, TooLargeError } from "@/lib/worker/client.ts";
import { type CardState, createCard } from "./card_state.ts";
import { CARD_IDS, STYLE_CARDS } from "./card_list.ts";
import { createConversion, isAbort } from "./conversion.ts";
import { type Cause, recordMeasures } from "./measures.ts";
import type { Alert, Message } from "./message.ts";
import { aspectOf, type Picture } from "./picture.ts";
import { RATIO_IDS, type RatioView, ratioViews, type Shape } from "./ratio_cards.ts";
import { usedAspect, withAspect } from "./sizes.ts";
import { createTimeline } from "./timeline.ts";
import { applyLayer, type EditLayer } from "./touch_up/edit_layer.ts";
import { createTouchUps, type TouchUps } from "./touch_up/touch_ups.ts";
import { createWallView, type WallView } from "./wall/wall_view.ts";

/** What the editor's root says of itself. */
export type EditorState = "empty" | "working" | "ready" | "failed";

/** Parts that open over the page, one at a time. */
export type Part = "touch-up" | "crop" | "compare" | "download" | "palettes";

/** What comes with a picture that is opened. */
export interface OpenPicture {
  /** Name of the file; that of a `File` is taken where this is left out. */
  readonly name?: string;
  /** Id of the sample picture that it is. */
  readonly sample?: string;
  /** Decode to at most so many pixels. */
  readonly maxPixels?: number;
  /** Settings and touch-ups to bring back with it: work is reopened. */
  readonly settings?: Settings;
  readonly layer?: EditLayer | null;
}

/** What a model is given by the page that it lives in. */
export interface Surroundings {
  readonly engine: Engine;
  /** Settings to begin with, such as a link's, or null for the defaults. */
  readonly settings?: Settings | null;
  /** Calls back when what was drawn by now is about to be on screen. */
  readonly onFrame: (callback: () => void) => void;
  /** Calls back when nothing is urgent. */
  readonly onIdle: (callback: () => void) => void;
}

/** A shape of the picture beside the piece's own. */
export interface RatioCard {
  readonly id: string;
  readonly view: ReadonlySignal<RatioView | null>;
  readonly grid: ReadonlySignal<PixelGrid | null>;
}

/**
 * The editor without a screen: signals to read and actions to call. It is given the engine and knows neither DOM nor worker.
 *
 * The way of the data: `open` and `change` ask the engine for grids, touch-ups lie on top, `piece` is both together, and cards
 * draw it and report what they show, from which `state` and the measures follow.
 *
 * To add a part (a dialog, a panel, something that listens): give it this model's signals as props from `components/editor/Studio.tsx`;
 * one that opens over the page gets a name in `Part` and a line in `components/editor/OpenPart.tsx`, and is loaded when it first
 * opens. One that only listens (to keep work, to write the address) is an `effect` on `settings`, `picture` and `touchUps.version` that
 * `islands/PixelEditor.tsx` starts and stops.
 */
export interface EditorModel {
  readonly picture: ReadonlySignal<Picture | null>;
  readonly settings: ReadonlySignal<Settings>;
  /** What the engine made, without touch-ups; perhaps from quick colours first. */
  readonly grid: ReadonlySignal<PixelGrid | null>;
  readonly touchUps: TouchUps;
  /** The grid with touch-ups: what is shown and downloaded. */
  readonly piece: ReadonlySignal<PixelGrid | null>;
  readonly ratios: readonly RatioCard[];
  readonly wall: WallView;
  readonly cards: ReadonlyMap<string, CardState>;
  readonly state: ReadonlySignal<EditorState>;
  /** Name of the picture that is being opened, or null. */
  readonly opening: ReadonlySignal<string | null>;
  /** Whether the size still follows the picture's shape, because the visitor did not choose one. */
  readonly followsPicture: ReadonlySignal<boolean>;
  /** The shape that is wanted, width divided by height: whole cells come as near to it as they can. */
  readonly aspect: ReadonlySignal<number>;
  readonly alert: Signal<Alert | null>;
  /** A passing word, such as that a file was saved. */
  readonly notice: Signal<Message | null>;
  /** The part that is open over the page. */
  readonly part: Signal<Part | null>;
  /** Id of the style that the download dialog opens with. */
  readonly downloadStyle: Signal<string>;
  readonly canUndo: ReadonlySignal<boolean>;
  readonly canRedo: ReadonlySignal<boolean>;
  /** Opens a picture in place of the one before, which stays if it cannot be opened. Never rejects: what goes wrong is in `alert`. */
  open(file: Blob, options?: OpenPicture): Promise<boolean>;
  /** Changes settings; what is being computed for older ones is given up. */
  change(settings: Partial<Settings>): void;
  /** Sets the number of cells along the shorter side, in the same shape. */
  setDetail(detail: number): void;
  /** Sets the shape, width divided by height, at the same detail level. */
  setAspect(aspect: number): void;
  /** Uses a part of the picture, or null for all of it. A size that follows the picture follows the part. */
  setCrop(crop: Rect | null): void;
  /** Takes the picture's own shape, and follows that of further pictures. */
  takePictureAspect(): void;
  /** Back to the first size: the picture's shape at the first detail level. */
  resetSize(): void;
  undo(): void;
  redo(): void;
  /** Says what cannot be done, or with null that it has been mended. */
  tell(problem: Message | null): void;
  /** Makes a file of the piece, or of a ratio card by its id, from exact colours. */
  makeFile(job: RenderJob, ratioId?: string): Promise<Blob>;
  /** The piece, or a ratio card's grid, as soon as it is exact. */
  exactGrid(ratioId?: string): Promise<PixelGrid>;
  /** Ends everything that is under way and lets go of the picture. */
  dispose(): void;
}

/** Creates the editor's model. */
export function createModel(
  { engine, settings: given, onFrame, onIdle }: Surroundings,
): EditorModel {
  const settings = signal(given ?? DEFAULT_SETTINGS);
  const picture = signal<Picture | null>(null);
  const opening = signal<string | null>(null);
  const hasFailed = signal(false);
  const alert = signal<Alert | null>(null);
  const notice = signal<Message | null>(null);
  const cause = signal<Cause | null>(null);
  const followsPicture = signal(given == null);
  const wantedAspect = signal<number | null>(null);
  const closePreview = signal<() => void>(() => {});
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
  const wall = createWallView(piece);

  let shapeBefore: Shape | null = null;
  const main = createConversion(engine, "main", false, (result) => {
    touchUps.resize(result.grid);
    grid.value = result.grid;
  }, fail);
  // By itself, so that a change of other settings does not make new views.
  const shape = computed(() => {
    const { columns, rows, crop } = settings.value;
    const before = shapeBefore;
    const isKept = before?.columns === columns && before.rows === rows && before.crop === crop;
    return isKept ? before : shapeBefore = { columns, rows, crop };
  });
  const views = computed(() => {
    const open = picture.value;
    return open === null ? null : ratioViews(shape.value, aspectOf(open.info));
  });
  const ratios = RATIO_IDS.map((id, i) => {
    const conversion = createConversion(engine, id, true, () => {}, fail);
    const view = computed(() => views.value?.[i] ?? null);
    /** Where the shape is the piece's own, the card shows the piece itself, touch-ups and all. */
    const isPiece = computed(() => view.value !== null && isSame(view.value, settings.value));
    const result = computed(() => isPiece.value ? main.result.value : conversion.result.value);
    const shownGrid = computed(() => isPiece.value ? piece.value : result.value?.grid ?? null);
    return { id, view, isPiece, result, conversion, grid: shownGrid };
  });

  const generation = () => cause.value?.generation ?? 0;
  const isMainCurrent = computed(() => main.result.value?.generation === generation());
  const cards = new Map<string, CardState>();
  cards.set("pixels", createCard("pixels", piece, isMainCurrent));
  const preview = computed(() => picture.value?.preview.value ?? null);
  cards.set("picture", createCard("picture", preview, computed(() => true)));
  cards.set("wall", createCard("wall", wall.scene, isMainCurrent));
  for (const id of STYLE_CARDS) cards.set(id, createCard(id, piece, isMainCurrent));
  for (const { id, grid, result } of ratios) {
    const upToDate = computed(() => result.value?.generation === generation());
    cards.set(id, createCard(id, grid, upToDate));
  }
  const inOrder = CARD_IDS.map((id) => cards.get(id)!);
  const isExact = computed(() =>
    [main.result, ...ratios.map(({ result }) => result)].every(({ value }) => value?.exact)
  );
  const allCurrent = computed(() => inOrder.every(({ isCurrent }) => isCurrent.value));
  const visibleCurrent = computed(() =>
    inOrder.every(({ isOnScreen, isCurrent }) => !isOnScreen.value || isCurrent.value)
  );
  const state = computed<EditorState>(() => {
    if (opening.value !== null) return "working";
    if (hasFailed.value) return "failed";
    if (picture.value === null) return "empty";
    return allCurrent.value && isExact.value ? "ready" : "working";
  });

  const stops = [
    recordMeasures({
      cause,
      pixels: cards.get("pixels")!.isCurrent,
      visible: visibleCurrent,
      all: allCurrent,
    }, onFrame),
    askForRatios(),
  ];

  return {
    picture,
    settings,
    grid,
    touchUps,
    piece,
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
      closePreview.peek()();
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
    const bitmap = signal<ImageBitmap | null>(null);
    let isClosed = false;
    const close = () => {
      isClosed = true;
      bitmap.value?.close();
    };
    try {
      const { maxPixels } = options;
      const info = await engine.open(file, {
        size: options.settings ?? expectedSize(),
        ...(maxPixels === undefined ? {} : { maxPixels }),
        onPreview: (made) => {
          if (isClosed) return made.close();
          const before = bitmap.peek();
          bitmap.value = made;
          before?.close();
        },
      });
      batch(() => {
        const wanted = options.settings ?? firstSettings(aspectOf(info));
        if (options.settings) followsPicture.value = false;
        closePreview.peek()();
        closePreview.value = close;
        picture.value = { file, name, sample: options.sample ?? null, info, preview: bitmap };
        opening.value = null;
        timeline.clear();
        touchUps.reset(options.layer ?? null);
        begin("open", start, wanted);
      });
      return true;
    } catch (error) {
      close();
      if (turn !== opened || isAbort(error)) return false;
      batch(() => {
        opening.value = null;
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
    if (picture.peek() === null) return;
    noteAndTake({ ...settings.peek(), ...sizeForDetail(detail, aspectNow()) });
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
    const next = (cause.peek()?.generation ?? 0) + 1;
    settings.value = wanted;
    hasFailed.value = false;
    cause.value = { kind, start, generation: next };
    main.request(wanted, next);
  }

  /** Ratio cards are asked for at once for a new picture and where they are on screen, else when nothing is urgent: a slider moves on. */
  function askForRatios(): () => void {
    const idle = signal(0);
    return effect(() => {
      const now = generation();
      if (now === 0) return;
      if (idle.value !== now) onIdle(() => idle.value = now);
      for (const { id, view, isPiece, conversion } of ratios) {
        const isDue = cause.value?.kind === "open" || cards.get(id)!.isOnScreen.value ||
          idle.value === now;
        if (!isDue || isPiece.value || view.value === null || conversion.asked.peek() === now) {
          continue;
        }
        const { size, crop } = view.value;
        conversion.request({ ...settings.peek(), ...size, crop }, now);
      }
    });
  }

  function exactGrid(ratioId?: string): Promise<PixelGrid> {
    const ratio = ratios.find(({ id }) => id === ratioId);
    const result = ratio?.result ?? main.result;
    const wanted = ratio?.grid ?? piece;
    return new Promise((resolve, reject) => {
      const stop = effect(() => {
        const made = result.value;
        if (made?.exact && made.generation === generation() && wanted.value !== null) {
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

function isSame({ size, crop }: RatioView, settings: Settings): boolean {
  const used = settings.crop ?? { x: 0, y: 0, width: 1, height: 1 };
  const near = (one: number, two: number) => Math.abs(one - two) < 1e-9;
  return size.columns === settings.columns && size.rows === settings.rows &&
    near(crop.width, used.width) && near(crop.height, used.height);
}

function sentenceOf(error: unknown): string {
  if (error instanceof Error && error.message !== "") return error.message;
  return "Something went wrong. Please try again.";
}
