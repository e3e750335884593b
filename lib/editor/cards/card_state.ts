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
  /** Whether it shows the current picture and settings, be it in first colors: nobody has to wait for finer ones to be drawn. */
  readonly isCurrent: ReadonlySignal<boolean>;
}

/**
 * @param upToDate Whether `wanted` answers the newest change.
 * @param question What `wanted` follows from. As long as that stays the same, what has been drawn of it does until a finer answer has.
 */
export function createCard(
  id: string,
  wanted: ReadonlySignal<unknown>,
  upToDate: ReadonlySignal<boolean>,
  question: () => readonly unknown[],
): CardState {
  const shown = signal<unknown>(null);
  /** The question whose answer was drawn last. */
  let drawn: readonly unknown[] | null = null;
  return {
    id,
    wanted,
    isOnScreen: signal(false),
    shown,
    isCurrent: computed(() => {
      const asked = question();
      if (!upToDate.value || shown.value === null || wanted.value === null) return false;
      if (shown.value === wanted.value) drawn = asked;
      return drawn !== null && asked.every((part, i) => part === drawn![i]);
    }),
  };
}
