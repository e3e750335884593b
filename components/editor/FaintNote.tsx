import { useMemo } from "preact/hooks";
import { Button } from "@/components/kit/Button.tsx";
import { WHOLE } from "@/lib/document/rect.ts";
import { visibleColorCount } from "@/lib/editor/document/facts.ts";
import type { PictureView } from "@/lib/editor/document/picture.ts";
import { shownThreshold } from "@/lib/editor/document/shown_threshold.ts";
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
  const bitmap = model.picture.value?.preview.value ?? null;
  const { crop } = model.settings.value;
  const isEmpty = grid !== null && bitmap !== null && visibleColorCount(grid) === 0;
  const threshold = useMemo(
    () => isEmpty ? shownThreshold(pixelsOf({ bitmap, crop })) : null,
    [isEmpty, bitmap, crop],
  );
  const words = threshold === null ? text.nothing : text.below;
  return (
    <StageNote words={isEmpty ? words : null}>
      {threshold !== null && (
        <Button onClick={() => model.change({ alphaThreshold: threshold })}>
          {phrase(text.show, { threshold })}
        </Button>
      )}
    </StageNote>
  );
}

/** The pixels of the part that is used, as they are on the page. */
function pixelsOf({ bitmap, crop }: PictureView): Uint8ClampedArray {
  const part = crop ?? WHOLE;
  const width = Math.max(1, Math.round(part.width * bitmap.width));
  const height = Math.max(1, Math.round(part.height * bitmap.height));
  const canvas = document.createElement("canvas");
  canvas.width = width;
  canvas.height = height;
  const context = canvas.getContext("2d")!;
  context.drawImage(bitmap, -part.x * bitmap.width, -part.y * bitmap.height);
  return context.getImageData(0, 0, width, height).data;
}
