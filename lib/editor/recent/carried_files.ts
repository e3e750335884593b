import { type DBSchema, openDB } from "idb";
import { CARRIED, type CarriedFile, carriedMark } from "./carried_mark.ts";

interface CarriedSchema extends DBSchema {
  files: { key: number; value: readonly CarriedFile[] };
}

/** Milliseconds after which nobody comes any more for what waits: its tab was closed. */
const LONGEST = 86_400_000;

/**
 * Takes what was chosen before this tab was loaded anew, once, whoever else asks; what other tabs left for good is removed. Empty where
 * something was chosen and could not be kept, null where nothing was. Never rejects.
 */
export async function takeCarriedFiles(): Promise<readonly File[] | null> {
  const mark = carriedMark();
  try {
    const db = await openDB<CarriedSchema>(CARRIED.database, 1, {
      upgrade: (database) => void database.createObjectStore(CARRIED.store),
    });
    const transaction = db.transaction(CARRIED.store, "readwrite");
    const { store } = transaction;
    const [files = []] = await Promise.all([
      mark === null ? [] : store.get(mark),
      mark === null ? null : store.delete(mark),
      store.delete(IDBKeyRange.upperBound(Date.now() - LONGEST)),
      transaction.done,
    ]);
    db.close();
    return mark === null
      ? null
      : files.map(([bytes, name, type]) => new File([bytes], name, { type }));
  } catch {
    return mark === null ? null : [];
  } finally {
    if (mark !== null) sessionStorage.removeItem(CARRIED.mark);
  }
}
