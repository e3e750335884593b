import { computed, effect, type ReadonlySignal, type Signal, signal } from "@preact/signals";
import { hasLook, type Look, withLook } from "@/lib/document/look.ts";
import { LOOKS } from "@/lib/document/looks.ts";
import type { PixelGrid } from "@/lib/document/pixel_grid.ts";
import type { Size } from "@/lib/document/size.ts";
import type { Settings } from "@/lib/document/settings.ts";
import type { Engine } from "@/lib/worker/client.ts";
import { thumbnailSize } from "./thumbnail_size.ts";

/** The looks that a picture can have, and the picture in each. */
export interface LookView {
  /** Those of the site, then the visitor's own. */
  readonly all: ReadonlySignal<readonly Look[]>;
  /** The visitor's own, as they are kept on this device. */
  readonly own: Signal<readonly Look[]>;
  /** The picture in a look, small; null until it has come. */
  thumbnail(look: Look): ReadonlySignal<PixelGrid | null>;
  /** Makes thumbnails from now on: somebody looks at them. */
  watch(): void;
  /** Those whose settings are the piece's. */
  readonly applied: ReadonlySignal<readonly Look[]>;
}

/** What the thumbnails follow. */
export interface LookSources {
  readonly engine: Engine;
  readonly settings: ReadonlySignal<Settings>;
  /** The picture that is open, compared by identity. */
  readonly picture: ReadonlySignal<unknown>;
  /** Whether every card shows this picture in the size that is asked for: thumbnails would come before those that do not. */
  readonly isShown: ReadonlySignal<boolean>;
  /** Calls back when what is on screen has been drawn. */
  readonly onFrame: (callback: () => void) => void;
}

/** What thumbnails are of. */
interface Subject extends Size {
  readonly picture: unknown;
  readonly crop: Settings["crop"];
}

function isSame(a: Subject, b: Subject): boolean {
  return a.picture === b.picture && a.crop === b.crop && a.columns === b.columns &&
    a.rows === b.rows;
}

/** A thumbnail, and what it was asked for of. */
interface Thumbnail {
  readonly grid: Signal<PixelGrid | null>;
  asked: unknown;
}

/**
 * Creates the looks. Their thumbnails are made once the piece is there, if somebody looks at them, and again only for another picture,
 * crop or shape.
 */
export function createLookView(sources: LookSources): LookView & { follow(): void } {
  const { engine, settings, picture, isShown, onFrame } = sources;
  const own = signal<readonly Look[]>([]);
  const all = computed(() => [...LOOKS, ...own.value]);
  const thumbnails = new WeakMap<Look, Thumbnail>();
  let underWay = new AbortController();
  const isWatched = signal(false);
  let known: Subject | null = null;
  /** Another object whenever all thumbnails are out of date. */
  const subject = computed(() => {
    const { crop, columns, rows } = settings.value;
    const wanted = { picture: picture.value, crop, ...thumbnailSize({ columns, rows }) };
    return known = known !== null && isSame(known, wanted) ? known : wanted;
  });

  return {
    all,
    own,
    thumbnail: (look) => thumbnailOf(look).grid,
    watch: () => void (isWatched.value = true),
    applied: computed(() => all.value.filter((look) => hasLook(settings.value, look))),
    follow: () => {
      effect(() => {
        void subject.value;
        // What is still to come is of another picture or shape.
        underWay.abort();
        underWay = new AbortController();
      });
      effect(() => {
        const wanted = subject.value;
        const looks = all.value;
        if (wanted.picture === null || !isWatched.value || !isShown.value) return;
        if (looks.some((look) => thumbnailOf(look).asked !== wanted)) {
          onFrame(() => wanted === subject.peek() && ask(wanted));
        }
      });
    },
  };

  function thumbnailOf(look: Look): Thumbnail {
    const known = thumbnails.get(look);
    if (known !== undefined) return known;
    const made: Thumbnail = { grid: signal(null), asked: null };
    thumbnails.set(look, made);
    return made;
  }

  function ask(wanted: Subject): void {
    const missing = all.peek().filter((look) => thumbnailOf(look).asked !== wanted);
    const outstanding = new Set(missing);
    const { picture: _, ...framing } = wanted;
    for (const look of missing) thumbnailOf(look).asked = wanted;
    engine.thumbnails(
      missing.map((look) => ({ ...withLook(settings.peek(), look), ...framing })),
      {
        signal: underWay.signal,
        onGrid: (grid, index) => {
          const look = missing[index]!;
          outstanding.delete(look);
          thumbnailOf(look).grid.value = grid;
        },
      },
    ).catch(() => {
      // A look without its picture is told by its name, and its colors may be there when a card is next drawn.
      for (const look of outstanding) {
        const thumbnail = thumbnailOf(look);
        if (thumbnail.asked === wanted) thumbnail.asked = null;
      }
    });
  }
}
