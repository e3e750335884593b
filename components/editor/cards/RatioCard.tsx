import { useRef } from "preact/hooks";
import { cardOutputs } from "@/lib/outputs/outputs.ts";
import { PIXELS } from "@/lib/render/styles/pixels.ts";
import type { PixelGrid } from "@/lib/document/pixel_grid.ts";
import { type Frame, framesFor } from "@/lib/editor/cards/frames.ts";
import type { EditorModel } from "@/lib/editor/model.ts";
import { Words } from "@/components/kit/Words.tsx";
import type { EditorText } from "@/lib/editor/text.ts";
import { useSpeech } from "../speech.ts";
import { BUTTON } from "@/components/kit/look.tsx";
import { CardFrame } from "./CardFrame.tsx";
import { downloadPiece } from "./download.ts";
import { drawCells } from "./draw_piece.ts";
import { usePainter } from "./use_painter.ts";

interface RatioCardProps {
  /** Such as "4:3". */
  readonly id: string;
  readonly model: EditorModel;
  readonly text: EditorText;
}

/** The picture in another shape, with the frames that it would fit. */
export function RatioCard({ id, model, text }: RatioCardProps) {
  const { phrase } = useSpeech();
  const canvas = useRef<HTMLCanvasElement>(null);
  const grid = usePainter<PixelGrid>(model.cards.get(id)!, canvas, (grid) => {
    drawCells(canvas.current!, grid);
  });
  const shape = model.ratios.get(id)!.view;
  const view = grid === null ? shape.value : shape.peek();
  if (view === null) return null;
  const { size, ratio, trimmed, crop } = view;
  const frames = framesFor(ratio);
  return (
    <CardFrame
      name={id}
      size={phrase(text.cards.size, { ...size })}
      text={text.cards}
      outputs={cardOutputs("style")}
      onDownload={(output) => downloadPiece(model, output.id, PIXELS.id, { ratioId: id })}
      extra={
        <>
          {ratio.width < ratio.height && (
            <p>
              <Words text={phrase(text.ratios.turned, { ...ratio })} />
            </p>
          )}
          <p>
            <Words
              text={frames.length > 0
                ? phrase(text.ratios.fits, { frames: frames.map(frameName).join(", ") })
                : text.ratios.noFrame}
            />
          </p>
          {trimmed > 0 && (
            <p>
              <Words text={phrase(text.ratios.trimmed, { percent: trimmed })} />
            </p>
          )}
        </>
      }
      actions={<button type="button" class={BUTTON} onClick={use}>{text.ratios.use}</button>}
    >
      <canvas
        ref={canvas}
        role="img"
        aria-label={phrase(text.cards.picture, { card: id, ...size })}
        class="absolute inset-0 w-full h-full object-contain"
        style={{ imageRendering: "pixelated" }}
      />
    </CardFrame>
  );

  function use(): void {
    model.change({ ...size, crop: trimmed > 0 ? crop : model.settings.peek().crop });
  }

  function frameName(frame: Frame): string {
    return phrase(text.ratios.frame, { ...frame });
  }
}
