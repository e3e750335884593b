import { computed, type ReadonlySignal, type Signal, signal } from "@preact/signals";

/** What a card is to show and what it does show. Whoever draws it reports by `shown`. */
export interface CardState {
  readonly id: string;
  /** What it is to show, compared by identity; null while there is nothing. */
  readonly wanted: ReadonlySignal<unknown>;
  /** Whether it lies on screen. */
  readonly isOnScreen: Signal<boolean>;
  /** What was drawn last. */
  readonly shown: Signal<unknown>;
  /** Whether it shows the current picture and settings, be it from quick colors. */
  readonly isCurrent: ReadonlySignal<boolean>;
}

/**
 * @param upToDate Whether `wanted` answers the newest change.
 * @param isAsGood Whether what is shown does until what is wanted has been drawn, of the same values in finer lines.
 */
export function createCard<T>(
  id: string,
  wanted: ReadonlySignal<T | null>,
  upToDate: ReadonlySignal<boolean>,
  isAsGood: (shown: T, wanted: T) => boolean = (shown, wanted) => shown === wanted,
): CardState {
  const shown = signal<unknown>(null);
  return {
    id,
    wanted,
    isOnScreen: signal(false),
    shown,
    isCurrent: computed(() =>
      upToDate.value && wanted.value !== null && shown.value !== null &&
      isAsGood(shown.value as T, wanted.value)
    ),
  };
}
