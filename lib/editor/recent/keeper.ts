import { type ReadonlySignal, signal } from "@preact/signals";
import type { Settings } from "@/lib/pixelate/settings.ts";
import type { EditLayer } from "../touch_up/edit_layer.ts";
import {
  openRecentStore,
  type RecentPiece,
  type RecentStore,
  type RecentWork,
} from "./recent_store.ts";

/** What is on screen, as it is to be kept. */
export interface Snapshot {
  readonly id: string;
  readonly name: string;
  readonly sample: string | null;
  readonly settings: Settings;
  readonly picture: Blob;
  /** A copy, or null where nothing is touched up. */
  readonly layer: EditLayer | null;
  /** Makes a PNG of one pixel a cell; null while there is nothing to show yet. */
  readonly thumbnail: (() => Promise<Blob>) | null;
}

/** Why work cannot be kept: the device is full, or the browser forbids it. */
export type KeepProblem = "full" | "forbidden";

/** Keeps what is on screen on the device, a moment after each change, and never in its way. */
export interface Keeper {
  /** Kept pieces, the newest first. */
  readonly pieces: ReadonlySignal<readonly RecentPiece[]>;
  /** Null while all is well. Set once: the editor says so, and works on. */
  readonly problem: ReadonlySignal<KeepProblem | null>;
  /** Something changed: `take` is asked for a snapshot when things have been quiet for a moment. */
  touch(take: () => Snapshot | null): void;
  /** Keeps what waits to be kept now: the page is about to go. */
  flush(): Promise<void>;
  /** The whole of a kept piece, or null where it is gone. */
  load(id: string): Promise<RecentWork | null>;
  remove(id: string): Promise<void>;
  clear(): Promise<void>;
}

/** Milliseconds of quiet before work is kept. */
const QUIET = 200;

/**
 * Opens the store and keeps work in it. Never throws: where storage is forbidden, everything else works on.
 *
 * @param open Opens the store.
 */
export function createKeeper(open: () => Promise<RecentStore> = openRecentStore): Keeper {
  const pieces = signal<readonly RecentPiece[]>([]);
  const problem = signal<KeepProblem | null>(null);
  const opening = open().catch((): null => {
    problem.value = "forbidden";
    return null;
  });
  let waiting: (() => Snapshot | null) | null = null;
  let giveUp = () => {};
  // One write at a time, in order, so that an older state never comes after a newer one.
  let writing: Promise<void> = opening.then(refresh);

  return {
    pieces,
    problem,
    touch: (take) => {
      waiting = take;
      giveUp();
      const timer = setTimeout(write, QUIET);
      giveUp = () => clearTimeout(timer);
    },
    flush: write,
    load: async (id) => await (await opening)?.load(id) ?? null,
    remove: (id) => after((store) => store.remove(id)),
    clear: () => after((store) => store.clear()),
  };

  function write(): Promise<void> {
    giveUp();
    const take = waiting;
    waiting = null;
    if (take === null) return writing;
    return after(async (store) => {
      const snapshot = take();
      if (snapshot === null) return;
      const { thumbnail, ...work } = snapshot;
      const savedAt = Date.now();
      const known = pieces.peek().find(({ id }) => id === work.id)?.thumbnail ?? null;
      // What matters first: the page may be gone before its small picture is made.
      await store.save({ ...work, savedAt, thumbnail: known });
      const made = await thumbnail?.().catch(() => null) ?? null;
      if (made !== null) await store.save({ ...work, savedAt, thumbnail: made });
    });
  }

  function after(act: (store: RecentStore) => Promise<void>): Promise<void> {
    writing = writing.then(async () => {
      const store = await opening;
      if (store === null) return;
      try {
        await act(store);
        await refresh();
      } catch (error) {
        const isFull = error instanceof DOMException && error.name === "QuotaExceededError";
        problem.value = isFull ? "full" : "forbidden";
      }
    });
    return writing;
  }

  async function refresh(): Promise<void> {
    const store = await opening;
    if (store !== null) pieces.value = await store.list().catch(() => []);
  }
}
