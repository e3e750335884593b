import { useMemo } from "preact/hooks";
import { factsOf } from "@/lib/editor/facts.ts";
import type { EditorModel } from "@/lib/editor/model.ts";
import type { EditorText } from "@/lib/editor/text.ts";
import { fill } from "../fill.ts";
import { BUTTON } from "../look.tsx";
import { FactsPanel, MOST_LISTED } from "./FactsPanel.tsx";
import { PieceTools } from "./PieceTools.tsx";

interface PieceFactsProps {
  readonly model: EditorModel;
  readonly text: EditorText;
}

/** Facts of the piece on screen, and touch-ups that wait at another size. */
export function PieceFacts({ model, text }: PieceFactsProps) {
  const piece = model.piece.value;
  const facts = useMemo(() => piece === null ? null : factsOf(piece, MOST_LISTED), [piece]);
  const waiting = model.touchUps.waiting.value;
  return (
    <div class="flex flex-col gap-4 my-6">
      {waiting !== null && (
        <p class="flex flex-wrap items-center gap-3">
          {fill(text.session.waiting, { ...waiting })}
          <button type="button" class={BUTTON} onClick={() => model.change(waiting)}>
            {fill(text.session.bringBack, { ...waiting })}
          </button>
        </p>
      )}
      {facts !== null && <FactsPanel facts={facts} text={text.facts} />}
      <PieceTools model={model} text={text.session} />
    </div>
  );
}
