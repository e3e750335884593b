import { effect, type ReadonlySignal, signal } from "@preact/signals";
import type { Picture } from "../document/picture.ts";

/** What was found out about the open picture without being asked for. */
export interface Finding<T> {
  /** Null until it has been looked for, or where it cannot be. */
  readonly found: ReadonlySignal<T | null>;
  /** Whether the visitor does not want to hear of it. */
  readonly isIgnored: ReadonlySignal<boolean>;
  ignore(): void;
}

/**
 * Looks for something in each picture that is opened.
 *
 * @param look Resolves with what is in the picture of that id, in its own time.
 * @param isWanted Whether to look for it already. What has begun goes on, and is not begun again.
 */
export function createFinding<T>(
  look: (options: { readonly picture: number; readonly signal: AbortSignal }) => Promise<T>,
  picture: ReadonlySignal<Picture | null>,
  isWanted: ReadonlySignal<boolean> = signal(true),
): Finding<T> {
  const found = signal<T | null>(null);
  const isIgnored = signal(false);
  effect(() => {
    const open = picture.value;
    found.value = null;
    isIgnored.value = false;
    if (open === null) return;
    const looking = new AbortController();
    const { signal } = looking;
    let hasBegun = false;
    const stop = effect(() => {
      if (hasBegun || !isWanted.value) return;
      hasBegun = true;
      look({ picture: open.id, signal }).then((answer) => {
        if (!signal.aborted) found.value = answer;
      }).catch(() => {
        // Everything can be done by hand as well.
      });
    });
    return () => {
      stop();
      looking.abort();
    };
  });
  return { found, isIgnored, ignore: () => isIgnored.value = true };
}
