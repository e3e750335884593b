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

/** @param upToDate Whether `wanted` answers the newest change. */
export function createCard(
  id: string,
  wanted: ReadonlySignal<unknown>,
  upToDate: ReadonlySignal<boolean>,
): CardState {
  const shown = signal<unknown>(null);
  return {
    id,
    wanted,
    isOnScreen: signal(false),
    shown,
    isCurrent: computed(() =>
      upToDate.value && wanted.value !== null && shown.value === wanted.value
    ),
  };
}
