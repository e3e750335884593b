import { useRef } from "preact/hooks";
import { cardOutputs } from "@/lib/outputs/outputs.ts";
import type { EditorModel } from "@/lib/editor/model.ts";
import { Words } from "@/components/kit/Words.tsx";
import type { EditorText } from "@/lib/editor/text.ts";
import { type Speech, useSpeech } from "../speech.ts";
import { BUTTON } from "@/components/kit/look.tsx";
import type { PictureInfo, PictureView } from "@/lib/editor/document/picture.ts";
import { useSetting } from "../controls/use_setting.ts";
import { CardFrame } from "./CardFrame.tsx";
import { save } from "./download.ts";
import { drawPicture } from "./draw_picture.ts";
import { pictureFile } from "./picture_file.ts";
import { usePainter } from "./use_painter.ts";

interface PictureCardProps {
  readonly model: EditorModel;
  readonly text: EditorText;
}

/** The picture as it was uploaded, upright. */
export function PictureCard({ model, text }: PictureCardProps) {
  const { phrase } = useSpeech();
  const name = text.cards.names.picture;
  const canvas = useRef<HTMLCanvasElement>(null);
  usePainter<PictureView>(model.cards.get("picture")!, canvas, (view, width) => {
    drawPicture(canvas.current!, view, width);
  });
  const crop = useSetting(model, "crop");
  const info = model.info.value!;
  return (
    <CardFrame
      name={name}
      size={phrase(text.cards.pictureSize, { columns: info.width, rows: info.height })}
      text={text.cards}
      outputs={cardOutputs("picture")}
      onDownload={(output) => save(model, () => pictureFile(model, output))}
      extra={
        <p>
          <Words text={fileWords(info, text.cards, phrase)} isNumber />
          {crop !== null && (
            <>
              <Words text={` · ${text.cards.cropped} `} />
              <button type="button" class="underline" onClick={() => model.setCrop(null)}>
                {text.cards.useAll}
              </button>
            </>
          )}
        </p>
      }
      actions={
        <>
          <button type="button" class={BUTTON} onClick={() => model.show("subjects")}>
            {text.cards.subjects}
          </button>
          <button type="button" class={BUTTON} onClick={() => model.show("restore")}>
            {text.cards.restore}
          </button>
        </>
      }
    >
      <canvas
        ref={canvas}
        role="img"
        aria-label={text.cards.uploaded}
        class="absolute inset-0 w-full h-full object-contain"
      />
    </CardFrame>
  );
}

function fileWords(
  { format, bytes }: PictureInfo,
  text: EditorText["cards"],
  phrase: Speech["phrase"],
): string {
  return bytes < 1_000_000
    ? phrase(text.file, { format, size: Math.ceil(bytes / 1000) })
    : phrase(text.largeFile, { format, size: Math.round(bytes / 100_000) / 10 });
}
