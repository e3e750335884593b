import { effect, untracked } from "@preact/signals";

/**
 * Calls back with what `read` gives whenever a signal in it makes it another value, not with what it is at first. Returns what
 * stops it.
 */
export function onChange<T>(read: () => T, callback: (value: T) => void): () => void {
  let known = untracked(read);
  return effect(() => {
    const value = read();
    if (value === known) return;
    known = value;
    untracked(() => callback(value));
  });
}
