import { Button } from "@/components/kit/Button.tsx";
import { Words } from "@/components/kit/Words.tsx";
import type { EditorModel } from "@/lib/editor/model.ts";
import type { EditorText } from "@/lib/editor/text.ts";
import { useSetting } from "../controls/use_setting.ts";
import { useSpeech } from "../speech.ts";
import { FactsPanel } from "./FactsPanel.tsx";
import { PieceTools } from "./PieceTools.tsx";

interface PieceFactsProps {
  readonly model: EditorModel;
  readonly text: EditorText;
}

/** Facts of the piece on screen, and touch-ups that wait at another size. */
export function PieceFacts({ model, text }: PieceFactsProps) {
  const { phrase } = useSpeech();
  const piece = model.shown.value;
  const palette = useSetting(model, "palette");
  const waiting = model.touchUps.waiting.value;
  return (
    <div class="flex flex-col gap-4 my-6">
      {waiting !== null && (
        <p class="flex flex-wrap items-center gap-3">
          <Words text={phrase(text.session.waiting, { ...waiting })} />
          <Button onClick={() => model.change(waiting)}>
            <Words text={phrase(text.session.bringBack, { ...waiting })} />
          </Button>
        </p>
      )}
      {piece !== null && <FactsPanel piece={piece} model={model} palette={palette} text={text} />}
      <PieceTools model={model} text={text.session} />
    </div>
  );
}
