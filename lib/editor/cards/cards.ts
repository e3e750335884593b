import { computed, type ReadonlySignal } from "@preact/signals";
import { type Card, CARDS } from "./card_list.ts";
import { type CardState, createCard } from "./card_state.ts";
import type { Result } from "../document/conversion.ts";
import type { RatioCard } from "./ratio_grids.ts";

/** What the cards show. */
export interface CardSources {
  /** Number of the newest change. */
  readonly generation: ReadonlySignal<number>;
  readonly piece: ReadonlySignal<unknown>;
  readonly picture: ReadonlySignal<unknown>;
  readonly wall: ReadonlySignal<unknown>;
  /** What the piece comes from. */
  readonly main: ReadonlySignal<Result | null>;
  readonly ratios: readonly RatioCard[];
}

/** All cards, and how far they are. */
export interface Cards {
  readonly cards: ReadonlyMap<string, CardState>;
  /** Whether the piece answers the newest change, and every card on screen shows it, be it from quick colors. */
  readonly areVisibleCurrent: ReadonlySignal<boolean>;
  /** Whether every card does. */
  readonly areAllCurrent: ReadonlySignal<boolean>;
  /** Whether every grid is the engine's last word. */
  readonly areAllExact: ReadonlySignal<boolean>;
}

/** Creates the state of every card. */
export function createCards(sources: CardSources): Cards {
  const { generation, piece, picture, wall, main, ratios } = sources;
  const isUpToDate = (result: ReadonlySignal<Result | null>) =>
    computed(() => result.value?.generation === generation.value);
  const isMainUpToDate = isUpToDate(main);
  const all = CARDS.map((card) => stateOf(card));
  const results = [main, ...ratios.map(({ result }) => result)];
  return {
    cards: new Map(all.map((card) => [card.id, card])),
    // With no card on screen the piece itself is what is waited for.
    areVisibleCurrent: computed(() =>
      isMainUpToDate.value &&
      all.every(({ isOnScreen, isCurrent }) => !isOnScreen.value || isCurrent.value)
    ),
    areAllCurrent: computed(() => all.every(({ isCurrent }) => isCurrent.value)),
    areAllExact: computed(() => results.every(({ value }) => value?.exact === true)),
  };

  function stateOf({ id, kind }: Card): CardState {
    switch (kind) {
      case "style":
        return createCard(id, piece, isMainUpToDate);
      case "picture":
        return createCard(id, picture, computed(() => true));
      case "wall":
        return createCard(id, wall, isMainUpToDate);
      case "ratio": {
        const { grid, result } = ratios.find((ratio) => ratio.id === id)!;
        return createCard(id, grid, isUpToDate(result));
      }
    }
  }
}
