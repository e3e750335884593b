import { Button } from "@/components/kit/Button.tsx";
import { Words } from "@/components/kit/Words.tsx";
import { visibleColorCount } from "@/lib/editor/document/facts.ts";
import type { EditorModel } from "@/lib/editor/model.ts";
import type { EditorText } from "@/lib/editor/text.ts";
import { useSpeech } from "./speech.ts";
import { StageNote } from "./stage/StageNote.tsx";

interface FaintNoteProps {
  readonly model: EditorModel;
  readonly text: EditorText["faint"];
}

/** Says why there is nothing to see where a picture is fainter than is shown, and shows it at a touch. */
export function FaintNote({ model, text }: FaintNoteProps) {
  const { phrase } = useSpeech();
  const grid = model.grid.value;
  const threshold = model.faint.value;
  const isEmpty = grid !== null && visibleColorCount(grid) === 0;
  const words = threshold === null ? text.nothing : text.below;
  return (
    <StageNote words={isEmpty ? words : null}>
      {threshold !== null && (
        <Button onClick={() => model.change({ alphaThreshold: threshold })}>
          <Words text={phrase(text.show, { threshold })} />
        </Button>
      )}
    </StageNote>
  );
}
