import { type DBSchema, type IDBPDatabase, openDB } from "idb";
import type { EditLayer } from "../touch_up/edit_layer.ts";
import { readPiece, readWork, type RecentPiece, type RecentWork } from "./record.ts";

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
   * Keeps a piece; the picture is written only once. The oldest pieces make room where the device is full.
   *
   * @throws {DOMException} named QuotaExceededError if there is no room even so.
   */
  save(work: RecentWork): Promise<void>;
  remove(id: string): Promise<void>;
  clear(): Promise<void>;
  close(): void;
}

/** More pieces than this are not kept: the oldest go. */
export const MAX_RECENT = 24;

interface RecentSchema extends DBSchema {
  pieces: { key: string; value: RecentPiece; indexes: { savedAt: number } };
  pictures: { key: string; value: Blob };
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
      await saveMakingRoom(db, work);
      await removeBeyond(db, MAX_RECENT);
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

async function saveMakingRoom(db: IDBPDatabase<RecentSchema>, work: RecentWork): Promise<void> {
  while (true) {
    try {
      return await write(db, work);
    } catch (error) {
      const full = error instanceof DOMException && error.name === "QuotaExceededError";
      if (!full || !await removeOldest(db, work.id)) throw error;
    }
  }
}

async function write(db: IDBPDatabase<RecentSchema>, work: RecentWork): Promise<void> {
  const { picture, layers, ...piece } = work;
  const transaction = db.transaction(STORES, "readwrite");
  const pictures = transaction.objectStore("pictures");
  const layerStore = transaction.objectStore("layers");
  const known = await pictures.getKey(work.id);
  await Promise.all([
    transaction.objectStore("pieces").put(piece),
    known === undefined ? pictures.put(picture, work.id) : null,
    layers.length === 0 ? layerStore.delete(work.id) : layerStore.put(layers, work.id),
    transaction.done,
  ]);
}

async function remove(db: IDBPDatabase<RecentSchema>, id: string): Promise<void> {
  const transaction = db.transaction(STORES, "readwrite");
  await Promise.all([
    ...STORES.map((store) => transaction.objectStore(store).delete(id)),
    transaction.done,
  ]);
}

async function removeOldest(db: IDBPDatabase<RecentSchema>, except: string): Promise<boolean> {
  const oldest = (await db.getAllKeysFromIndex("pieces", "savedAt")).find((id) => id !== except);
  if (oldest === undefined) return false;
  await remove(db, oldest);
  return true;
}

async function removeBeyond(db: IDBPDatabase<RecentSchema>, limit: number): Promise<void> {
  const oldestFirst = await db.getAllKeysFromIndex("pieces", "savedAt");
  for (const id of oldestFirst.slice(0, Math.max(0, oldestFirst.length - limit))) {
    await remove(db, id);
  }
}
