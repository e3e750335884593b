import { Button } from "@/components/kit/Button.tsx";
import { Words } from "@/components/kit/Words.tsx";
import type { EditorModel } from "@/lib/editor/model.ts";
import type { EditorText } from "@/lib/editor/text.ts";
import { useSpeech } from "../speech.ts";

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
  // The region is always there, so that screen readers notice what comes into it.
  return (
    <div role="status">
      {isOffered && (
        <div class="flex flex-wrap items-center gap-3 my-3 px-4 py-2 rounded border border-edge bg-accent-soft">
          <p class="flex-1 min-w-[12rem]">
            <Words text={phrase(text.found, { count: faces.length })} />
          </p>
          <Button onClick={() => model.change({ subjects: faces })}>
            <Words text={text.favor} />
          </Button>
          <Button onClick={ignore}>
            <Words text={text.ignore} />
          </Button>
        </div>
      )}
    </div>
  );
}
