import { STAGE } from "@/lib/editor/cards/card_list.ts";
import type { StagedPiece } from "@/lib/editor/cards/cards.ts";
import { WholePiece } from "../view/WholePiece.tsx";
import type { PartProps } from "./part_props.ts";

/** The piece on the whole screen. */
export function ViewPart({ model, text, onClose }: PartProps) {
  const staged = model.cards.get(STAGE)!.wanted.value as StagedPiece | null;
  if (staged === null) return null;
  return <WholePiece staged={staged} text={text.view} onClose={onClose} />;
}
