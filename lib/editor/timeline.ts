import { computed, type ReadonlySignal, signal } from "@preact/signals";
import type { Settings } from "@/lib/document/settings.ts";
import type { Shape } from "./shape.ts";
import type { Size } from "./touch_up/shapes.ts";
import type { TouchUps } from "./touch_up/touch_ups.ts";

/** What a change of settings is taken back to. */
export interface Noted {
  readonly settings: Settings;
  readonly shape: Shape;
}

/** Something that can be taken back: a change of settings, or a touch-up, which keeps its own history. */
type Step =
  | { readonly kind: "touch-up"; readonly size: Size }
  | {
    readonly kind: "settings";
    readonly before: Noted;
    readonly after: Noted;
    /** What was changed, and when, so that the many changes of one drag make one step. */
    readonly what: string;
    readonly at: number;
  };

/** All that the visitor did to a piece, in order. */
export interface Timeline {
  readonly canUndo: ReadonlySignal<boolean>;
  readonly canRedo: ReadonlySignal<boolean>;
  /** The given touch-ups, with their steps on the timeline too. */
  readonly touchUps: TouchUps;
  /** Notes a change of settings at a time in milliseconds. */
  note(before: Noted, after: Noted, at: number): void;
  undo(): void;
  redo(): void;
  clear(): void;
}

/** Changes of the same setting within so many milliseconds are one step. */
const ONE_DRAG = 800;
/** Older steps are forgotten. */
const MOST_STEPS = 1000;

/** @param apply Brings settings back. */
export function createTimeline(own: TouchUps, apply: (noted: Noted) => void): Timeline {
  const past = signal<readonly Step[]>([]);
  const future = signal<readonly Step[]>([]);

  return {
    canUndo: computed(() => past.value.length > 0),
    canRedo: computed(() => future.value.length > 0),
    touchUps: {
      ...own,
      commit: (patches) => noting(() => own.commit(patches)),
      restoreAll: () => noting(() => own.restoreAll()),
      undo: () => {
        own.undo();
        move(past, future);
      },
      redo: () => {
        own.redo();
        move(future, past);
      },
    },
    note: (before, after, at) => {
      const what = changedNames(before.settings, after.settings);
      if (what === "") return;
      const last = past.peek().at(-1);
      const joins = last?.kind === "settings" && last.what === what && at - last.at < ONE_DRAG &&
        future.peek().length === 0;
      const first = joins ? last.before : before;
      const earlier = joins ? past.peek().slice(0, -1) : past.peek();
      // A drag that ends where it began is no step.
      if (changedNames(first.settings, after.settings) === "") past.value = earlier;
      else push({ kind: "settings", before: first, after, what, at }, earlier);
    },
    undo: () => {
      const step = past.peek().at(-1);
      if (step === undefined) return;
      past.value = past.peek().slice(0, -1);
      future.value = [...future.peek(), step];
      if (step.kind === "settings") apply(step.before);
      else {
        own.resize(step.size);
        own.undo();
      }
    },
    redo: () => {
      const step = future.peek().at(-1);
      if (step === undefined) return;
      future.value = future.peek().slice(0, -1);
      past.value = [...past.peek(), step];
      if (step.kind === "settings") apply(step.after);
      else {
        own.resize(step.size);
        own.redo();
      }
    },
    clear: () => {
      past.value = [];
      future.value = [];
    },
  };

  function push(step: Step, before: readonly Step[]): void {
    past.value = [...before.slice(-(MOST_STEPS - 1)), step];
    future.value = [];
  }

  /** Runs what may make a step of touch-ups, and notes it if it did. */
  function noting(work: () => void): void {
    const version = own.version.peek();
    work();
    const layer = own.layer();
    if (layer === null || own.version.peek() === version) return;
    const { columns, rows } = layer;
    push({ kind: "touch-up", size: { columns, rows } }, past.peek());
  }

  /** Touch-ups were undone or redone by themselves: their newest step changes sides. */
  function move(from: typeof past, to: typeof past): void {
    const at = from.peek().findLastIndex(({ kind }) => kind === "touch-up");
    if (at < 0) return;
    to.value = [...to.peek(), from.peek()[at]!];
    from.value = from.peek().toSpliced(at, 1);
  }
}

function changedNames(before: Settings, after: Settings): string {
  const names = Object.keys(after) as (keyof Settings)[];
  const changed = names.filter((name) =>
    JSON.stringify(before[name]) !== JSON.stringify(after[name])
  );
  return changed.join(" ");
}
