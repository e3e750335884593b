import { type DBSchema, type IDBPDatabase, openDB } from "idb";
import type { EditLayer } from "../touch_up/edit_layer.ts";
import { makeRoom } from "./make_room.ts";
import { readPiece, readWork, type RecentPiece, type RecentWork } from "./record.ts";
import { type StoredFile, toStored } from "./stored_file.ts";

/** Recent work on this device: the picture, its settings and touch-ups, and nothing anywhere else. */
export interface RecentStore {
  /** Pieces, the newest first, without damaged ones. */
  list(): Promise<RecentPiece[]>;
  /**
   * The whole of a piece, or null where it is gone.
   *
   * @throws {TypeError} or {RangeError} if it is damaged.
   */
  load(id: string): Promise<RecentWork | null>;
  /**
   * Keeps a piece as the next revision of `work.revision`; the picture is written only once. The oldest pieces make room where the
   * device is full and that helps.
   *
   * @returns Whether it is kept: not where somebody else, such as another tab, kept a newer revision.
   * @throws {DOMException} named QuotaExceededError if there is no room; then every piece is there that was.
   */
  save(work: RecentWork): Promise<boolean>;
  remove(id: string): Promise<void>;
  clear(): Promise<void>;
  close(): void;
}

/** More pieces than this are not kept: the oldest go. */
export const MAX_RECENT = 24;

/** A piece as it is stored. */
type StoredPiece = Omit<RecentPiece, "thumbnail"> & { readonly thumbnail: StoredFile | null };

interface RecentSchema extends DBSchema {
  pieces: { key: string; value: StoredPiece; indexes: { savedAt: number } };
  pictures: { key: string; value: StoredFile };
  layers: { key: string; value: readonly EditLayer[] };
}

const STORES = ["pieces", "pictures", "layers"] as const;

/**
 * Opens the store.
 *
 * @param name Name of the database, one per site; tests use their own.
 * @throws {DOMException} if the browser forbids storage.
 */
export async function openRecentStore(name = "pixelated-artwork"): Promise<RecentStore> {
  const db = await openDB<RecentSchema>(name, 1, {
    upgrade(database) {
      database.createObjectStore("pieces", { keyPath: "id" }).createIndex("savedAt", "savedAt");
      database.createObjectStore("pictures");
      database.createObjectStore("layers");
    },
    // A newer version of the site in another tab must not wait for this one.
    blocking: (_current, _blocked, event) => (event.target as IDBDatabase).close(),
  });
  return {
    list: async () =>
      (await db.getAllFromIndex("pieces", "savedAt")).reverse().flatMap((record) => {
        try {
          return [readPiece(record)];
        } catch {
          return [];
        }
      }),
    load: (id) => load(db, id),
    save: async (work) => {
      const isKept = await saveMakingRoom(db, work);
      await removeBeyond(db, MAX_RECENT);
      return isKept;
    },
    remove: (id) => remove(db, id),
    clear: async () => {
      const transaction = db.transaction(STORES, "readwrite");
      await Promise.all([
        ...STORES.map((store) => transaction.objectStore(store).clear()),
        transaction.done,
      ]);
    },
    close: () => db.close(),
  };
}

async function load(db: IDBPDatabase<RecentSchema>, id: string): Promise<RecentWork | null> {
  const transaction = db.transaction(STORES);
  const [piece, picture, layers] = await Promise.all([
    transaction.objectStore("pieces").get(id),
    transaction.objectStore("pictures").get(id),
    transaction.objectStore("layers").get(id),
  ]);
  return piece === undefined || picture === undefined ? null : readWork(piece, picture, layers);
}

async function saveMakingRoom(db: IDBPDatabase<RecentSchema>, work: RecentWork): Promise<boolean> {
  try {
    return await write(db, work);
  } catch (error) {
    if (!isFull(error)) throw error;
    const removed: RecentWork[] = [];
    for (const id of await whatToRemove(db, work)) {
      const old = await load(db, id).catch(() => null);
      if (old !== null) removed.push(old);
      await remove(db, id);
      try {
        return await write(db, work);
      } catch (error) {
        if (!isFull(error)) throw error;
      }
    }
    // All in vain: what was removed for it comes back.
    for (const old of removed) await put(db, old);
    throw error;
  }
}

function isFull(error: unknown): boolean {
  return error instanceof DOMException && error.name === "QuotaExceededError";
}

async function whatToRemove(
  db: IDBPDatabase<RecentSchema>,
  work: RecentWork,
): Promise<readonly string[]> {
  const ids = (await db.getAllKeysFromIndex("pieces", "savedAt")).filter((id) => id !== work.id);
  const others = await Promise.all(ids.map(async (id) => {
    const [picture, layers = []] = await Promise.all([
      db.get("pictures", id),
      db.get("layers", id),
    ]);
    return { id, bytes: bytesOf({ picture, layers }) };
  }));
  const estimate = await navigator.storage?.estimate().catch(() => null);
  const free = Math.max(0, (estimate?.quota ?? 0) - (estimate?.usage ?? 0));
  return makeRoom(bytesOf(work), free, others);
}

function bytesOf(
  { picture, layers }: {
    readonly picture: Blob | StoredFile | undefined;
    readonly layers: unknown;
  },
): number {
  const own = Array.isArray(layers) ? layers : [];
  const sum = own.reduce((sum, layer) => sum + (layer?.colors?.byteLength ?? 0), 0);
  return sum + (picture instanceof Blob ? picture.size : picture?.bytes.byteLength ?? 0);
}

/** Writes the next revision in one transaction. Returns whether there was no newer one. */
async function write(db: IDBPDatabase<RecentSchema>, work: RecentWork): Promise<boolean> {
  return await put(db, { ...work, revision: work.revision + 1 }, work.revision);
}

async function put(
  db: IDBPDatabase<RecentSchema>,
  work: RecentWork,
  expected = work.revision,
): Promise<boolean> {
  const { picture, layers, thumbnail, ...piece } = work;
  // Files are read before, for a transaction does not wait for them; a large one only if it is not there yet.
  const small = thumbnail && await toStored(thumbnail);
  const isThere = await db.getKey("pictures", work.id) !== undefined;
  const large = isThere ? null : await toStored(picture);
  const transaction = db.transaction(STORES, "readwrite");
  const pieces = transaction.objectStore("pieces");
  const pictures = transaction.objectStore("pictures");
  const layerStore = transaction.objectStore("layers");
  const [known, hasPicture] = await Promise.all([pieces.get(work.id), pictures.getKey(work.id)]);
  if (known !== undefined && (known.revision ?? 0) !== expected) return false;
  // Another tab has taken it away meanwhile.
  if (hasPicture === undefined && large === null) return await put(db, work, expected);
  await Promise.all([
    pieces.put({ ...piece, thumbnail: small }),
    hasPicture === undefined ? pictures.put(large!, work.id) : null,
    layers.length === 0 ? layerStore.delete(work.id) : layerStore.put(layers, work.id),
    transaction.done,
  ]);
  return true;
}

async function remove(db: IDBPDatabase<RecentSchema>, id: string): Promise<void> {
  const transaction = db.transaction(STORES, "readwrite");
  await Promise.all([
    ...STORES.map((store) => transaction.objectStore(store).delete(id)),
    transaction.done,
  ]);
}

async function removeBeyond(db: IDBPDatabase<RecentSchema>, limit: number): Promise<void> {
  const oldestFirst = await db.getAllKeysFromIndex("pieces", "savedAt");
  for (const id of oldestFirst.slice(0, Math.max(0, oldestFirst.length - limit))) {
    await remove(db, id);
  }
}
