import type { RecentStore } from "@/lib/editor/recent/recent_store.ts";
import type { RecentWork } from "@/lib/editor/recent/record.ts";

/** A store of recent work where there is no IndexedDB, with every state that was ever kept. It may refuse to save. */
export function storeInMemory(refuse: () => Error | null = () => null) {
  const saved: RecentWork[] = [];
  const newest = (id: string) => saved.findLast((work) => work.id === id);
  const store: RecentStore = {
    list: () => {
      const ids = new Set(saved.map(({ id }) => id).reverse());
      return Promise.resolve([...ids].map((id) => newest(id)!));
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
    remove: () => Promise.resolve(),
    clear: () => Promise.resolve(),
    close: () => {},
  };
  return { saved, store };
}
