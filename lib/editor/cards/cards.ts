import { computed, type ReadonlySignal } from "@preact/signals";
import { CARD_IDS, STYLE_CARDS } from "./card_list.ts";
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
  const cards = new Map<string, CardState>();
  const add = (id: string, wanted: ReadonlySignal<unknown>, upToDate: ReadonlySignal<boolean>) =>
    cards.set(id, createCard(id, wanted, upToDate));
  add("pixels", piece, isMainUpToDate);
  add("picture", picture, computed(() => true));
  add("wall", wall, isMainUpToDate);
  for (const id of STYLE_CARDS) add(id, piece, isMainUpToDate);
  for (const { id, grid, result } of ratios) add(id, grid, isUpToDate(result));

  const all = CARD_IDS.map((id) => cards.get(id)!);
  const results = [main, ...ratios.map(({ result }) => result)];
  return {
    cards,
    // With no card on screen the piece itself is what is waited for.
    areVisibleCurrent: computed(() =>
      isMainUpToDate.value &&
      all.every(({ isOnScreen, isCurrent }) => !isOnScreen.value || isCurrent.value)
    ),
    areAllCurrent: computed(() => all.every(({ isCurrent }) => isCurrent.value)),
    areAllExact: computed(() => results.every(({ value }) => value?.exact === true)),
  };
}
