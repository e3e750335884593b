import type { Style } from "@/lib/render/style.ts";
import { STYLES } from "@/lib/render/styles.ts";
import { PIXELS } from "@/lib/render/styles/pixels.ts";
import { RATIO_IDS } from "./ratio_cards.ts";

/** A card: the piece in a style, the uploaded picture, the piece on a wall, or the picture in another shape. */
export type Card =
  & { readonly id: string }
  & (
    | { readonly kind: "style"; readonly style: Style }
    | { readonly kind: "picture" | "wall" | "ratio" }
  );

/** A group of cards, in the order in which they are shown. */
export interface CardGroup {
  readonly id: "art" | "styles" | "ratios";
  readonly cards: readonly Card[];
}

/** The card that people wait for: it is drawn before all others. */
export const FIRST_CARD = PIXELS.id;

/** The large piece above the cards, which is drawn with the first of them. */
export const STAGE = "stage";

/** Every group with its cards. A card in a style is named by the style's id. */
export const CARD_GROUPS: readonly CardGroup[] = [
  {
    id: "art",
    cards: [styleCard(PIXELS), { id: "picture", kind: "picture" }, { id: "wall", kind: "wall" }],
  },
  { id: "styles", cards: STYLES.filter((style) => style !== PIXELS).map(styleCard) },
  { id: "ratios", cards: RATIO_IDS.map((id) => ({ id, kind: "ratio" })) },
];

/** All cards. */
export const CARDS: readonly Card[] = CARD_GROUPS.flatMap(({ cards }) => cards);

function styleCard(style: Style): Card {
  return { id: style.id, kind: "style", style };
}
