/** Remembers the latest results by key, those that were not asked for the longest dropped first. */
export interface Memo<T> {
  readonly has: (key: string) => boolean;
  readonly get: (key: string) => T | undefined;
  readonly set: (key: string, value: T) => T;
}

/**
 * @param weigh Tells the size of a result.
 * @param capacity Sum of the sizes kept; the latest result is kept whatever its size.
 */
export function newMemo<T>(weigh: (value: T) => number, capacity: number): Memo<T> {
  const results = new Map<string, T>();
  let total = 0;

  const remove = (key: string) => {
    const value = results.get(key);
    if (value !== undefined) total -= weigh(value);
    results.delete(key);
  };
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
      remove(key);
      results.set(key, value);
      total += weigh(value);
      for (const oldest of results.keys()) {
        if (total <= capacity || oldest === key) break;
        remove(oldest);
      }
      return value;
    },
  };
}
