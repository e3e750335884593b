import { type DBSchema, openDB } from "idb";

interface CraftSchema extends DBSchema {
  kept: { key: string; value: unknown };
}

/** What is kept about crafts on this device, by names. */
export interface CraftStore {
  /** What was kept under a name, or undefined. Another version of this site may have written it. */
  get(name: string): Promise<unknown>;
  set(name: string, value: unknown): Promise<void>;
  /** Names that begin with a prefix. */
  names(prefix: string): Promise<readonly string[]>;
  remove(name: string): Promise<void>;
}

/** The database; recent work has one of its own. */
export const CRAFT_DATABASE = "pixelated-artwork-crafts";

let shared: Promise<CraftStore> | null = null;

/** The store of this page: each connection would stay as long as the page. */
export function sharedCraftStore(): Promise<CraftStore> {
  return shared ??= openCraftStore(CRAFT_DATABASE, () => shared = null);
}

/**
 * Opens the store. Where the browser forbids storage, it keeps things for as long as the page lives.
 *
 * @param name Name of the database; tests use their own.
 * @param onClose Is told when another version of the site needs the database for itself, or the browser has closed it.
 */
export async function openCraftStore(name: string, onClose = () => {}): Promise<CraftStore> {
  try {
    const db = await openDB<CraftSchema>(name, 1, {
      upgrade: (database) => void database.createObjectStore("kept"),
      blocking: (_current, _blocked, event) => {
        (event.target as IDBDatabase).close();
        onClose();
      },
      terminated: onClose,
    });
    return {
      get: (name) => db.get("kept", name),
      set: async (name, value) => void await db.put("kept", value, name),
      names: async (prefix) =>
        await db.getAllKeys("kept", IDBKeyRange.bound(prefix, `${prefix}\uffff`)),
      remove: (name) => db.delete("kept", name),
    };
  } catch {
    return storeInMemory();
  }
}

/** A store that lasts as long as the page. */
export function storeInMemory(): CraftStore {
  const kept = new Map<string, unknown>();
  return {
    get: (name) => Promise.resolve(kept.get(name)),
    set: (name, value) => Promise.resolve(void kept.set(name, value)),
    names: (prefix) => Promise.resolve([...kept.keys()].filter((name) => name.startsWith(prefix))),
    remove: (name) => Promise.resolve(void kept.delete(name)),
  };
}
