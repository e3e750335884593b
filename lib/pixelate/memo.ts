/** Remembers the latest results by key, oldest dropped first. */
export interface Memo<T> {
  readonly has: (key: string) => boolean;
  readonly get: (key: string) => T | undefined;
  readonly set: (key: string, value: T) => T;
}

/** @param capacity Number of results kept. */
export function newMemo<T>(capacity = 12): Memo<T> {
  const results = new Map<string, T>();
  return {
    has: (key) => results.has(key),
    get: (key) => {
      const value = results.get(key);
      if (value !== undefined) {
        results.delete(key);
        results.set(key, value);
      }
      return value;
    },
    set: (key, value) => {
      results.delete(key);
      results.set(key, value);
      for (const oldest of results.keys()) {
        if (results.size <= capacity) break;
        results.delete(oldest);
      }
      return value;
    },
  };
}
