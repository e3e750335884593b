import { RATIO_IDS } from "./ratio_cards.ts";

/** Cards that show the piece itself or what belongs to it. */
export const PIECE_CARDS = ["pixels", "picture", "wall"] as const;
/** The card that people wait for: it is drawn before all others. */
export const FIRST_CARD = "pixels";
/** Cards that show the piece in another style; each is named by the style's id. */
export const STYLE_CARDS = ["bricks", "circles", "squares"] as const;

/** A group of cards, in the order in which they are shown. */
export interface CardGroup {
  readonly id: "art" | "styles" | "ratios";
  readonly cards: readonly string[];
}

/** Every group with its cards' ids. */
export const CARD_GROUPS: readonly CardGroup[] = [
  { id: "art", cards: PIECE_CARDS },
  { id: "styles", cards: STYLE_CARDS },
  { id: "ratios", cards: RATIO_IDS },
];

/** Ids of all cards. */
export const CARD_IDS: readonly string[] = CARD_GROUPS.flatMap(({ cards }) => cards);
