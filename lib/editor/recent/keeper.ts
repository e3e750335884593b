import { type ReadonlySignal, signal } from "@preact/signals";
import type { Settings } from "@/lib/document/settings.ts";
import type { EditLayer } from "../touch_up/edit_layer.ts";
import { openRecentStore, type RecentStore } from "./recent_store.ts";
import type { RecentPiece, RecentWork } from "./record.ts";

/** What is on screen, as it is to be kept. */
export interface Snapshot {
  readonly id: string;
  /** Gives the piece an id of its own, because another tab goes on with this one. Returns the new id. */
  readonly fork: () => string;
  readonly name: string;
  readonly sample: string | null;
  readonly settings: Settings;
  /** Id of the style that it is shown in. */
  readonly style: string;
  readonly picture: Blob;
  /** Copies of the touch-ups, those of the size on screen last. */
  readonly layers: readonly EditLayer[];
  /** Makes a PNG of one pixel a cell; null while there is nothing to show yet, or nothing new. */
  readonly thumbnail: (() => Promise<Blob>) | null;
}

/** What was on screen, and when, in milliseconds since 1970. */
interface State {
  readonly snapshot: Snapshot;
  readonly savedAt: number;
}

/** Why work cannot be kept: the device is full, or the browser forbids it. */
export type KeepProblem = "full" | "forbidden";

/** Keeps what is on screen on the device, a moment after each change, and never in its way. */
export interface Keeper {
  /** Kept pieces, the newest first. */
  readonly pieces: ReadonlySignal<readonly RecentPiece[]>;
  /** Why the newest state is not kept, or null while all is well. */
  readonly problem: ReadonlySignal<KeepProblem | null>;
  /** Something changed: `take` is asked for a snapshot when things have been quiet for a moment, or are not for long. */
  touch(take: () => Snapshot | null): void;
  /** Keeps what waits to be kept now: the page is about to go. */
  flush(): Promise<void>;
  /** Keeps what waits to be kept now, small picture and all: another piece is about to wait in its place. */
  leave(): Promise<void>;
  /**
   * The whole of a kept piece, or null where it is gone.
   *
   * @throws {TypeError} or {RangeError} if it is damaged.
   */
  load(id: string): Promise<RecentWork | null>;
  remove(id: string): Promise<void>;
  clear(): Promise<void>;
}

/** Milliseconds of quiet before work is kept. */
const QUIET = 200;
/** Milliseconds after which it is kept even if there is no quiet: who paints stroke after stroke must not lose them all. */
const LONGEST = 500;

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
  let waitingSince = 0;
  let giveUp = () => {};
  /** What was kept last. */
  let newest: (State & { readonly id: string }) | null = null;
  /** The newest revision of each piece that this page read or wrote. */
  const revisions = new Map<string, number>();
  // One write at a time, in order, so that an older state never comes after a newer one.
  let writing: Promise<void> = opening.then(refresh);

  return {
    pieces,
    problem,
    touch: (take) => {
      const now = performance.now();
      if (waiting === null) waitingSince = now;
      waiting = take;
      giveUp();
      const timer = setTimeout(() => write(), Math.min(QUIET, waitingSince + LONGEST - now));
      giveUp = () => clearTimeout(timer);
    },
    flush: () => write(),
    leave: () => write(true),
    load: async (id) => {
      // What is on its way comes first, lest it be read as it was.
      await writing;
      const work = await (await opening)?.load(id) ?? null;
      if (work !== null) revisions.set(id, work.revision);
      return work;
    },
    remove: async (id) => void await after((store) => store.remove(id)),
    clear: async () => void await after((store) => store.clear()),
  };

  /** @param isLast Whether no newer state of this piece will come. */
  async function write(isLast = false): Promise<void> {
    giveUp();
    const take = waiting;
    waiting = null;
    if (take === null) return await writing;
    const addPicture = await after(async (store) => {
      const snapshot = take();
      if (snapshot === null) return null;
      const known = pieces.peek().find(({ id }) => id === snapshot.id)?.thumbnail ?? null;
      // What matters first: the page may be gone before its small picture is made.
      const state = { snapshot, savedAt: Date.now() };
      const id = await save(store, state, snapshot.id, known);
      newest = { id, ...state };
      problem.value = null;
      // What has changed since gets a small picture of its own.
      return waiting !== null && !isLast ? null : () => makePicture(state, id);
    });
    await addPicture?.();
  }

  /** Makes and keeps a small picture; that takes its time, in which no newer state waits to be kept. */
  async function makePicture(state: State, id: string): Promise<void> {
    const made = await state.snapshot.thumbnail?.().catch(() => null) ?? null;
    if (made === null) return;
    await after(async (store) => {
      // Somebody may have removed it meanwhile.
      if (!pieces.peek().some((piece) => piece.id === id)) return;
      const last = newest?.id === id ? newest : state;
      // What was kept meanwhile shows the same, or makes its own.
      if (last.snapshot !== state.snapshot && last.snapshot.thumbnail !== null) return;
      // It is no newer for its small picture: another piece may have been kept since.
      await save(store, last, id, made);
    });
  }

  /** Keeps a state, under another id where another tab has gone on with the piece. Returns the id. */
  async function save(
    store: RecentStore,
    { snapshot, savedAt }: State,
    id: string,
    thumbnail: Blob | null,
  ): Promise<string> {
    const { fork, ...work } = snapshot;
    const revision = revisions.get(id) ?? 0;
    if (await store.save({ ...work, id, revision, savedAt, thumbnail })) {
      revisions.set(id, revision + 1);
      return id;
    }
    return await save(store, { snapshot, savedAt }, fork(), thumbnail);
  }

  /** Resolves to what `act` gives; to null where storage is forbidden or full. */
  function after<Result>(act: (store: RecentStore) => Promise<Result>): Promise<Result | null> {
    const acting = writing.then(async () => {
      const store = await opening;
      if (store === null) return null;
      try {
        const result = await act(store);
        await refresh();
        return result;
      } catch (error) {
        const isFull = error instanceof DOMException && error.name === "QuotaExceededError";
        problem.value = isFull ? "full" : "forbidden";
        return null;
      }
    });
    writing = acting.then(() => {});
    return acting;
  }

  async function refresh(): Promise<void> {
    const store = await opening;
    if (store !== null) pieces.value = await store.list().catch(() => []);
  }
}
