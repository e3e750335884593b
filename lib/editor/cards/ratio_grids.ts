import { computed, effect, type ReadonlySignal, signal } from "@preact/signals";
import type { PixelGrid } from "@/lib/document/pixel_grid.ts";
import type { Settings } from "@/lib/document/settings.ts";
import type { Engine } from "@/lib/worker/client.ts";
import type { PictureInfo } from "@/lib/worker/protocol.ts";
import { type Conversion, createConversion, type Result } from "../document/conversion.ts";
import type { Cause } from "../studio/measures.ts";
import { aspectOf } from "../document/picture.ts";
import { type Framing, RATIO_IDS, type RatioView, ratioViews } from "./ratio_cards.ts";

/** A shape of the picture beside the piece's own. */
export interface RatioCard {
  readonly id: string;
  readonly view: ReadonlySignal<RatioView | null>;
  readonly grid: ReadonlySignal<PixelGrid | null>;
  /** What the grid comes from. */
  readonly result: ReadonlySignal<Result | null>;
}

/** What the ratio cards follow. */
export interface RatioSources {
  readonly engine: Engine;
  readonly settings: ReadonlySignal<Settings>;
  readonly info: ReadonlySignal<PictureInfo | null>;
  /** The piece, and what it comes from: shown where a card's shape is the piece's own. */
  readonly piece: ReadonlySignal<PixelGrid | null>;
  readonly main: ReadonlySignal<Result | null>;
  readonly onError: (error: unknown, generation: number) => void;
}

/** The ratio cards, and what makes them ask for their grids. */
export interface RatioGrids {
  readonly ratios: readonly RatioCard[];
  /**
   * Keeps every card's grid up to date: for a new picture at once, after a change at once only where a card is on screen and else
   * when the piece has come and nothing is urgent, because a slider moves on. Ends with the model.
   */
  follow(
    cause: ReadonlySignal<Cause | null>,
    isOnScreen: (id: string) => boolean,
    onIdle: (callback: () => void) => void,
  ): void;
}

/** Creates the cards; nothing is asked for before `follow`. */
export function createRatioGrids(sources: RatioSources): RatioGrids {
  const { engine, settings, info, piece, main, onError } = sources;
  const framing = framingOf(settings);
  const views = computed(() => {
    const picture = info.value;
    return picture === null ? null : ratioViews(framing.value, aspectOf(picture));
  });
  const ratios = RATIO_IDS.map((id, i) => {
    const conversion = createConversion(engine, id, true, () => {}, onError);
    const view = computed(() => views.value?.[i] ?? null);
    /** Where the shape is the piece's own, the card shows the piece itself, touch-ups and all. */
    const isPiece = computed(() => view.value !== null && isSame(view.value, framing.value));
    const result = computed(() => isPiece.value ? main.value : conversion.result.value);
    const grid = computed(() => isPiece.value ? piece.value : result.value?.grid ?? null);
    return { id, view, isPiece, result, conversion, grid };
  });

  return {
    ratios,
    follow: (cause, isOnScreen, onIdle) => {
      const idle = signal(0);
      effect(() => {
        if (cause.value === null) return;
        const { kind, generation } = cause.value;
        const hasPiece = main.value?.generation === generation;
        if (hasPiece && idle.value !== generation) onIdle(() => idle.value = generation);
        for (const { id, view, isPiece, conversion } of ratios) {
          const isDue = kind === "open" || isOnScreen(id) || idle.value === generation;
          if (isDue && !isPiece.value) ask(conversion, view.value, cause.value);
        }
      });
    },
  };

  function ask(conversion: Conversion, view: RatioView | null, { kind, generation }: Cause): void {
    if (view === null || conversion.asked.peek() === generation) return;
    const { size, crop } = view;
    conversion.request({ ...settings.peek(), ...size, crop }, generation, kind === "open");
  }
}

/** The framing by itself, each part a signal of its own, so that other changes do not make new views. */
function framingOf(settings: ReadonlySignal<Settings>): ReadonlySignal<Framing> {
  const columns = computed(() => settings.value.columns);
  const rows = computed(() => settings.value.rows);
  const crop = computed(() => settings.value.crop);
  const subjects = computed(() => settings.value.subjects);
  return computed(() => ({
    columns: columns.value,
    rows: rows.value,
    crop: crop.value,
    subjects: subjects.value,
  }));
}

function isSame({ size, crop }: RatioView, framing: Framing): boolean {
  const used = framing.crop ?? { x: 0, y: 0, width: 1, height: 1 };
  const near = (one: number, two: number) => Math.abs(one - two) < 1e-9;
  return size.columns === framing.columns && size.rows === framing.rows &&
    near(crop.width, used.width) && near(crop.height, used.height);
}
