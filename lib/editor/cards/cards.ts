import { computed, type ReadonlySignal } from "@preact/signals";
import type { PixelGrid } from "@/lib/document/pixel_grid.ts";
import type { Style } from "@/lib/render/style.ts";
import { STYLES } from "@/lib/render/styles.ts";
import { PIXELS } from "@/lib/render/styles/pixels.ts";
import { type Card, CARDS, STAGE } from "./card_list.ts";
import { type CardState, createCard } from "./card_state.ts";
import type { Result } from "../document/conversion.ts";
import type { OpenedView } from "../document/picture.ts";
import type { RatioCard } from "./ratio_grids.ts";
import type { WallScene } from "../wall/wall_view.ts";

/** What the cards show. */
export interface CardSources {
  /** Number of the newest change. */
  readonly generation: ReadonlySignal<number>;
  readonly piece: ReadonlySignal<PixelGrid | null>;
  /** Raised by touch-ups of the piece. */
  readonly touched: ReadonlySignal<number>;
  /** Id of the style of the large piece. */
  readonly style: ReadonlySignal<string>;
  readonly picture: ReadonlySignal<OpenedView | null>;
  readonly wall: ReadonlySignal<WallScene | null>;
  /** What the piece comes from. */
  readonly main: ReadonlySignal<Result | null>;
  readonly ratios: readonly RatioCard[];
}

/** The large piece and its style. */
export interface StagedPiece {
  readonly piece: PixelGrid;
  readonly style: Style;
}

/** All cards and the large piece, and how far they are. */
export interface Cards {
  readonly cards: ReadonlyMap<string, CardState>;
  /** Whether the piece answers the newest change, and every card on screen shows it, be it from quick colors. */
  readonly areVisibleCurrent: ReadonlySignal<boolean>;
  /** Whether every card does. */
  readonly areAllCurrent: ReadonlySignal<boolean>;
  /** Whether every card does, and in the colors that are at hand. */
  readonly areAllDrawn: ReadonlySignal<boolean>;
  /** Whether these are the engine's last word. */
  readonly areAllExact: ReadonlySignal<boolean>;
}

/** Creates the state of every card. */
export function createCards(sources: CardSources): Cards {
  const { generation, piece, touched, style, picture, wall, main, ratios } = sources;
  const ofPiece = () => [generation.value, touched.value];
  const isUpToDate = (result: ReadonlySignal<Result | null>) =>
    computed(() => result.value?.generation === generation.value);
  const isMainUpToDate = isUpToDate(main);
  const all = CARDS.map((card) => stateOf(card));
  const staged = computed((): StagedPiece | null =>
    piece.value === null
      ? null
      : { piece: piece.value, style: STYLES.find(({ id }) => id === style.value) ?? PIXELS }
  );
  const stage = createCard(STAGE, staged, isMainUpToDate, () => [...ofPiece(), style.value]);
  const results = [main, ...ratios.map(({ result }) => result)];
  const grids = all.filter((_, i) => CARDS[i]!.kind !== "picture");
  // Each is looked at, whatever the others are: a card remembers what it has shown when it is asked.
  const areAllCurrent = computed(() => all.map(({ isCurrent }) => isCurrent.value).every(Boolean));
  const areAllDrawn = computed(() =>
    areAllCurrent.value && grids.every(({ shown, wanted }) => shown.value === wanted.value)
  );
  return {
    cards: new Map([stage, ...all].map((card) => [card.id, card])),
    // With no card on screen the piece itself is what is waited for.
    areVisibleCurrent: computed(() =>
      isMainUpToDate.value &&
      [stage, ...all].every(({ isOnScreen, isCurrent }) => !isOnScreen.value || isCurrent.value)
    ),
    areAllCurrent,
    areAllDrawn,
    areAllExact: computed(() =>
      areAllDrawn.value && results.every(({ value }) => value?.exact === true)
    ),
  };

  function stateOf({ id, kind }: Card): CardState {
    switch (kind) {
      case "style":
        return createCard(id, piece, isMainUpToDate, ofPiece);
      case "picture":
        return createCard(
          id,
          picture,
          computed(() => true),
          () => [picture.value?.picture, picture.value?.crop],
        );
      case "wall":
        return createCard(id, wall, isMainUpToDate, () => {
          const { room, frame, cell } = wall.value ?? {};
          return [...ofPiece(), room, frame, cell];
        });
      case "ratio": {
        const { grid, result } = ratios.find((ratio) => ratio.id === id)!;
        return createCard(id, grid, isUpToDate(result), ofPiece);
      }
    }
  }
}
