import type { RecentStore } from "@/lib/editor/recent/recent_store.ts";
import type { RecentWork } from "@/lib/editor/recent/record.ts";

/** A store of recent work where there is no IndexedDB, with every state that was ever kept. It may refuse to save. */
export function storeInMemory(refuse: () => Error | null = () => null) {
  const saved: RecentWork[] = [];
  /** Since which state of all a piece is there again. */
  const removed = new Map<string, number>();
  const newest = (id: string) =>
    saved.findLast((work, i) => work.id === id && i >= (removed.get(id) ?? 0));
  const store: RecentStore = {
    list: () => {
      const ids = new Set(saved.map(({ id }) => id).reverse());
      return Promise.resolve([...ids].flatMap((id) => newest(id) ?? []));
    },
    load: (id) => Promise.resolve(newest(id) ?? null),
    save: (work) => {
      const error = refuse();
      if (error !== null) return Promise.reject(error);
      const known = newest(work.id);
      if (known !== undefined && known.revision !== work.revision) return Promise.resolve(false);
      saved.push({ ...work, revision: work.revision + 1 });
      return Promise.resolve(true);
    },
    remove: (id) => Promise.resolve(void removed.set(id, saved.length)),
    clear: () => {
      for (const { id } of saved) removed.set(id, saved.length);
      return Promise.resolve();
    },
    close: () => {},
  };
  return { saved, store };
}
