import { useMemo } from "preact/hooks";
import { Button } from "@/components/kit/Button.tsx";
import { Words } from "@/components/kit/Words.tsx";
import { WHOLE } from "@/lib/document/rect.ts";
import { visibleColorCount } from "@/lib/editor/document/facts.ts";
import type { PictureView } from "@/lib/editor/document/picture.ts";
import { shownThreshold } from "@/lib/editor/document/shown_threshold.ts";
import type { EditorModel } from "@/lib/editor/model.ts";
import type { EditorText } from "@/lib/editor/text.ts";
import { useSpeech } from "./speech.ts";

interface FaintNoteProps {
  readonly model: EditorModel;
  readonly text: EditorText["faint"];
}

/** Says why there is nothing to see where a picture is fainter than is shown, and shows it at a touch. */
export function FaintNote({ model, text }: FaintNoteProps) {
  const grid = model.grid.value;
  const bitmap = model.picture.value?.preview.value ?? null;
  const isEmpty = grid !== null && bitmap !== null && visibleColorCount(grid) === 0;
  // The region is always there, so that screen readers notice what comes into it.
  return (
    <div role="status">
      {isEmpty && (
        <Invisible
          view={{ bitmap, crop: model.settings.value.crop }}
          text={text}
          onShow={(alphaThreshold) => model.change({ alphaThreshold })}
        />
      )}
    </div>
  );
}

interface InvisibleProps {
  readonly view: PictureView;
  readonly text: EditorText["faint"];
  onShow(threshold: number): void;
}

function Invisible({ view, text, onShow }: InvisibleProps) {
  const { phrase } = useSpeech();
  const { bitmap, crop } = view;
  const threshold = useMemo(() => shownThreshold(pixelsOf(view)), [bitmap, crop]);
  return (
    <div class="flex flex-wrap items-center gap-3 my-3 px-4 py-2 rounded border border-edge bg-accent-soft">
      <p class="flex-1 min-w-[12rem]">
        <Words text={threshold === null ? text.nothing : text.below} />
      </p>
      {threshold !== null && (
        <Button onClick={() => onShow(threshold)}>
          <Words text={phrase(text.show, { threshold })} />
        </Button>
      )}
    </div>
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
