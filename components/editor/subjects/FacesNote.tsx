import { Button } from "@/components/kit/Button.tsx";
import type { EditorModel } from "@/lib/editor/model.ts";
import type { EditorText } from "@/lib/editor/text.ts";
import { useSpeech } from "../speech.ts";
import { StageNote } from "../stage/StageNote.tsx";

interface FacesNoteProps {
  readonly model: EditorModel;
  readonly text: EditorText["subjects"];
}

/** Tells of faces that were found, and gives them weight at a touch. */
export function FacesNote({ model, text }: FacesNoteProps) {
  const { phrase } = useSpeech();
  const { found, isIgnored, ignore } = model.faces;
  const faces = found.value ?? [];
  const isOffered = faces.length > 0 && !isIgnored.value &&
    model.settings.value.subjects.length === 0;
  return (
    <StageNote words={isOffered ? phrase(text.found, { count: faces.length }) : null}>
      <Button onClick={() => model.change({ subjects: faces })}>{text.favor}</Button>
      <Button onClick={ignore}>{text.ignore}</Button>
    </StageNote>
  );
}
